"""Who speaks: the cues of a screenplay, grouped by name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import overload

from attrs import field, frozen

from screenplay_kit.model.elements import Dialogue
from screenplay_kit.model.names import normalise_name, split_cue


@frozen(repr=False)
class Character:
    """Somebody who has at least one cue.

    Attributes:
        name: the normalised name: capitals, straight quotes, no extensions.
        dialogues: all that they say, in order.
    """

    name: str
    dialogues: tuple[Dialogue, ...] = field(repr=False)

    @property
    def spellings(self) -> tuple[str, ...]:
        """The names as written in the cues, each once, in order of first use."""
        return tuple(dict.fromkeys(dialogue.cue.name for dialogue in self.dialogues))

    @cached_property
    def words(self) -> int:
        """How many words they say or sing, counted at white space."""
        return sum(len(dialogue.speech.split()) for dialogue in self.dialogues)

    def __repr__(self) -> str:
        return f"Character({self.name!r}, {len(self.dialogues)} cues)"


class Cast(Sequence[Character]):
    """The speaking characters in order of their first cue; looked up by place or by name in any spelling."""

    __slots__ = ("_by_name", "_characters")

    def __init__(self, characters: Iterable[Character]) -> None:
        self._characters = tuple(characters)
        self._by_name = {character.name: character for character in self._characters}

    @overload
    def __getitem__(self, key: int | str) -> Character: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[Character, ...]: ...
    def __getitem__(self, key: int | str | slice) -> Character | tuple[Character, ...]:
        if not isinstance(key, str):
            return self._characters[key]
        try:
            return self._by_name[normalise_name(split_cue(key)[0])]
        except KeyError:
            raise KeyError(f"no character {key!r}; there are {', '.join(self._by_name) or 'none'}") from None

    def __contains__(self, key: object) -> bool:
        return (
            key in self._characters if not isinstance(key, str) else normalise_name(split_cue(key)[0]) in self._by_name
        )

    def __iter__(self) -> Iterator[Character]:
        return iter(self._characters)

    def __len__(self) -> int:
        return len(self._characters)

    def __eq__(self, other: object) -> bool:
        return self._characters == other._characters if isinstance(other, Cast) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._characters)

    def __repr__(self) -> str:
        return f"Cast({', '.join(self._by_name)})"


def group_cues(dialogues: Iterable[Dialogue]) -> Cast:
    """The cast of the given dialogues, cues of the same normalised name together."""
    by_name: defaultdict[str, list[Dialogue]] = defaultdict(list)
    for dialogue in dialogues:
        by_name[normalise_name(dialogue.cue.name)].append(dialogue)
    return Cast(Character(name, tuple(said)) for name, said in by_name.items())
