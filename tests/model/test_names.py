"""Names in cues."""

import pytest

from screenplay_kit.model.names import normalise_name, split_cue


@pytest.mark.parametrize(
    ("cue", "name", "extensions"),
    [
        ("STEEL", "STEEL", ()),
        ("STEEL (O.S.)", "STEEL", ("O.S.",)),
        ("EDWARD (V.O.)(CONT'D)", "EDWARD", ("V.O.", "CONT'D")),
        ("**STEEL** (on phone) (cont'd)", "STEEL", ("on phone", "cont'd")),
        ("STEEL (O.S.) JONES", "STEEL (O.S.) JONES", ()),
        ("(O.S.)", "", ("O.S.",)),
        ("STEEL )", "STEEL )", ()),
        ("STEEL ((x))", "STEEL ((x))", ()),
    ],
)
def test_a_cue_is_a_name_and_extensions(cue: str, name: str, extensions: tuple[str, ...]) -> None:
    assert split_cue(cue) == (name, extensions)


@pytest.mark.parametrize("spelling", ["D’Artagnan", "D'ARTAGNAN", " d'artagnan ", "D'ARTAGNAN:"])
def test_spellings_of_one_name_are_one(spelling: str) -> None:
    assert normalise_name(spelling) == "D'ARTAGNAN"
