"""The icon array: a hundred marks, each group in its own shape, nothing lost and nothing twice."""

from itertools import pairwise

import pytest

from lumbopoint.figures.icon_array import (
    COLOURS,
    COLUMNS,
    FILL,
    MARKS,
    NARROW_PX,
    WIDE_PX,
    Figure,
    Group,
    figure,
    signs,
)

MILD = Group(19, "had a mild effect")


def places(shown: Figure) -> list[tuple[float, float]]:
    marks = (trace for trace in shown.data if trace.mode == "markers")
    return [place for trace in marks for place in zip(trace.x, trace.y, strict=True)]


def filled_area(shown: Figure) -> float:
    """The area that is filled within the outline of a mark, as a share of the whole mark."""
    (part,) = (trace for trace in shown.data if trace.mode == "lines")
    corners = list(zip(part.x, part.y, strict=True))
    turns = (a[0] * b[1] - b[0] * a[1] for a, b in pairwise(corners))
    return float(abs(sum(turns)) / 2 / (FILL**2 / 2))


@pytest.mark.parametrize("count", [0, 1, 0.1, 21.7, 99.5, 100])
def test_a_hundred_marks_are_drawn_each_in_a_place_of_its_own(count: float) -> None:
    shown = figure([Group(count, "one")], "the others", "light")

    assert len(places(shown)) == 100
    assert len(set(places(shown))) == 100


def test_all_marks_lie_inside_what_is_shown() -> None:
    shown = figure([MILD], "had none", "light")
    (left, right), (low, high) = shown.layout.xaxis.range, shown.layout.yaxis.range

    assert all(left < x < right and high < y < low for x, y in places(shown))


def test_the_groups_come_first_from_the_top_left_and_the_rest_last() -> None:
    shown = figure([MILD, Group(1, "had a serious one")], "had none", "light")

    assert [len(trace.x) for trace in shown.data] == [19, 1, 80]
    assert [trace.name for trace in shown.data] == ["had a mild effect", "had a serious one", "had none"]
    assert places(shown)[:11] == [(x, 0) for x in range(10)] + [(0, 1)]


@pytest.mark.parametrize("part", [0.1, 0.14, 0.26, 0.5, 0.7, 0.95])
def test_a_part_of_one_fills_that_part_of_the_area_of_a_mark(part: float) -> None:
    shown = figure([Group(2 + part, "sleepy")], "treatments", "light")

    assert filled_area(shown) == pytest.approx(part)
    assert [len(trace.x) for trace in shown.data if trace.mode == "markers"] == [2, 1, 97]


def test_the_outline_of_a_part_is_as_large_as_a_whole_mark() -> None:
    shown = figure([Group(1.5, "sleepy")], "treatments", "light")
    whole, outline = (trace.marker for trace in shown.data if "diamond" in (trace.marker.symbol or ""))

    assert whole.size == outline.size
    assert (whole.symbol, outline.symbol) == ("diamond", "diamond-open")


@pytest.mark.parametrize("tone", ["light", "dark"])
def test_groups_differ_in_shape_and_colour_and_the_rest_is_hollow(tone: str) -> None:
    shown = figure([Group(5, str(number)) for number in range(4)], "rest", tone)

    assert len({trace.marker.symbol for trace in shown.data}) == 5
    assert len({trace.marker.color for trace in shown.data}) == 5
    assert [trace.marker.symbol.endswith("-open") for trace in shown.data] == [False] * 4 + [True]


def test_light_and_dark_share_no_colour() -> None:
    light, dark = COLOURS["light"], COLOURS["dark"]

    assert {*light.groups, light.rest}.isdisjoint({*dark.groups, dark.rest})


@pytest.mark.parametrize("width_px", [WIDE_PX, NARROW_PX])
def test_marks_do_not_touch(width_px: int) -> None:
    shown = figure([MILD], "none", "light", width_px)

    assert sum(trace.marker.size for trace in shown.data) / 2 < width_px / COLUMNS


def test_a_pointer_reads_the_numbers_with_the_words() -> None:
    shown = figure([MILD], "had none", "light")

    assert [trace.text for trace in shown.data] == ["19/100: had a mild effect", "81/100: had none"]


@pytest.mark.parametrize(
    "groups",
    [
        [Group(60, "a"), Group(41, "b")],
        [Group(1, str(number)) for number in range(len(MARKS) + 1)],
        [Group(1.5, "a"), Group(1, "b")],
    ],
)
def test_groups_that_do_not_fit_are_refused(groups: list[Group]) -> None:
    with pytest.raises(ValueError, match="do not fit"):
        figure(groups, "rest", "light")


def test_a_legend_has_a_sign_for_each_group_and_for_the_rest() -> None:
    assert signs(2) == ("◆", "▲", "◯")
