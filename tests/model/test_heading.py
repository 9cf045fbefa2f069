"""What scene headings say."""

import pytest

from screenplay_kit.model.heading import HeadingParts, heading_parts

HEADINGS = [
    ("INT. HOUSE - DAY", "INT", "HOUSE", "DAY", ()),
    ("EXT. HOUSE - KITCHEN - NIGHT", "EXT", "HOUSE - KITCHEN", "NIGHT", ()),
    ("INT. HOUSE - KITCHEN", "INT", "HOUSE - KITCHEN", None, ()),
    ("INT. / EXT. CAR — DUSK", "INT/EXT", "CAR", "DUSK", ()),
    ("INT/EXT CAR -- LATER", "INT/EXT", "CAR", "LATER", ()),
    ("EXT./INT. SHACK - DAY", "EXT/INT", "SHACK", "DAY", ()),
    ("I/E. BOAT – DAWN", "INT/EXT", "BOAT", "DAWN", ()),
    ("EST. CITY", "EST", "CITY", None, ()),
    ("int house - continuous", "INT", "house", "continuous", ()),
    ("INT. WILL'S BEDROOM - NIGHT (1973)", "INT", "WILL'S BEDROOM", "NIGHT", ("1973",)),
    ("EXT. BEACH - DAY [FLASHBACK]", "EXT", "BEACH", "DAY", ("FLASHBACK",)),
    ("INT. HALL - FLASHBACK - NIGHT", "INT", "HALL", "NIGHT", ("FLASHBACK",)),
    ("INT. HALL - FLASHBACK", "INT", "HALL", None, ("FLASHBACK",)),
    ("INT. HALL (FLASHBACK) - NIGHT", "INT", "HALL", "NIGHT", ("FLASHBACK",)),
    ("INT. BAR (UPSTAIRS) - NIGHT", "INT", "BAR (UPSTAIRS)", "NIGHT", ()),
    ("INT. SAN FRANCISCO APARTMENT, DAY", "INT", "SAN FRANCISCO APARTMENT", "DAY", ()),
    ("INT. HALLWAY, SCOTT'S BUILDING, A MOMENT LATER", "INT", "HALLWAY, SCOTT'S BUILDING", "A MOMENT LATER", ()),
    ("INT. HOTEL - NIGHT CLUB", "INT", "HOTEL - NIGHT CLUB", None, ()),
    ("INT. CAR - DAY / DRIVING", "INT", "CAR", "DAY / DRIVING", ()),
    ("EXT. FARM - CHRISTMAS MORNING", "EXT", "FARM", "CHRISTMAS MORNING", ()),
    ("INT. HOUSE - LATER THAT SAME NIGHT", "INT", "HOUSE", "LATER THAT SAME NIGHT", ()),
    ("INT. CASA DE ANA - NOCHE", "INT", "CASA DE ANA", "NOCHE", ()),
    ("INT. KÜCHE - TAG", "INT", "KÜCHE", "TAG", ()),
    ("EXT. RUE - AUBE", "EXT", "RUE", "AUBE", ()),
    ("INT. КУХНЯ - НОЧЬ", "INT", "КУХНЯ", "НОЧЬ", ()),
    ("INT. 台所 - 夜", "INT", "台所", "夜", ()),
    ("INT. X-RAY ROOM - DAY", "INT", "X-RAY ROOM", "DAY", ()),
    ("**INT. HOUSE - DAY**", "INT", "HOUSE", "DAY", ()),
    ("SNIPER SCOPE POV", None, "SNIPER SCOPE POV", None, ()),
    ("INT. DAY", "INT", "", "DAY", ()),
    ("INT. HOUSE - LATER - NIGHT", "INT", "HOUSE", "NIGHT", ("LATER",)),
    ("INT. HOUSE - DEN", "INT", "HOUSE - DEN", None, ()),
    ("INT. CAR - NIGHT - RAIN", "INT", "CAR", "NIGHT", ("RAIN",)),
    ("EXT. BEACH - (DAY)", "EXT", "BEACH", "DAY", ()),
    ("INT. BANK - 3 A.M.", "INT", "BANK", "3 A.M", ()),
    ("INT. BANK - 10PM", "INT", "BANK", "10PM", ()),
    ("INT. BANK - 11 O'CLOCK", "INT", "BANK", "11 O'CLOCK", ()),
    ("EXT. FIELD - GOLDEN HOUR", "EXT", "FIELD", "GOLDEN HOUR", ()),
    ("INT. LOBBY, A BIT LATER", "INT", "LOBBY", "A BIT LATER", ()),
    ("INT. SCOTT'S, CONTINUED", "INT", "SCOTT'S", "CONTINUED", ()),
    ("THE NEXT DAY", None, "", "THE NEXT DAY", ()),
    ("INT. HOUSE - NIGHT - CONTINUOUS", "INT", "HOUSE", "NIGHT", ("CONTINUOUS",)),
    ("INT. HOUSE - DAY - NIGHT", "INT", "HOUSE - DAY", "NIGHT", ()),
    ("INT. HOUSE (NIGHT)", "INT", "HOUSE", "NIGHT", ()),
    ("INT. HOUSE. NIGHT", "INT", "HOUSE", "NIGHT", ()),
    ("EXT. ST. JOHN'S STREET", "EXT", "ST. JOHN'S STREET", None, ()),
    ("INT.", "INT", "", None, ()),
    ("", None, "", None, ()),
]


@pytest.mark.parametrize(("text", "setting", "location", "time", "qualifiers"), HEADINGS, ids=[h[0] for h in HEADINGS])
def test_heading(text: str, setting: str | None, location: str, time: str | None, qualifiers: tuple[str, ...]) -> None:
    assert heading_parts(text) == HeadingParts(setting, location, time, qualifiers)
