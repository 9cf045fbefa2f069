"""The parts of a scene heading: ``INT. HOUSE - KITCHEN - NIGHT (1973)``."""

import re
from itertools import chain

from attrs import frozen

from screenplay_kit.model.times import meaning, names_only_time, names_time

SETTING = re.compile(
    r"(?P<int_ext>INT\.?\s*/\s*EXT|I/E)\b\.?|(?P<ext_int>EXT\.?\s*/\s*INT)\b\.?|(?P<single>INT|EXT|EST)(?:\.|(?=\s|$))",
    re.IGNORECASE,
)
"""How a heading names its setting; wider than the prefixes that make a line a heading (``INT. / EXT.``)."""

SEPARATOR = re.compile(r"\s+[-–—]{1,3}\s*|\s*[–—]\s*|\s*--+\s*|(?<=\w)-\s+")
"""What stands between the parts: dashes of any kind with a space beside them, long dashes without one too."""

PARENTHESIS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
"""What stands in parentheses or brackets, with the space before it."""

LAST_PART = re.compile(r"(?P<place>.+)(?:, ?|[.;:] | [(\[])(?P<time>[^,;()\[\]]+)[)\]]?")
"""What may be a time of day that no dash divides from the place."""

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
    parts = [part for part in SEPARATOR.split(rest) if part]
    qualifiers: list[list[str]] = []  # by part, the last part first
    time_of_day: str | None = None
    while len(parts) > 1:
        last, remarks = _without_parentheses(parts[-1])
        if not last and time_of_day is None and any(map(names_only_time, remarks)):
            time_of_day = remarks.pop()
        if not last or _is_story_level(last):
            qualifiers.append([last, *remarks] if last else remarks)
        elif names_time(last) and time_of_day is not None and meaning(last) == "relative":
            qualifiers.append([last, *remarks])
        elif names_time(last) and (time_of_day is None or meaning(time_of_day) == "relative"):
            qualifiers.append([*remarks, time_of_day] if time_of_day else remarks)
            time_of_day = last
        else:
            break
        parts.pop()
    if time_of_day is None:
        parts, time_of_day, behind = _time_within(parts)
        qualifiers.append(behind)
    location = _stretch(rest, parts)
    if time_of_day is None:
        location, time_of_day = _split_time_at_end(location)
    location, remarks = _without_story_levels(location)
    return HeadingParts(setting, location, time_of_day, (*remarks, *chain.from_iterable(reversed(qualifiers))))


def _time_within(parts: list[str]) -> tuple[list[str], str | None, list[str]]:
    """``CAR - NIGHT - RAIN`` → the place, the time, and what stands behind it."""
    for index in range(len(parts) - 1, 0, -1):
        if names_only_time(parts[index]):
            return parts[:index], parts[index], parts[index + 1 :]
    return parts, None, []


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
    return setting, text[found.end() :].lstrip(" .-–—:/")


def _stretch(rest: str, parts: list[str]) -> str:
    """The stretch of ``rest`` that the leading ``parts`` come from, separators as written."""
    end = 0
    for part in parts:
        end = rest.index(part, end) + len(part)
    return rest[:end].strip()


def _without_parentheses(part: str) -> tuple[str, list[str]]:
    remarks = [remark.strip() for remark in PARENTHESIS.findall(part)]
    return PARENTHESIS.sub("", part).strip(" .,;:"), remarks


def _without_story_levels(location: str) -> tuple[str, list[str]]:
    """The location without remarks such as ``(1973)``; other remarks belong to it."""
    remarks = [remark for remark in PARENTHESIS.findall(location) if _is_story_level(remark)]
    if remarks:
        location = PARENTHESIS.sub(lambda found: "" if _is_story_level(found[1]) else found[0], location).strip()
    return location, remarks


def _split_time_at_end(location: str) -> tuple[str, str | None]:
    """The place and the time in ``ROOM, LATER THAT DAY``, ``ROOM. NIGHT``, ``ROOM (NIGHT)`` and a mere ``NIGHT``."""
    if names_only_time(location):
        return "", location
    last_part = LAST_PART.match(location)
    if last_part:
        time, _ = _without_parentheses(last_part["time"])
        if names_only_time(time):
            return last_part["place"].strip(), time
    return location, None


def _is_story_level(part: str) -> bool:
    return STORY_LEVELS.fullmatch(part.strip()) is not None
