"""From tagged lines to elements: paragraphs, dialogues over page breaks, headings of two lines, furniture apart."""

import re
from collections.abc import Callable, Mapping, Sequence

from screenplay_kit.formats.plaintext.dual import find_dual
from screenplay_kit.formats.plaintext.inline import read_inline
from screenplay_kit.formats.plaintext.lines import Line
from screenplay_kit.formats.plaintext.paragraphs import goes_on, is_wrapped, join, squeeze, starts_paragraph, widths
from screenplay_kit.formats.plaintext.shapes import is_capitals
from screenplay_kit.formats.plaintext.tagged import Tagged, TaggedLine
from screenplay_kit.model.dialogue import CharacterCue, DialoguePart
from screenplay_kit.model.elements import (
    Action,
    Dialogue,
    Element,
    Furniture,
    Parenthetical,
    Place,
    SceneHeading,
    Speech,
    Transition,
)
from screenplay_kit.model.names import normalise_name, split_cue

CONTINUED = re.compile(r"\bcont(?:'|’)?(?:d|inued|inuing)?\b", re.IGNORECASE)
EXTENSION = re.compile(
    r"\(\s*(?:V\.?\s?O|O\.?\s?[SC]|ON[ -](?:SCREEN|CAMERA)|OFF[ -](?:SCREEN|CAMERA)?|CONT(?:'|’)?(?:D|INUED)?|"
    r"FILTERED|PRE-?LAP|SUBTITLED?|VOICE[ -]?OVER)\b\.?[^)]*\)",
    re.IGNORECASE,
)
"""What belongs to the cue even where it stands on the line below."""

NEW_HEADING = re.compile(r"(?:INT|EXT|EST|I/E)\b", re.IGNORECASE)
WIDE_SPACE = " " * 5
LONGEST_DUAL = 40
NEVER_DUAL = frozenset({"page_number", "continued", "more", "title_page", "boilerplate"})


def place_of(lines: Sequence[Line]) -> Place:
    """From the start of the first line to the end of the last."""
    return lines[0].start, lines[-1].end, lines[0].number


