"""What the library finds in a screenplay, for people to read."""

from screenplay_kit.report.overview import Overview, overview

__all__ = ["Overview", "overview"]
