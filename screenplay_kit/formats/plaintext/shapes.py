"""What a line looks like on its own, as one word: the first table of the tagger.

A shape is no verdict. It says what a reader sees without looking at the neighbours or the columns; the learned weights
decide what it means in its place.
"""

import re

CASELESS = re.IGNORECASE

TIMES = (
    r"(?:DAY|NIGHT|MORNING|EVENING|AFTERNOON|DAWN|DUSK|LATER|CONTINUOUS|SUNSET|SUNRISE|NOON|MIDNIGHT|TWILIGHT"
    r"|SAME(?: TIME)?|MOMENTS LATER)"
)

PATTERNS: list[tuple[str, re.Pattern[str]]] = [
    (
        "code",
        re.compile(
            r"https?:|\bwww\.|\bgoogle[-_]|\b(?:function|catch)\s*\w*\(|\bvar \w+ ?=|\bdocument\.|\);$|[{}]\s*$"
            r"|^//|^<!|[a-z]\.[a-z]\w+\(|\w\s?=\s?[\w\"'({\[]|\bmovie script - |screenplays for you"
            r"|^back to imsdb|^user comments",
            CASELESS,
        ),
    ),
    (
        "page_number",
        re.compile(
            r"(?:page|pg?\.?|-|–|#)?\s*\d{1,3}[A-Z]?(?:\s?-\s?\d{1,3})?\s?(?:[.\-–*:]|of \d+)*|[ivx]{2,5}\.", CASELESS
        ),
    ),
    ("more", re.compile(r"[(\[]?\s*MORE\s*[)\]]|[(\[]\s*MORE\b.{0,3}", CASELESS)),
    (
        "continued",
        re.compile(
            r"\W{0,2}CONT(?:INUED|INUES|'?D"
            r"|\.)?\b[\s:;.)\]*]*(?:\(?\d+\)?\.?)?(?:\s+(?:[A-Z]{0,2}\d+[A-Z]{0,2}\.?))?|\W{0,2}CONT(?:INUED"
            r"|'D\.?)\W+(?:ON )?(?:NEXT PAGE|FROM PREVIOUS PAGE)\W*",
            CASELESS,
        ),
    ),
    ("omitted", re.compile(r"\W?OMIT(?:TED)?\W*(?:[A-Z]{0,2}\d+[A-Z]{0,2}\W*|THRU\W*|AND\W*|&\W*|TO\W*)*", CASELESS)),
    (
        "running_header",
        re.compile(
            r".{2,60}\s{3,}(?:page\s)?\d{1,3}[A-Z]?\.?|(?=.*\d).{0,50}\b(?:rev(?:ised|isions?|\.)?|draft|script"
            r"|blue|pink|yellow|green|goldenrod|salmon|buff|cherry"
            r"|tan)\b.{0,25}\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}.{0,12}",
            CASELESS,
        ),
    ),
    (
        "credit",
        re.compile(
            r"(?:(?:screen|tele)?(?:play|story) by|written (?:and directed )?by|by|based (?:up)?on .{3,50}"
            r"|(?:original )?(?:screen|tele)play(?: by.{0,40})?|adapted .{0,20}by|(?:first|second|third|final"
            r"|shooting|revised|production|white|blue|pink)\s+(?:draft|revis\w+|script|shooting).{0,30}|(?:fade"
            r"|story|directed) by .{2,40}|for educational\b.{0,20}|purposes only)",
            CASELESS,
        ),
    ),
    (
        "transition",
        re.compile(
            r"(?:.{0,30}\b)?(?:(?:SMASH|MATCH|HARD|QUICK|JUMP|SHOCK|TIME|FLASH|SLOW|DIRECT|BACK|LAP"
            r"|RAPID)[ -])?(?:CUT|DISSOLVE|DISSOLVES|FADE|FADES|WIPE|IRIS|TRANSITION|SWITCH|FLASH|SEGUE|MATCH"
            r"|BLACK|SMASH)(?:[ -](?:BACK|CUT|OUT|IN|UP|TO|INTO|FROM|THROUGH|THRU|DISSOLVE|SLOWLY|QUICKLY|BLACK"
            r"|WHITE|AND|THE|TITLES?|ON))*\s*[:.…-]*|(?!.*\bCLOSE)[^a-z]{3,40}\bTO\s?:"
        ),
    ),
    (
        "transition_like",
        re.compile(
            r"(?:SMASH |MATCH |HARD |JUMP |SLOW |LAP |QUICK )?(?:CUT|DISSOLVE|FADE|WIPE|FLASH"
            r"|INTERCUT)S?[ :-].{2,60}|.{3,40}\b(?:CUT TO|DISSOLVE TO|FADE OUT|FADE TO BLACK"
            r"|CUTS? TO BLACK)\s*[:.]*"
        ),
    ),
    (
        "the_end",
        re.compile(r"[-–*\s]*(?:THE\s+END|END|FIN|END (?:OF )?(?:FILM|SCRIPT|SCREENPLAY|CREDITS))[-–.*!\s]*", CASELESS),
    ),
    (
        "heading",
        re.compile(
            r"(?:[A-Z .']{0,18}[:,]\s{1,3}|[A-Z0-9. ]{0,6}\.\s+)?(?:INT|EXT|EST|Int(?=\.)|Ext(?=\.)|I\s?/\s?E"
            r"|E\s?/\s?I)(?:ERIOR)?\s?[.,:;/\\ -].*|(?:INTERIOR|EXTERIOR)\b.{2,}"
        ),
    ),
    (
        "shot",
        re.compile(
            r"(?:NEW |WIDE |WIDER |CLOSE |CLOSER |REVERSE |LOW |HIGH |MED(?:IUM|\.) |TIGHT |ANOTHER |FULL |LONG "
            r"|TWO |AERIAL |TRACKING |MOVING |FAVORING |EXTREME )*(?:ANGLE|SHOT|CLOSE[- ]?(?:UP|ON)?|INSERT"
            r"|P\.?O\.?V\.?|VIEW|WIDE|ON|BACK TO|MONTAGE|INTERCUT|SERIES OF|FLASHBACK|SUPER(?:IMPOSE)?"
            r"|TITLE)\b[^a-z]*|[^a-z]{2,40}(?:'S|') P\.?O\.?V\.?[^a-z]*"
        ),
    ),
]
"""Shapes recognised by their words, in order; all but ``credit`` and ``code`` must cover the whole line."""

