"""Understand screenplays."""

from screenplay_kit.fountain import parse
from screenplay_kit.model.elements import *
from screenplay_kit.model.screenplay import Screenplay