class Builder:
    """Reads tagged lines from first to last and puts elements together.

    Attributes:
        elements: what was found.
        furniture: what belongs to the page.
        title: the lines of the title page.
    """

    def __init__(self, tagged: Tagged) -> None:
        self.tagged = [line for line in tagged.lines if line.line.text]
        self.gaps = tagged.layout.gaps
        self.is_dense = tagged.layout.is_dense
        self.is_capitals = tagged.layout.is_capitals
        self.widths: Mapping[str, int] = widths(self.tagged)
        self.elements: list[Element] = []
        self.furniture: list[Furniture] = []
        self.title: list[Line] = []
        self._page_ended = False
        self._readers: Mapping[str, Callable[[int], int]] = {
            "scene_heading": self._heading,
            "action": self._action,
            "character": self._dialogue,
            "dialogue": self._stray_speech,
            "parenthetical": self._stray_speech,
            "transition": self._transition,
            "other": self._other,
        }

    def build(self) -> None:
        """Read all lines."""
        place = 0
        while place < len(self.tagged):
            dual = find_dual(self._block(place)) if self._may_be_dual(place) else None
            if dual:
                self.elements += dual.dialogues
                place += dual.size
                self._page_ended = False
                continue
            tag = self.tagged[place].tag
            place = self._readers[tag](place)
            if tag != "other":
                self._page_ended = False

    def _may_be_dual(self, place: int) -> bool:
        tagged = self.tagged[place]
        return WIDE_SPACE in tagged.line.text and tagged.kind not in NEVER_DUAL

    def _block(self, place: int) -> list[Line]:
        """The lines from ``place`` on without a blank line between, whatever they are."""
        end = place + 1
        while end < len(self.tagged) and self.tagged[end].line.number == self.tagged[end - 1].line.number + 1:
            if end - place > LONGEST_DUAL:
                break
            end += 1
        return [tagged.line for tagged in self.tagged[place:end]]

    def _run(self, place: int, tag: str) -> list[TaggedLine]:
        """The lines from ``place`` on that have a tag and no blank line between."""
        end = place + 1
        while end < len(self.tagged) and self.tagged[end].tag == tag and (not self.gaps[end] or self.is_dense):
            if self.tagged[end].kind == "inline":
                break
            end += 1
        return self.tagged[place:end]

    def _heading(self, place: int) -> int:
        lines = [self.tagged[place].line]
        while place + len(lines) < len(self.tagged) and self._heading_goes_on(lines[-1], place + len(lines)):
            lines.append(self.tagged[place + len(lines)].line)
        number = lines[0].left or lines[0].right or None
        text = squeeze(" ".join(line.text for line in lines))
        self.elements.append(SceneHeading(text, number, place=place_of(lines)))
        return place + len(lines)

    def _heading_goes_on(self, above: Line, place: int) -> bool:
        """Whether the line at ``place`` belongs to the heading above it, which had no more room."""
        tag, line = self.tagged[place].tag, self.tagged[place].line
        if self.gaps[place] or line.left or NEW_HEADING.match(line.text) or not is_capitals(line.text):
            return False
        if tag == "scene_heading" and not self.is_dense:
            return True
        has_room = not is_wrapped(above.text, line.text, self.widths["scene_heading"])
        return (
            tag in ("scene_heading", "action")
            and not self.is_capitals
            and not (has_room and above.text[-1] not in "-–—,/")
        )

    def _action(self, place: int) -> int:
        run = [tagged.line for tagged in self._run(place, "action")]
        width = self.widths["action"]
        size = 1
        while size < len(run):
            if self.is_dense and starts_paragraph(run[size - 1].text, run[size].text, width):
                break
            size += 1
        lines = run[:size]
        text, where = join(lines, width), place_of(lines)
        before = self.elements[-1] if self.elements else None
        if self._page_ended and isinstance(before, Action) and goes_on_over_page(before.text, text, width):
            start, _, number = before.place
            self.elements[-1] = Action(f"{before.text} {text}", place=(start, where[1], number))
        else:
            self.elements.append(Action(text, place=where))
        return place + size

    def _dialogue(self, place: int) -> int:
        cue = self.tagged[place].line
        cue_lines, text = [cue], squeeze(cue.text)
        end = place + 1
        while end < len(self.tagged) and self.tagged[end].tag in ("parenthetical", "character") and not self.gaps[end]:
            below = squeeze(self.tagged[end].line.text)
            if not EXTENSION.fullmatch(below):
                break
            text += f" {below}"
            cue_lines.append(self.tagged[end].line)
            end += 1
        parts, end = self._parts(end)
        if self._continues(text, bool(parts)):
            self.furniture.append(Furniture("continued_cue", text, place=place_of(cue_lines)))
            self._extend(parts)
        elif parts:
            last = parts[-1].place[1]
            where = (cue.start, last, cue.number)
            self.elements.append(Dialogue(CharacterCue(text, place=place_of(cue_lines)), parts, where))
        else:
            self.elements.append(Action(text, place=place_of(cue_lines)))
        return end

    def _continues(self, cue: str, has_parts: bool) -> bool:
        """Whether a cue only says, at the top of a page, that the speech before goes on."""
        before = self.elements[-1] if self.elements else None
        if not (self._page_ended and has_parts and isinstance(before, Dialogue)):
            return False
        name, extensions = split_cue(cue)
        same = normalise_name(name) == normalise_name(before.cue.name)
        return same and any(CONTINUED.search(extension) for extension in extensions)

    def _stray_speech(self, place: int) -> int:
        """Speech without a cue above: it goes on after a page break or a blank line, or is no speech."""
        if self.tagged[place].kind == "inline":
            return self._inline(place)
        parts, end = self._parts(place)
        if self.elements and isinstance(self.elements[-1], Dialogue):
            self._extend(parts)
        else:
            self.elements += [Action(part.text, place=part.place) for part in parts]
        return end

    def _inline(self, place: int) -> int:
        end = place + 1
        while end < len(self.tagged) and self.tagged[end].kind == "dialogue" and not self.gaps[end]:
            end += 1
        lines = [tagged.line for tagged in self.tagged[place:end]]
        self.elements.append(read_inline(lines[0], join(lines, self.widths["dialogue"]), lines[-1].end))
        return end

    def _extend(self, parts: Sequence[DialoguePart]) -> None:
        """Add parts to the last dialogue; speech that a page break cut runs on."""
        dialogue = self.elements[-1]
        assert isinstance(dialogue, Dialogue)
        old, new = list(dialogue.parts), list(parts)
        last = old[-1] if old else None
        if isinstance(last, Speech) and isinstance(new[0], Speech):
            start, _, number = last.place
            between = " " if self._page_ended else "\n"
            old[-1] = Speech(f"{last.text}{between}{new[0].text}", place=(start, new[0].place[1], number))
            new = new[1:]
        start, _, number = dialogue.place
        merged = [*old, *new]
        self.elements[-1] = Dialogue(dialogue.cue, merged, (start, merged[-1].place[1], number))

    def _parts(self, place: int) -> tuple[list[DialoguePart], int]:
        """The parts of a dialogue from ``place`` on, and where they end."""
        parts: list[DialoguePart] = []
        while place < len(self.tagged) and self.tagged[place].tag in ("dialogue", "parenthetical"):
            if parts and (self.gaps[place] > 1 or self.tagged[place].kind == "inline"):
                break
            tag = self.tagged[place].tag
            run = [tagged.line for tagged in self._run(place, tag)]
            if tag == "parenthetical":
                size = next((size for size, line in enumerate(run, 1) if line.text.endswith((")", "]"))), len(run))
                run = run[:size]
                parts.append(Parenthetical(squeeze(" ".join(line.text for line in run)), place=place_of(run)))
            else:
                speech = Speech(join(run, self.widths["dialogue"]), place=place_of(run))
                last = parts[-1] if parts else None
                if isinstance(last, Speech):
                    start, _, number = last.place
                    parts[-1] = Speech(f"{last.text}\n{speech.text}", place=(start, speech.place[1], number))
                else:
                    parts.append(speech)
            place += len(run)
        return parts, place

    def _transition(self, place: int) -> int:
        line = self.tagged[place].line
        self.elements.append(Transition(squeeze(line.text), place=place_of([line])))
        return place + 1

    def _other(self, place: int) -> int:
        tagged = self.tagged[place]
        line = tagged.line
        if tagged.kind == "title_page" and not self.elements:
            self.title.append(line)
        else:
            self.furniture.append(Furniture(tagged.kind, line.text, place=place_of([line])))
            self._page_ended = True
        return place + 1


def goes_on_over_page(text: str, below: str, width: int) -> bool:
    """Whether an action that a page ended runs on at the top of the next."""
    return below[:1].islower() and goes_on(text, below, width) and not text.endswith((".", "!", "?"))
