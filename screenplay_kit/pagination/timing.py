"""How long a script takes on screen, estimated from its pages and from its content."""

MINUTES_PER_PAGE = 1.0
"""The rule of thumb of the trade. Over 761 scripts it barely works on average and says little of a single film (S.
Follows for J. August, 2020, https://johnaugust.com/2020/how-accurate-is-the-page-per-minute-rule-2)."""

WORDS_PER_MINUTE = 150.0
"""Words of dialogue to a minute, pauses included: the average of American English speakers according to the National
Center for Voice and Speech (quoted by http://www.lisabmarshall.com/2014/01/23/how-fast-do-i-speak-update/)."""

SECONDS_PER_ACTION_LINE = 60 / 55
"""Seconds to a printed line of action: a page of nothing else, 55 lines of it, is the minute of the rule of thumb."""


def pages_minutes(lines: float, lines_per_page: int) -> float:
    """The minutes of a number of printed lines, a page a minute."""
    return MINUTES_PER_PAGE * lines / lines_per_page


def content_minutes(words: int, action_lines: int) -> float:
    """The minutes of dialogue and action.

    Args:
        words: words that are spoken or sung.
        action_lines: printed lines of action.
    """
    return words / WORDS_PER_MINUTE + action_lines * SECONDS_PER_ACTION_LINE / 60
