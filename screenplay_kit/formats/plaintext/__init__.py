"""Plain-text scripts: the typed page as archives on the web keep it, messy as it is.

    from screenplay_kit.formats.plaintext import read_plaintext

    play = read_plaintext(text)  # spans point into the text
    for tagged in tag_lines(text):  # what each line is, and how sure that is
        print(tagged.kind, tagged.confidence, tagged.line.text)

The way of a text: ``lines`` cuts it, ``shapes`` says what each line looks like, ``layout`` infers columns and names,
``features`` says what the tagger sees, ``weights`` and ``decode`` find the best tags, ``build`` makes elements of them.
``training`` learns the weights and is not loaded for reading.
"""

from screenplay_kit.formats.plaintext.likeness import looks_like_screenplay
from screenplay_kit.formats.plaintext.reader import NOT_A_SCREENPLAY, read_plaintext
from screenplay_kit.formats.plaintext.tagged import TaggedLine
from screenplay_kit.formats.plaintext.tagging import tag_lines

__all__ = ["NOT_A_SCREENPLAY", "TaggedLine", "looks_like_screenplay", "read_plaintext", "tag_lines"]