SEARCHED = frozenset({"code"})
NEEDS_DIGIT = frozenset({"running_header"})
DIGIT = re.compile(r"\d")
NEEDS_CAPITALS = frozenset({"transition", "transition_like", "heading", "shot"})

EXTENSION = re.compile(r"\s*[(\[][^()\[\]]{0,40}[)\]]?\s*$")
"""What may stand behind a name in a cue: ``(V.O.)``, ``(CONT'D)``, cut off at the margin too."""

MIXED_CAPITALS = re.compile(r"\b(?:M[ac]{1,2}|De|Di|Du|La|Le|Van|Von|O|D)(?=[A-Z'’])|(?<=[A-Z])(?:s|th|nd|rd|st)\b")
"""Lower-case letters that names in capitals keep: ``McKAY``, ``COPs``."""

TIME_ENDS_HEADING = re.compile(rf".{{3,}}[\s.,/(-]{TIMES}[\s.)\d]*$")
SENTENCE_ENDS = '.!?…"”'
LONGEST = 240
MAX_CUE = 42
MAX_CUE_WORDS = 6


def core_of(text: str) -> str:
    """The text without the extensions behind a name; long texts are no names and come back as they are."""
    if len(text) > LONGEST:
        return text
    while text.endswith((")", "]")) or "(" in text:
        shorter = EXTENSION.sub("", text)
        if shorter == text:
            break
        text = shorter
    return text


def is_capitals(text: str) -> bool:
    """Whether all letters are capitals, those apart that names keep small, and there is one."""
    if text.upper() == text:
        return text.lower() != text
    text = MIXED_CAPITALS.sub("", text)
    return text.upper() == text and text.lower() != text


def shape_of(text: str) -> str:
    """The shape of a line without spaces, numbers and marks around it; of very long ones, of their start."""
    text = text[:LONGEST]
    core = core_of(text)
    capitals = is_capitals(core) if core else is_capitals(text)
    upper = text.upper() if capitals else text
    has_digit = DIGIT.search(text) is not None
    for name, pattern in PATTERNS:
        if name in SEARCHED:
            if not capitals and pattern.search(text):
                return name
        elif name in NEEDS_CAPITALS:
            covers = pattern.fullmatch(upper) if capitals or name == "heading" else None
            if covers:
                return name
        elif (has_digit or name not in NEEDS_DIGIT) and pattern.fullmatch(text):
            return name
    if text[0] in "([":
        return "aside" if text[-1] in ")]" else ("aside_opens" if ")" not in text else "aside_then_text")
    return _capitals(text, core) if capitals else _mixed(text, core)


def _capitals(text: str, core: str) -> str:
    if TIME_ENDS_HEADING.match(core):
        return "place_and_time"
    words = core.count(" ") + 1
    if len(core) > MAX_CUE or words > MAX_CUE_WORDS:
        return "capitals_long"
    if core != text:
        return "name_extended"
    last = text[-1]
    if last in ".!?…" and not (last == "." and len(text.split()[-1]) <= 4 and words <= 3):
        return "capitals_sentence"
    if last in ",;-–":
        return "capitals_broken"
    return "name_colon" if last == ":" else "name"


def _mixed(text: str, core: str) -> str:
    first, last = text[0], text[-1]
    if not any(map(str.isalpha, text)):
        return "signs"
    if len(core) <= 30 and core.istitle() and last not in ".,!?;-…" and core.count(" ") < 4:
        return "title_case"
    if last in ")]" and "(" not in text and "[" not in text:
        return "aside_closes"
    start = "lower" if first.islower() else "upper"
    return f"{start}_stop" if last in SENTENCE_ENDS else f"{start}_goes_on"
