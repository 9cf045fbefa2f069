"""The title page: an ordered mapping with all its entries."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import ClassVar

from attrs import field, frozen

from screenplay_kit.model.elements import NO_PLACE, Annotated, Boneyard, Note, Place, Placed


@frozen(repr=False)
class TitleEntry(Annotated):
    """One ``Key: value``; the value keeps its line breaks."""

    type: ClassVar[str] = "TITLE_ENTRY"

    key: str
    value: str
    place: Place = field(default=NO_PLACE, eq=False)
    comments: tuple[Note | Boneyard, ...] = ()

    def __repr__(self) -> str:
        return f"TitleEntry({self.key!r}, {self.value!r})"


def _entries(entries: "Iterable[TitleEntry] | Mapping[str, str]") -> tuple[TitleEntry, ...]:
    if isinstance(entries, Mapping):
        return tuple(TitleEntry(key, value) for key, value in entries.items())
    return tuple(entries)


@frozen(repr=False)
class TitlePage(Placed, Mapping[str, str]):
    """What the title page says, key by key, in order.

    Keys are looked up without regard to case and kept as written. A key that occurs several times stands once in the
    mapping, with its values joined by line breaks; ``entries`` has them one by one.
    """

    entries: tuple[TitleEntry, ...] = field(default=(), converter=_entries)
    place: Place = field(default=NO_PLACE, eq=False)

    def __getitem__(self, key: str) -> str:
        values = self.get_all(key)
        if not values:
            raise KeyError(key)
        return "\n".join(values)

    def get_all(self, key: str) -> tuple[str, ...]:
        """All values of ``key``, in order."""
        return tuple(entry.value for entry in self._by_key.get(key.casefold(), ()))

    @cached_property
    def _by_key(self) -> dict[str, list[TitleEntry]]:
        """The entries by key in lower case, in order of first occurrence."""
        by_key: dict[str, list[TitleEntry]] = {}
        for entry in self.entries:
            by_key.setdefault(entry.key.casefold(), []).append(entry)
        return by_key

    def __iter__(self) -> Iterator[str]:
        return (entries[0].key for entries in self._by_key.values())

    def __len__(self) -> int:
        return len(self._by_key)

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes within the entries, in order."""
        return tuple(note for entry in self.entries for note in entry.notes)

    @property
    def boneyards(self) -> tuple[Boneyard, ...]:
        """The boneyards within the entries, in order."""
        return tuple(boneyard for entry in self.entries for boneyard in entry.boneyards)

    def __repr__(self) -> str:
        return f"TitlePage({dict(self)!r})"


def as_title_page(entries: TitlePage | Mapping[str, str] | Iterable[TitleEntry]) -> TitlePage:
    """A title page from a mapping or from entries; one that is a title page already stays what it is."""
    return entries if isinstance(entries, TitlePage) else TitlePage(entries)
