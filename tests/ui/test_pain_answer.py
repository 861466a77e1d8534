"""Words and sums of a row: what a reader can add up."""

import functools
import operator
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbopoint.figures.referral import Colours
from lumbopoint.lookup.pain_drawing import CircleMark, PainDrawing, StrokeMark
from lumbopoint.lookup.short_list import ShortList, short_list
from lumbopoint.model import VIEWS
from lumbopoint.ui.pain.answer import arithmetic, percent, percents, reason, row_picture
from lumbopoint.ui.shared.looks import Looks
from lumbopoint.ui.shared.resources import backdrop
from tests import shipped
from tests.ui.screen import LIBRARY, TEXTS

BODY = shipped.body()
PATTERNS = shipped.patterns()
PLACES = ((6.0, -8.0), (4.0, 2.0), (0.0, -12.0), (-9.0, 3.0))


def answer(x_cm: float, y_cm: float, radius_cm: float) -> ShortList:
    return short_list(PATTERNS, PainDrawing((CircleMark("posterior", x_cm, y_cm, radius_cm),)), BODY)


@pytest.mark.parametrize("radius", [0.5, 1.0, 2.0, 3.0, 5.0, 9.0])
def test_the_sums_come_out_for_a_reader_with_a_calculator(radius: float) -> None:
    for place in ((6, -8), (4, 2), (0, -12), (-9, 3)):
        found = answer(*place, radius)
        for row in found.rows:
            text = arithmetic(TEXTS, row.candidate, found.pain.area.cm2)

            drawn, essential, local, spillover = map(float, re.findall(r"\*\*([\d.]+) cm²", text))
            covering, matching, score = map(float, re.findall(r"\*\*([\d.]+)\u00a0%\*\*", text))
            (matched,) = map(float, re.findall(r"\(([\d.]+)\u00a0%\)", text))
            sums = 100 * (essential + local + spillover / 2) / drawn
            assert min(sums, 100) == pytest.approx(covering, abs=0.5)
            assert 30 + 0.7 * matched == pytest.approx(matching, abs=0.1)
            assert 2 * covering * matching / (covering + matching) == pytest.approx(score, abs=0.6)


def test_the_parts_of_a_share_add_up_to_what_is_said_of_the_whole() -> None:
    for place in ((6, -8), (4, 2), (0, -12), (-9, 3)):
        for row in answer(*place, 5.0).rows:
            said = reason(TEXTS, row.candidate)
            covers, *parts = map(int, re.findall(r"(\d+)\u00a0%", said.split(". Of its main area")[0]))
            assert not parts or sum(parts) == covers, said


def test_a_row_of_either_side_marks_the_spot_of_the_side_that_is_drawn() -> None:
    looks, band = Looks("light"), PainDrawing((StrokeMark("posterior", ((-1, -2), (1, -2)), 4),))
    found = short_list(PATTERNS, band, BODY)
    row = next(row for row in found.rows if row.candidate.point_ids == ("gluteus-medius-3",))
    assert len(row.sides) == 2 and row.pattern.sides == (row.pattern.side,)

    backdrops = {view: backdrop(view, looks) for view in VIEWS}
    picture = row_picture(LIBRARY, BODY, TEXTS, row, found.pain.area, backdrops, Colours(), "light")

    spots = [trace for trace in picture.data if trace.marker.symbol == "x-thin"]
    assert len(spots) == 1


@given(st.lists(st.floats(0, 0.2), max_size=5))
def test_whole_per_cents_add_up(shares: list[float]) -> None:
    found = percents(shares)

    assert sum(found) == percent(functools.reduce(operator.add, shares, 0.0))
    assert all(abs(100 * share - each) < 1 + 1e-9 for share, each in zip(shares, found, strict=True))
