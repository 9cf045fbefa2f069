"""What can go wrong: every exception the package raises on purpose.

All of them carry only their message arguments, so they survive pickling and process pools.
"""


class ScreenplayKitError(Exception):
    """Base of all errors of this package."""


class ReadError(ScreenplayKitError):
    """A file could not be read as a screenplay.

    Args:
        path: the file, as it was given.
        reason: what was wrong with it.
        remedy: what the user can do about it.
    """

    def __init__(self, path: str, reason: str, remedy: str) -> None:
        super().__init__(path, reason, remedy)
        self.path = path
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}; {self.remedy}"


class WriteError(ScreenplayKitError, ValueError):
    """Content that the chosen format has no way to express, such as a blank line inside one action."""


class EditError(ScreenplayKitError, ValueError):
    """An edit that cannot be carried out, such as one at an element of another screenplay."""
