"""How the documentation is built."""

import functools
import importlib
from unittest import mock

import attrs  # noqa: F401  # loaded before cached properties are changed below
from sphinx.application import Sphinx

import screenplay_kit

project = "screenplay_kit"
author = "The screenplay_kit authors"
project_copyright = author
release = version = screenplay_kit.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build", "examples"]

myst_heading_anchors = 3

autodoc_default_options = {"members": True, "member-order": "bysource"}
autodoc_typehints = "signature"
python_use_unqualified_type_names = True
maximum_signature_line_length = 100
napoleon_numpy_docstring = False

html_theme = "furo"
html_title = "screenplay_kit"

# The reference shows what the modules hold once they are loaded. They are loaded here, with two things changed: cached
# properties are plain ones, because attrs makes slots of the others and drops their docstrings and types; and `Element`
# is a name instead of a union of eleven, so that signatures show the name.
with mock.patch.object(functools, "cached_property", property):
    elements = importlib.import_module("screenplay_kit.model.elements")
    elements.Element = type("Element", (), {"__module__": elements.__name__})
    for public_name in screenplay_kit.__all__:
        getattr(screenplay_kit, public_name)

BEFORE_NAPOLEON = 400


def keep_colons(_app: Sphinx, what: str, _name: str, _object: object, _options: object, lines: list[str]) -> None:
    """Keep napoleon from taking what stands before a colon in the docstring of a property for its type."""
    if what in {"attribute", "data", "property"} and lines:
        lines[0] = f": {lines[0]}"


def show_empty_defaults(
    _app: Sphinx, _what: str, _name: str, _object: object, _options: object, signature: str | None, returns: str | None
) -> tuple[str, str | None] | None:
    """Show the default that attrs calls NOTHING as what it stands for here: an empty mapping."""
    return (signature.replace("= NOTHING", "= {}"), returns) if signature else None


def setup(app: Sphinx) -> None:
    """Called by Sphinx."""
    app.connect("autodoc-process-docstring", keep_colons, priority=BEFORE_NAPOLEON)
    app.connect("autodoc-process-signature", show_empty_defaults)
