"""Small Final Draft files for tests."""

import screenplay_kit as sk
from screenplay_kit.formats.fdx import read_fdx


def fdx(body: str, after: str = "") -> bytes:
    """A file with a script and what stands behind it."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n<FinalDraft DocumentType="Script" Version="5">\n'
    return f"{head}  <Content>\n{body}\n  </Content>\n{after}</FinalDraft>\n".encode()


def paragraph(kind: str, text: str, attributes: str = "") -> str:
    """A paragraph with one run."""
    return f'    <Paragraph {attributes}Type="{kind}">\n      <Text>{text}</Text>\n    </Paragraph>'


def script(*paragraphs: tuple[str, str] | str) -> bytes:
    """A file with paragraphs of the given types and texts."""
    return fdx("\n".join(item if isinstance(item, str) else paragraph(*item) for item in paragraphs))


def read(*paragraphs: tuple[str, str] | str) -> sk.Screenplay:
    """What such a file says."""
    return read_fdx(script(*paragraphs), "a.fdx")
