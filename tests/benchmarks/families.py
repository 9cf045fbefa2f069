"""Texts that a parser may take too long over, each as long as it is asked to be."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.benchmarks.texts import big_fish, repeated_big_fish


@dataclass(frozen=True)
class Family:
    """Texts of one kind.

    Attributes:
        name: what they look like.
        text: the text of about so many characters.
        asked: what else is measured on the play, a key of ``growth.QUESTIONS``; empty for nothing.
    """

    name: str
    text: Callable[[int], str]
    asked: str = ""


def repeated(unit: str, size: int) -> str:
    return unit * (size // len(unit))


def script(size: int) -> str:
    return repeated_big_fish(size // len(big_fish()) + 1)[:size]


def nested(opening: str, closing: str) -> Callable[[int], str]:
    """As many openings as there are closings behind them."""

    def text(size: int) -> str:
        times = size // len(opening + closing)
        return opening * times + closing * times

    return text


SECTIONS = "".join(f"{'#' * level} a\n\n= b\n\nINT. C - DAY\n\n" for level in (1, 2, 3, 4, 5, 6, 3, 4, 2))

FAMILIES = (
    Family("Big Fish repeated", script),
    Family("Big Fish with CRLF", lambda n: script(n).replace("\n", "\r\n")),
    Family("Big Fish with lone CR", lambda n: script(n).replace("\n", "\r")),
    # Long lines
    Family("one line of letters", lambda n: "a" * n),
    Family("one line of capitals", lambda n: "A" * n),
    Family("one line of capitals, text below", lambda n: "A" * n + "\na"),
    Family("one line of spaces, then a letter", lambda n: " " * n + "a"),
    Family("spaces within a paragraph of two lines", lambda n: "a\nb" + " " * n + "c"),
    Family("one line of dashes", lambda n: "-" * n),
    Family("# in one line", lambda n: "#" * n),
    Family("= in one line, then a letter", lambda n: "=" * n + "a"),
    Family("( in one line, text below", lambda n: "(" * n + "\na"),
    Family("A (x) (x) …, text below", lambda n: "A" + repeated(" (x)", n) + "\na"),
    Family("> < < < …", lambda n: ">" + repeated(" <", n)),
    Family("> < < < … a", lambda n: ">" + repeated(" <", n) + " a"),
    Family("colons in capitals, then TO:", lambda n: "A" + ":" * n + " TO:"),
    Family("heading of words with dashes between", lambda n: "INT. HOUSE" + repeated(" - HOUSE", n), "heading"),
    Family("heading of years with dashes between", lambda n: "INT. HOUSE" + repeated(" - 1973", n), "heading"),
    Family("heading of parentheses", lambda n: "INT. HOUSE" + repeated(" (1973)", n), "heading"),
    Family("heading of words with commas between", lambda n: "INT. HOUSE" + repeated(", HOUSE", n), "heading"),
    Family("heading of words for times of day", lambda n: "INT. " + repeated("NIGHT ", n), "heading"),
    # Many lines
    Family("blank lines", lambda n: "\n" * n),
    Family("paragraph of many lines", lambda n: repeated("a\n", n)),
    Family("lines of capitals apart", lambda n: repeated("A\n\n", n)),
    Family("lines of two spaces under a cue", lambda n: "A\nb\n" + repeated("  \n", n) + "c"),
    Family("lines of two spaces under a parenthetical", lambda n: "A\n(b)\n" + repeated("  \n", n) + "c"),
    Family("dialogue of many lines", lambda n: "A\n" + repeated("b\n", n)),
    Family("dialogue of many parentheticals", lambda n: "A\n" + repeated("(b)\n", n)),
    Family("dialogue of many lyrics", lambda n: "A\n" + repeated("~b\n", n)),
    Family("dual dialogues", lambda n: repeated("A\nb\n\nC ^\nd\n\n", n)),
    Family("deep sections", lambda n: repeated(SECTIONS, n)),
    Family("title page of many entries", lambda n: repeated("Title: a\n", n) + "\nb"),
    Family("title page with one long key", lambda n: "a" * n + ": b\n\nc"),
    Family("title page with one long value", lambda n: "Title:\n" + repeated("    a\n", n) + "\nb"),
    # Comments
    Family("unclosed /* in one line", lambda n: repeated("/*", n)),
    Family("unclosed /* in each paragraph", lambda n: repeated("/* a\n\n", n)),
    Family("boneyards in one line", lambda n: repeated("a /* b */ ", n)),
    Family("boneyards on lines within a paragraph", lambda n: repeated("a\n/* b */\n", n)),
    Family("boneyards on lines within a dialogue", lambda n: "A\n" + repeated("a\n/* b */\n", n)),
    Family("boneyards on lines between actions and lyrics", lambda n: repeated("a\n/* b */\nc\n~d\n/* e */\n", n)),
    Family("boneyards on lines between forced actions", lambda n: repeated("!A\n/* b */\nc\n~d\n/* e */\n", n)),
    Family("boneyards on lines alone", lambda n: repeated("/* a */\n", n)),
    Family("boneyards within a note", lambda n: "[[" + repeated("/* a */ ", n) + "]]"),
    Family("unclosed [[ in one line", lambda n: repeated("[[", n)),
    Family("unclosed [[ in each paragraph", lambda n: repeated("[[a\n\n", n)),
    Family("[[ in each paragraph, ]] at the end", lambda n: repeated("[[a\n\n", n) + "]]"),
    Family("notes in one line", lambda n: repeated("a [[b]] ", n)),
    Family("notes on lines within a dialogue", lambda n: "A\n" + repeated("a\n[[b]]\n", n)),
    Family("spaces within a note", lambda n: "[[a" + " " * n + "b]]"),
    # Emphasis
    Family("* in one line", lambda n: "*" * n, "runs"),
    Family("*a repeated, spaces between", lambda n: repeated("*a ", n), "runs"),
    Family("*a repeated, then b* repeated", nested("*a", "b*"), "runs"),
    Family("*a repeated, then b* repeated, spaces between", nested(" *a", " b*"), "runs"),
    Family("_* alternating", lambda n: repeated("_*", n), "runs"),
    Family("**a* repeated", lambda n: repeated("**a* ", n), "runs"),
)
