"""The parts of a scene heading: ``INT. HOUSE - KITCHEN - NIGHT (1973)``."""

import re

from attrs import frozen

SETTING = re.compile(
    r"(?P<int_ext>INT\.?\s*/\s*EXT|I/E)\b\.?|(?P<ext_int>EXT\.?\s*/\s*INT)\b\.?|(?P<single>INT|EXT|EST)(?:\.|(?=\s|$))",
    re.IGNORECASE,
)
"""How a heading names its setting; wider than the prefixes that make a line a heading (``INT. / EXT.``)."""

SEPARATOR = re.compile(r"\s+[-–—]{1,3}\s*|\s*[–—]\s*|\s*--+\s*|(?<=\w)-\s+")
"""What stands between the parts: dashes of any kind with a space beside them, long dashes without one too."""

PARENTHESIS = re.compile(r"\s*\(([^()]*)\)")

TIMES = frozenset(
    # English
    """DAY DAYS DAYTIME NIGHT NIGHTS NIGHTTIME MORNING NOON MIDDAY AFTERNOON EVENING DUSK DAWN SUNSET SUNRISE SUNUP
    SUNDOWN TWILIGHT MIDNIGHT DAYBREAK NIGHTFALL MAGIC CONTINUOUS CONT CONT'D CONTINUING LATER SAME SIMULTANEOUS MOMENTS
    PRE-DAWN MID-DAY AM PM A.M. P.M. O'CLOCK"""
    # Spanish, Catalan, Portuguese, Galician
    """ DÍA DIA NOCHE TARDE MAÑANA AMANECER ATARDECER ANOCHECER MADRUGADA MEDIODÍA MEDIANOCHE NIT MATÍ VESPRE NOITE
    MANHÃ AMANHECER ENTARDECER ANOITECER CONTINUO CONTÍNUO CONTINUA DESPUÉS"""
    # French
    """ JOUR NUIT MATIN SOIR SOIRÉE AUBE CRÉPUSCULE MIDI MINUIT APRÈS-MIDI CONTINU JOURNÉE"""
    # German, Dutch
    """ TAG NACHT MORGEN MITTAG NACHMITTAG ABEND MORGENS ABENDS NACHTS DÄMMERUNG MORGENDÄMMERUNG ABENDDÄMMERUNG
    MITTERNACHT SPÄTER DAG OCHTEND MIDDAG AVOND SCHEMERING"""
    # Italian
    """ GIORNO NOTTE MATTINA POMERIGGIO SERA ALBA TRAMONTO MEZZOGIORNO MEZZANOTTE"""
    # Danish, Norwegian, Swedish, Finnish
    """ NAT NATT MORGON KVÄLL KVELD AFTEN GRYNING SKYMNING PÄIVÄ YÖ AAMU ILTA ILTAPÄIVÄ AAMUYÖ"""
    # Polish, Czech, Slovak, Croatian, Hungarian, Romanian, Turkish
    """ DZIEŃ NOC PORANEK WIECZÓR RANO ŚWIT ZMIERZCH DEN DEŇ VEČER RÁNO ÚSVIT DAN NOĆ JUTRO VEČE NAPPAL ÉJSZAKA ÉJJEL
    REGGEL ESTE ZI NOAPTE SEARA DIMINEAȚA GÜN GÜNDÜZ GECE SABAH AKŞAM"""
    # Russian, Ukrainian, Greek
    """ ДЕНЬ НОЧЬ УТРО ВЕЧЕР РАССВЕТ ЗАКАТ НІЧ РАНОК ВЕЧІР ΜΕΡΑ ΗΜΕΡΑ ΝΥΧΤΑ ΠΡΩΙ ΒΡΑΔΥ ΑΠΟΓΕΥΜΑ ΜΈΡΑ ΝΎΧΤΑ ΠΡΩΊ ΒΡΆΔΥ"""
    # Chinese, Japanese, Korean, Hebrew, Arabic, Hindi
    """ 日 夜 晨 早 午 晚 黄昏 清晨 白天 夜晚 朝 昼 夕 夕方 夜中 낮 밤 아침 저녁 새벽 יום לילה ערב בוקר نهار ليل صباح مساء दिन रात सुबह
    शाम""".split()
)
"""Words that end a part which names a time of day."""

TIME_MODIFIERS = frozenset(
    """THE A AN THAT THIS NEXT LAST SAME LATE EARLY LATER BEFORE AFTER FOLLOWING PREVIOUS FIRST SECOND THIRD FEW SEVERAL
    SOME ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT TEN TWENTY THIRTY FEW MANY MOMENT MINUTE MINUTES HOUR HOURS WEEK WEEKS
    MONTH MONTHS YEAR YEARS SECONDS TIME HALF PRE MID OF AT IN ON AND TO INTO / & - BRIEF SHORT ALMOST PRESENT
    MOMENTS DAYS""".split()
)
"""Words that may stand beside those of ``TIMES`` in a part that names nothing but a time."""

