"""The Fountain notation: reading, writing, editing and checking it."""

from screenplay_kit.fountain.diagnose import diagnose
from screenplay_kit.fountain.edit import retitle, splice
from screenplay_kit.fountain.parser import parse
from screenplay_kit.fountain.write import write

__all__ = ["diagnose", "parse", "retitle", "splice", "write"]
