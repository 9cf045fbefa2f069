"""Hypothesis strategies: nasty Fountain text, and screenplays that Fountain can express."""

import re
from typing import Any

from hypothesis import strategies as st

import screenplay_kit as sk
from screenplay_kit.model.elements import DialoguePart

SNIPPETS = [
    *("\n", "\n\n", "\r\n", "\r", " ", "  ", "\t", "\n  \n", "\n\t\n", "\x0c", "\u2028", "\ufeff", "\x00"),
    *("/*", "*/", "[[", "]]", "[[ a note ]]", "/* cut */", "[[ a\nb ]]", "/*\n\ncut\n\n*/", "[[ a\n  \nb ]]"),
    *("INT. HOUSE - DAY", "ext sea", "EST. CITY", "I/E. CAR #12A#", ".FORCED", "...", "#1#", "INT./EXT. BOAT"),
    *("BOB", "BOB (O.S.)", "BOB ^", "@McKay", "McKay", "ÉVA", "éva", "ОЛЬГА", "李明", "123", "(beat)", "~la la", "^"),
    *("CUT TO:", "> FADE OUT.", "> THE END <", "!BANG", "!", "@", ">", "~", "#", "=", "===", "# Act", "= what", "<"),
    *("Title: X", "Key:", "   indented", "FADE IN:", "Hello.", "*it*", "**bo**", "***bi***", "_un_", "*", "_", "\\*"),
]
"""Pieces of Fountain that mean something, and characters that parsers stumble over."""

fountain_text = st.lists(st.sampled_from(SNIPPETS) | st.text(max_size=5), max_size=25).map("".join)
"""Any text, mostly of snippets that mean something."""

LINE_ALPHABET = "abcXYZéÉßΩωя日 .,:;!?@#=~<>^()*_-'\"/\\[]0123456789"
UNWRITABLE = re.compile(r"\[\[|\]\]|/\*|\*/")


def _is_plain(line: str) -> bool:
    return bool(line) and line == line.strip() and not UNWRITABLE.search(line)


lines = st.text(LINE_ALPHABET, min_size=1, max_size=20).map(str.strip).filter(_is_plain)
"""One line that stands for itself: not empty, no spaces at its ends, nothing that would be a comment."""

comment_texts = st.lists(lines, min_size=1, max_size=3).map("\n".join)
comments: st.SearchStrategy[Any] = st.lists(
    st.builds(sk.Note, comment_texts) | st.builds(sk.Boneyard, comment_texts), max_size=2
).map(tuple)
no_or_few_comments = st.just(()) | comments

speech_lines = lines.filter(lambda line: line[0] not in "#=~" and not (line[0] == "(" and line[-1] == ")"))
speeches = st.builds(
    sk.Speech, st.lists(speech_lines, min_size=1, max_size=3).map("\n".join), comments=no_or_few_comments
)
parentheticals = st.builds(
    sk.Parenthetical, lines.filter(lambda line: not set("()") & set(line)), comments=no_or_few_comments
)
lyrics = st.builds(sk.Lyric, lines, comments=no_or_few_comments)
names = st.sampled_from(["BOB", "ÉVA (V.O.)", "McKay", "李明", "@", "COP #1", "A/B & C (O.S.) (cont'd)"]) | lines
cues = st.builds(
    sk.CharacterCue,
    names.filter(lambda name: name[-1] != "^" and name[0] != "^"),
    dual=st.booleans(),
    comments=no_or_few_comments,
)


def _without_adjacent_speeches(parts: list[DialoguePart]) -> list[DialoguePart]:
    kept: list[DialoguePart] = []
    for part in parts:
        if not (kept and isinstance(part, sk.Speech) and isinstance(kept[-1], sk.Speech)):
            kept.append(part)
    return kept


dialogues = st.builds(
    sk.Dialogue, cues, st.lists(speeches | parentheticals | lyrics, max_size=4).map(_without_adjacent_speeches)
)

scene_numbers = st.none() | st.sampled_from(["1", "12A", "A-1.b"])
headings = st.builds(
    sk.SceneHeading,
    st.sampled_from(["INT. HOUSE - DAY", "ext. sea", "A BOAT"]) | lines.filter(lambda line: line[0] != "."),
    scene_numbers,
    comments=no_or_few_comments,
).filter(lambda heading: heading.text[-1] != "#")
indents = st.sampled_from(["", "", "", "  ", "        "])
action_lines = st.tuples(indents, lines).map("".join)
actions = st.builds(
    sk.Action, st.lists(action_lines, min_size=1, max_size=3).map("\n".join), comments=no_or_few_comments
)
transitions = st.builds(
    sk.Transition,
    st.sampled_from(["CUT TO:", "Fade out."]) | lines.filter(lambda line: line[-1] != "<"),
    comments=no_or_few_comments,
)
centered = st.builds(sk.Centered, lines, comments=no_or_few_comments)
sections = st.builds(sk.Section, lines, st.integers(1, 6), comments=no_or_few_comments)
synopses = st.builds(sk.Synopsis, lines, comments=no_or_few_comments)
standing_notes = st.builds(sk.Note, comment_texts)
standing_boneyards = st.builds(sk.Boneyard, comment_texts)
page_breaks = st.just(sk.PageBreak())

elements: st.SearchStrategy[sk.Element] = st.one_of(
    headings,
    actions,
    dialogues,
    transitions,
    centered,
    lyrics,
    sections,
    synopses,
    standing_notes,
    standing_boneyards,
    page_breaks,
)
title_pages = st.dictionaries(
    st.sampled_from(["Title", "Credit", "Author", "Draft date", "Contact"]),
    st.lists(lines, min_size=1, max_size=3).map("\n".join),
    max_size=3,
)
screenplays = st.builds(
    lambda title_page, parts: sk.Screenplay(parts, title_page), title_pages, st.lists(elements, max_size=8)
)
"""Screenplays made in Python, of content that Fountain can express."""
