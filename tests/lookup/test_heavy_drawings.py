"""No drawing that a link can hold costs much: the work is bounded, not the time, which differs."""

from collections.abc import Callable
from typing import Any

import pytest
import shapely

from lumbopoint.geometry.body_area import MOST_CORNERS, BodyArea, skin_of
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.lookup.drawing_code import read, written
from lumbopoint.lookup.pain_drawing import pain
from lumbopoint.lookup.patterns import Patterns
from lumbopoint.lookup.short_list import short_list
from tests import shipped
from tests.heavy_drawings import heavy_drawings

HEAVY = heavy_drawings(shipped.body())
#: Corners that are mended at most for one answer; all regions by name once needed 26,800, stars far more.
MOST_MENDED = 3_000
Mend = Callable[[Any], Any]


@pytest.fixture
def mended(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many corners the results have of each mending of an area that crosses itself, in turn."""
    found: list[int] = []
    mend: Mend = shapely.make_valid

    def counted(area: Any) -> Any:
        result = mend(area)
        found.append(BodyArea((("posterior", result),)).corners)
        return result

    monkeypatch.setattr("lumbopoint.geometry.shapes.make_valid", counted)
    return found


@pytest.mark.parametrize("name", HEAVY)
def test_a_heavy_drawing_has_an_area_of_few_corners(name: str, body: BodyMap) -> None:
    drawing, unread = read(written(HEAVY[name]))
    assert not unread

    found = pain(drawing, body).area

    assert found.corners <= MOST_CORNERS + skin_of(body).corners
    assert found.cm2 > 0


def test_a_heavy_drawing_needs_little_mending(real: Patterns, body: BodyMap, mended: list[int]) -> None:
    paired = real
    for name, drawing in HEAVY.items():
        mended.clear()

        assert short_list(paired, read(written(drawing))[0], body).rows

        assert sum(mended) <= MOST_MENDED, name


def test_many_marks_keep_the_ground_that_they_mark(body: BodyMap) -> None:
    dots = read(written(HEAVY["dots"]))[0]

    apart = sum(pain(type(dots)((mark,)), body).area.cm2 for mark in dots.marks)

    assert pain(dots, body).area.cm2 == pytest.approx(apart, rel=0.15)