STORY_LEVELS = re.compile(
    r"(?:END(?: OF)? )?(?:FLASH[- ]?(?:BACK|FORWARD)S?|DREAM(?: SEQUENCE)?|FANTASY|NIGHTMARE|MEMORY|MONTAGE|INTERCUT"
    r"|PRESENT(?: DAY)?|PAST|FUTURE|RESUMING|TRAVELING|TRAVELLING|MOVING|STOCK(?: FOOTAGE)?"
    r"|(?:1[0-9]|20)\d\d(?:'?S)?|\d+ YEARS? (?:AGO|EARLIER|BEFORE))",
    re.IGNORECASE,
)
"""Parts that say when in the story, or how, a scene is seen."""


@frozen
class HeadingParts:
    """What a scene heading says.

    Attributes:
        setting: ``INT``, ``EXT``, ``INT/EXT``, ``EXT/INT``, ``EST``, or None where the heading does not say.
        location: the place as written, sub-locations included (``HOUSE - KITCHEN``), spaces folded.
        time_of_day: as written (``LATER THAT NIGHT``, ``CONTINUOUS``), or None.
        qualifiers: what else it says of story time or level (``FLASHBACK``, ``1973``), as written.
    """

    setting: str | None
    location: str
    time_of_day: str | None
    qualifiers: tuple[str, ...]


def heading_parts(text: str) -> HeadingParts:
    """Divide the text of a scene heading, without its number and forcing mark."""
    setting, rest = _split_setting(" ".join(text.replace("*", "").split()).strip("_"))
    qualifiers: list[str] = []
    times: list[str] = []
    parts = [part for part in SEPARATOR.split(rest) if part]
    while len(parts) > 1 or (parts and _is_story_level(parts[0])):
        last, notes = _without_parentheses(parts[-1])
        if _is_story_level(last) or not last:
            qualifiers[:0] = [last, *notes] if last else notes
        elif not times and _ends_in_time(last):
            times.append(last)
            qualifiers[:0] = notes
        else:
            break
        parts.pop()
    location = _place(rest, parts)
    if not times:
        location, after_comma = _split_comma(location)
        times.extend(after_comma)
    location, notes = _story_levels_in_parentheses(location)
    return HeadingParts(setting, location, times[0] if times else None, (*notes, *qualifiers))


def _split_setting(text: str) -> tuple[str | None, str]:
    found = SETTING.match(text)
    if not found:
        return None, text
    if found["int_ext"]:
        setting = "INT/EXT"
    elif found["ext_int"]:
        setting = "EXT/INT"
    else:
        setting = found["single"].upper()
    return setting, text[found.end() :].lstrip(" \t.-–—:/").rstrip()


def _place(rest: str, parts: list[str]) -> str:
    """The stretch of ``rest`` that the leading ``parts`` come from, separators as written."""
    end = 0
    for part in parts:
        end = rest.index(part, end) + len(part)
    return rest[:end].strip()


def _without_parentheses(part: str) -> tuple[str, list[str]]:
    notes = [note.strip() for note in PARENTHESIS.findall(part)]
    return PARENTHESIS.sub("", part).strip(" .,;:"), notes


def _story_levels_in_parentheses(location: str) -> tuple[str, list[str]]:
    notes = [note for note in PARENTHESIS.findall(location) if _is_story_level(note)]
    if notes:
        location = PARENTHESIS.sub(lambda found: "" if _is_story_level(found[1]) else found[0], location).strip()
    return location, notes


def _split_comma(location: str) -> tuple[str, list[str]]:
    """``APARTMENT, LATER THAT DAY`` → the place, and the time if what follows the comma is nothing else."""
    place, comma, last = location.rpartition(",")
    if comma and place.strip():
        time, _ = _without_parentheses(last)
        if _is_only_time(time):
            return place.strip(), [time]
    return location, []


def _is_story_level(part: str) -> bool:
    return STORY_LEVELS.fullmatch(part.strip()) is not None


def _is_only_time(part: str) -> bool:
    words = part.upper().split()
    return any(word in TIMES for word in words) and all(_is_time_word(word) for word in words)


def _is_time_word(word: str) -> bool:
    return word in TIMES or word in TIME_MODIFIERS or word.strip("#:.").isdigit()


def _ends_in_time(part: str) -> bool:
    words = re.split(r"[\s/]+", part.upper().strip())
    return words[-1] in TIMES or _is_only_time(part)
