"""The canvases on which pain is marked."""

import json
from dataclasses import asdict

import pytest

from lumbopoint.drawing.mark_canvas import mark_canvas
from lumbopoint.geometry.body_area import ASPECTS, Aspect, view_of
from tests import shipped

BODY = shipped.body()


@pytest.mark.parametrize("aspect", ASPECTS)
def test_every_region_of_the_view_can_be_marked(aspect: Aspect) -> None:
    drawn = {region.id for region in mark_canvas(BODY, aspect, "light").regions}

    assert drawn == {region.id for region in BODY.regions if region.view == view_of(aspect)}


def test_front_and_left_side_are_turned_to_the_screen_and_back_and_right_side_are_not() -> None:
    signs = {aspect: mark_canvas(BODY, aspect, "light").sign for aspect in ASPECTS}

    assert signs == {"posterior": 1, "anterior": -1, "right": 1, "left": -1}


def test_the_left_side_is_the_right_one_in_a_mirror() -> None:
    right, left = (mark_canvas(BODY, aspect, "light") for aspect in ("right", "left"))

    assert (right.svg, right.skin, right.is_turned, left.is_turned) == (left.svg, left.skin, False, True)
    assert left.box[0] == -(right.box[0] + right.box[2])


def test_all_four_canvases_together_stay_below_100_kb() -> None:
    canvases = [asdict(mark_canvas(BODY, aspect, "light")) for aspect in ASPECTS]

    assert len(json.dumps(canvases).encode()) < 100_000
