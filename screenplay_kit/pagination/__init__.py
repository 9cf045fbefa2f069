"""Pages: where every line of a screenplay stands on paper, and how long its scenes are.

``paginate`` is all that most need; ``LETTER``, ``A4`` and ``geometry`` are the papers.
"""

from screenplay_kit.pagination.geometry import A4, LETTER, Geometry, Style, geometry
from screenplay_kit.pagination.paginate import paginate
from screenplay_kit.pagination.result import ElementPlace, Page, Pagination, PrintedLine, RunningTime, SceneLength

__all__ = [
    "A4",
    "LETTER",
    "ElementPlace",
    "Geometry",
    "Page",
    "Pagination",
    "PrintedLine",
    "RunningTime",
    "SceneLength",
    "Style",
    "geometry",
    "paginate",
]
