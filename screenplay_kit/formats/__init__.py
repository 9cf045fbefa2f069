"""Screenplay files: reading and writing them."""

from screenplay_kit.formats.files import read, write

__all__ = ["read", "write"]
