"""The first look at a screenplay: how long it is, who speaks, where and when it plays, how it is divided."""

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import frozen

from screenplay_kit.model.elements import SceneHeading
from screenplay_kit.model.outline import OutlineNode
from screenplay_kit.model.screenplay import Screenplay
from screenplay_kit.model.times import meaning
from screenplay_kit.pagination import paginate

SETTINGS = {
    "INT": "interior",
    "EXT": "exterior",
    "INT/EXT": "both",
    "EXT/INT": "both",
    "EST": "exterior",
    None: "not said",
}
"""How the settings of scene headings are counted."""

TIMES = {"day": "day", "night": "night", "twilight": "dawn or dusk", None: "not said"}
"""How the times of scene headings are counted."""

BAR = 20
"""How many characters the bar of a character with all of the dialogue would have."""


@frozen
class Share:
    """How much one character speaks.

    Attributes:
        name: the normalised name.
        words: how many words they say.
        share: of all words in dialogue, 0 to 1.
        cues: how often they speak.
    """

    name: str
    words: int
    share: float
    cues: int


@frozen
class Overview:
    """What a first look at a screenplay shows.

    Attributes:
        title: on one line, without emphasis marks.
        author: as on the title page, or empty.
        pages: how many on US Letter, the title page apart.
        scenes: how many.
        characters: who speaks, most words first.
        settings: how many scenes play in the interior, the exterior, both, or do not say.
        times: how many scenes play by day, by night, at dawn or dusk, or do not say; those that are continuous or later
            count as the scene before them.
        outline: the writer's outline.
    """

    title: str
    author: str
    pages: int
    scenes: int
    characters: tuple[Share, ...]
    settings: dict[str, int]
    times: dict[str, int]
    outline: tuple[OutlineNode, ...]

    def to_text(self) -> str:
        """The overview as text for a terminal, at most about 80 columns wide."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield self.title
        if self.author:
            yield f"by {self.author}"
        yield ""
        counts = [(self.pages, "page"), (self.scenes, "scene"), (len(self.characters), "speaking character")]
        yield ", ".join(_count(number, noun) for number, noun in counts)
        if self.scenes:
            yield f"Where  {_split(self.settings)}"
            yield f"When   {_split(self.times)}"
        if self.characters:
            yield ""
            yield "Who speaks, by share of the words in dialogue"
            width = max(len(share.name) for share in self.characters)
            for share in self.characters:
                bar = "█" * round(share.share * BAR)
                numbers = f"{share.share:6.1%}  {_count(share.words, 'word')}, {_count(share.cues, 'cue')}"
                yield f"  {share.name:{width}}  {numbers}  {bar}".rstrip()
        if self.outline:
            yield ""
            yield "Outline"
            for top in self.outline:
                for node in top.walk():
                    yield from _outline_lines(node)


def overview(play: Screenplay) -> Overview:
    """Take a first look at a screenplay."""
    words = sum(character.words for character in play.characters)
    shares = (
        Share(character.name, character.words, character.words / words if words else 0.0, len(character.dialogues))
        for character in play.characters
    )
    headings = [scene.heading for scene in play.scenes]
    return Overview(
        title=play.title,
        author=" ".join((play.title_page.get("author") or play.title_page.get("authors", "")).split()),
        pages=len(paginate(play).pages),
        scenes=len(play.scenes),
        characters=tuple(sorted(shares, key=lambda share: (-share.words, share.name))),
        settings=dict(Counter(SETTINGS[heading.setting] for heading in headings).most_common()),
        times=dict(Counter(_times(headings)).most_common()),
        outline=play.outline,
    )


def _times(headings: Iterable[SceneHeading]) -> Iterator[str]:
    time = TIMES[None]
    for heading in headings:
        kind = meaning(heading.time_of_day or "")
        if kind != "relative":
            time = TIMES.get(kind, TIMES[None])
        yield time


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _split(counts: dict[str, int]) -> str:
    return ", ".join(f"{number} {name}" for name, number in counts.items())


def _outline_lines(node: OutlineNode) -> Iterator[str]:
    indent = "  " * node.level
    yield f"{indent}{node.text}{_scene_numbers(node)}"
    for synopsis in node.synopses:
        yield f"{indent}  {synopsis.text}"


def _scene_numbers(node: OutlineNode) -> str:
    if not node.scenes:
        return ""
    first, last = node.scenes[0].index + 1, node.scenes[-1].index + 1
    return f"  (scene {first})" if first == last else f"  (scenes {first} to {last})"
