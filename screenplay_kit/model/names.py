"""The names in character cues."""

from screenplay_kit.model.inline import parse_runs

QUOTES = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"'})


def split_cue(text: str) -> tuple[str, tuple[str, ...]]:
    """Divide a cue into the name and its extensions, the parentheses taken off: ``STEEL (O.S.) (cont'd)``."""
    name = "".join(run.text for run in parse_runs(text)).strip()
    extensions: list[str] = []
    end = len(name)
    while end and name[end - 1] == ")":
        start = name.rfind("(", 0, end)
        if start < 0 or ")" in name[start : end - 1]:
            break
        extensions.append(name[start + 1 : end - 1].strip())
        end = start
        while end and name[end - 1].isspace():
            end -= 1
    return name[:end], tuple(reversed(extensions))


def normalise_name(name: str) -> str:
    """The form under which cues are grouped: capitals, straight quotes, single spaces, no colon at the end."""
    return " ".join(name.translate(QUOTES).upper().rstrip(" :").split())
