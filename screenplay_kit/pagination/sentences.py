"""Where sentences end."""

import re

SENTENCE_END = re.compile(r"""[.!?…]+["'”’»)\]]*(?=\s)|[。！？]+[」』）”’]*""")
TITLES = ("Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Sgt", "Lt", "Capt", "Col", "Gen", "Rev", "Hon")
ABBREVIATIONS = frozenset((*TITLES, "Jr", "Sr", "No", "vs", "INT", "EXT", "EST", "Int", "Ext", "int", "ext"))
"""Words after which a full stop ends no sentence, most of them before a name."""
LAST_WORD = re.compile(r"[^\W\d_]+$")
LONGEST_WORD = 12


def last_sentence_end(text: str, start: int, end: int) -> int | None:
    """The offset after the last sentence that ends within a line, or None where none does.

    A full stop is no end after an abbreviation or an initial, nor is any mark before a small letter (``Well... no.``),
    nor the end of the text.

    Args:
        text: the paragraph.
        start: the offset of the first character of the line.
        end: the offset after its last.
    """
    for found in reversed(list(SENTENCE_END.finditer(text, start, min(end + 1, len(text))))):
        if found.end() <= end and _is_end(text, found.start(), found.end()):
            return found.end()
    return None


def _is_end(text: str, mark: int, end: int) -> bool:
    following = next((character for character in text[end : end + 80] if not character.isspace()), "")
    if not following or following.islower():
        return False
    word = LAST_WORD.search(text, max(mark - LONGEST_WORD, 0), mark)
    is_short = word is not None and (word[0] in ABBREVIATIONS or (len(word[0]) == 1 and word[0].isupper()))
    return not (is_short and text[mark] == "." and end == mark + 1) or text[mark - 1 : mark] == "I"
