"""Findings beyond the fixtures: their form, and what must stay silent."""

import re

import screenplay_kit as sk
from screenplay_kit.fountain.diagnose import RULES


def test_codes_and_slugs_are_stable() -> None:
    assert {rule.code: slug for slug, rule in RULES.items()} == {
        "F101": "unclosed-boneyard",
        "F102": "unclosed-note",
        "F201": "heading-without-blank-line",
        "F202": "duplicate-scene-number",
        "F301": "cue-without-dialogue",
        "F302": "lower-case-in-cue",
        "F303": "dual-without-partner",
        "F401": "title-key-without-value",
        "F501": "empty-forced-mark",
    }


def test_a_finding_says_where_what_and_how_to_mend_it() -> None:
    (finding,) = sk.parse("He sits.\n  INT. HOUSE - DAY\n").diagnostics
    assert finding.code == "F201"
    assert finding.severity is sk.Severity.WARNING
    assert (finding.line, finding.column) == (2, 3)
    assert finding.span.of("He sits.\n  INT. HOUSE - DAY\n") == "INT. HOUSE - DAY"
    assert str(finding) == (
        "2:3 F201 “INT. HOUSE - DAY” looks like a scene heading but was read as part of the text above it; "
        "put a blank line before it"
    )


def test_findings_stand_in_source_order() -> None:
    findings = sk.parse("Title:\n\nA [[ b\n\n@BOB\n\nC /* d\n").diagnostics
    assert [finding.slug for finding in findings] == [
        "title-key-without-value",
        "unclosed-note",
        "cue-without-dialogue",
        "unclosed-boneyard",
    ]


def test_positions_are_those_of_a_file_with_crlf_and_comments() -> None:
    source = "/* a\r\nb */ He sits. [[ c\r\n\r\nINT. X - DAY #1#\r\n\r\nINT. X - DAY [[n]] #1#\r\n"
    findings = sk.parse(source).diagnostics
    assert [(finding.slug, finding.line, finding.column) for finding in findings] == [
        ("unclosed-note", 2, 15),
        ("duplicate-scene-number", 6, 1),
    ]


def test_a_screenplay_made_in_python_has_no_findings() -> None:
    assert sk.Screenplay([sk.Action("INT. HOUSE")]).diagnostics == ()


def test_messages_end_with_what_to_do() -> None:
    for rule in RULES.values():
        assert not rule.hint.endswith(".")
        assert re.match(r"[a-z“]", rule.message)
