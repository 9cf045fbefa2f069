"""The Fountain notation: reading, writing, editing and checking it."""

from screenplay_kit.fountain.diagnose import diagnose
from screenplay_kit.fountain.parser import parse

__all__ = ["diagnose", "parse"]
