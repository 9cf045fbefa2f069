"""Findings about a text that can be read but looks like a mistake, as values."""

from enum import StrEnum

from attrs import field, frozen

from screenplay_kit.source import Span


class Severity(StrEnum):
    """How sure it is that the text does not say what its writer wanted."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@frozen
class Rule:
    """One kind of finding.

    Attributes:
        code: stable identifier, such as ``F101``.
        slug: the same in words, such as ``unclosed-boneyard``.
        severity: how bad it is.
        message: what was found and how it was understood; may hold one ``{}`` for the text in question.
        hint: how to mend it.
    """

    code: str
    slug: str
    severity: Severity
    message: str
    hint: str


@frozen
class Diagnostic:
    """A finding at a place in the source.

    Attributes:
        rule: the kind of finding.
        subject: the text in question, put into the rule's message.
        span: where it stands in the source.
        line: 1-based line of its start.
        column: 1-based column of its start, in code points.
    """

    rule: Rule
    subject: str
    span: Span
    line: int = field(kw_only=True)
    column: int = field(kw_only=True)

    @property
    def code(self) -> str:
        """Stable identifier, such as ``F101``."""
        return self.rule.code

    @property
    def slug(self) -> str:
        """The kind of finding in words, such as ``unclosed-boneyard``."""
        return self.rule.slug

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return self.rule.severity

    @property
    def message(self) -> str:
        """What was found, how it was understood and how to mend it."""
        return f"{self.rule.message.format(self.subject)}; {self.rule.hint}"

    def __str__(self) -> str:
        return f"{self.line}:{self.column} {self.code} {self.message}"
