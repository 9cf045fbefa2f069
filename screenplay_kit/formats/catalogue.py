"""The formats that there are: ours, and those of other packages."""

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import PurePath
from typing import cast

from screenplay_kit.errors import ScreenplayKitError
from screenplay_kit.formats.protocol import Format

GROUP = "screenplay_kit.formats"

BUILT_IN = {
    "fountain": "screenplay_kit.formats.fountain:FOUNTAIN",
    "fdx": "screenplay_kit.formats.fdx:FDX",
    "json": "screenplay_kit.formats.json:JSON",
}
"""Our formats by name, where they are defined; loaded when they are asked for."""

BY_SUFFIX = 0.4
"""What the ending of a file name adds to the score of a format; content speaks louder."""


class FormatError(ScreenplayKitError):
    """Two packages claim the same format name, or a format does not have the members of ``Format``."""


@cache
def formats() -> dict[str, Format]:
    """All formats by name, ours first.

    Raises:
        FormatError: a name is claimed twice, or something else is wrong with a format of another package.
    """
    found = {name: _load(reference) for name, reference in BUILT_IN.items()}
    owners = dict.fromkeys(found, "screenplay_kit")
    for point in entry_points(group=GROUP):
        owner = point.dist.name if point.dist else point.value
        if point.name in owners:
            raise FormatError(f"the format {point.name} is claimed by {owners[point.name]} and by {owner}; remove one")
        plugin = point.load()
        if not isinstance(plugin, Format):
            raise FormatError(f"{owner} gives {plugin!r} as the format {point.name}; it needs the members of Format")
        found[point.name], owners[point.name] = plugin, owner
    return found


def format_of(data: bytes, path: str) -> Format:
    """The format that a file has most surely, by its content first and by its name where that leaves a doubt."""
    suffix = PurePath(path).suffix.lower()
    return max(formats().values(), key=lambda one: one.score(data) + BY_SUFFIX * (suffix in one.suffixes))


def _load(reference: str) -> Format:
    module, _, name = reference.partition(":")
    return cast("Format", getattr(import_module(module), name))
