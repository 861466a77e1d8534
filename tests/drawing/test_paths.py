import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Point, Polygon, box

from lumbopoint.drawing.paths import (
    COARSE,
    Pen,
    area_data,
    closed_spline_data,
    grid_group,
    half_spline_data,
    joined,
    path,
    short,
)
from lumbopoint.geometry.curves import closed_curve

NUMBER = re.compile(r"-?(?:\d+\.\d*|\.\d+|\d+)")


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.5, ".5"), (-0.5, "-.5"), (12.3, "12.3"), (10.0, "10"), (0.001, "0"), (-0.001, "0"), (1.239, "1.24")],
)
def test_numbers_are_written_briefly(value: float, text: str) -> None:
    assert short(value) == text


@given(st.lists(st.integers(-3000, 3000), min_size=1, max_size=20))
def test_joined_numbers_can_be_read_back(hundredths: list[int]) -> None:
    text = joined(whole / 100 for whole in hundredths)

    assert [round(float(word) * 100) for word in NUMBER.findall(text)] == hundredths


def test_the_y_axis_is_turned_down() -> None:
    pen = Pen()
    pen.move(np.array([1.0, 2.0]))
    pen.lines(np.array([[1.0, 3.0], [2.0, 3.0]]))
    pen.close()

    assert pen.data == "m1-2l0-1 1 0z"


def test_rounding_does_not_add_up_along_a_path() -> None:
    pen = Pen()
    pen.move(np.array([0.0, 0.0]))
    pen.lines(np.column_stack([np.arange(1, 101) * 0.004, np.zeros(100)]))

    steps = [float(word) for word in NUMBER.findall(pen.data.partition("l")[2])][::2]
    assert sum(steps) == pytest.approx(0.4)


def test_after_closing_the_pen_is_back_at_the_start() -> None:
    pen = Pen()
    pen.move(np.array([1.0, 0.0]))
    pen.lines(np.array([[2.0, 0.0]]))
    pen.close()
    pen.move(np.array([1.5, 0.0]))

    assert pen.data.endswith("m.5 0")


def test_a_bow_passes_its_middle() -> None:
    pen = Pen()
    pen.move(np.array([0.0, 0.0]))
    pen.bow_through(np.array([[1.0, 1.0], [2.0, 0.0]]))

    assert pen.data == "m0 0q1-2 2 0"


def test_the_coarse_grid_counts_fiftieths_of_a_centimetre() -> None:
    pen = Pen(COARSE)
    pen.move(np.array([1.0, -0.5]))

    assert pen.data == "m50 25"
    assert grid_group("x") == '<g transform="scale(.02)">x</g>'
    assert grid_group("") == ""


def test_a_hole_is_drawn_too() -> None:
    ring = Polygon(box(0, 0, 4, 4).exterior, [box(1, 1, 2, 2).exterior])

    assert area_data(ring).count("z") == 2


def test_nothing_is_drawn_of_an_empty_area() -> None:
    assert path(area_data(Polygon()), fill="red") == ""


def test_a_spline_passes_all_its_points() -> None:
    control = np.array([[0.0, 0.0], [4.0, 0.0], [4.0, 3.0], [0.0, 3.0]])
    data = closed_spline_data(control)
    curve = Polygon(closed_curve(control))

    assert data.count("c") == len(control)
    assert all(curve.exterior.distance(Point(place)) < 1e-6 for place in control)


def test_half_an_edge_is_open_and_reaches_over_the_midline() -> None:
    data = half_spline_data(np.array([[0.0, 2.0], [2.0, 1.0], [0.0, 0.0]]), overlap_cm=0.1)

    assert data.startswith("m-.1-2l.1 0")
    assert data.endswith("l-.1 0")
    assert "z" not in data


def test_attribute_names_get_hyphens() -> None:
    assert path("m0 0", stroke_width=0.05, fill="none") == '<path d="m0 0" stroke-width=".05" fill="none"/>'
