"""The icon array: as many marks as people, each group in its own shape, nothing lost and nothing twice."""

import pytest

from musclemap.figures.icon_array import (
    COLOURS,
    MARKS,
    WIDTH_PX,
    Figure,
    Group,
    columns,
    figure,
    height_px,
    signs,
)

MILD = Group(19, "had a mild effect")


def places(shown: Figure) -> list[tuple[float, float]]:
    return [place for trace in shown.data for place in zip(trace.x, trace.y, strict=True)]


@pytest.mark.parametrize("total", [1, 10, 73, 100, 200, 1000])
def test_every_person_has_one_mark_in_a_place_of_their_own(total: int) -> None:
    shown = figure(total, [Group(1, "one")], "the others", "light")

    assert len(places(shown)) == total
    assert len(set(places(shown))) == total


@pytest.mark.parametrize("total", [73, 100, 1000])
def test_all_marks_lie_inside_what_is_shown(total: int) -> None:
    shown = figure(total, [MILD], "had none", "light")
    (left, right), (low, high) = shown.layout.xaxis.range, shown.layout.yaxis.range

    assert all(left < x < right and high < y < low for x, y in places(shown))


def test_the_groups_come_first_from_the_top_left_and_the_rest_last() -> None:
    shown = figure(100, [MILD, Group(1, "had a serious one")], "had none", "light")

    assert [len(trace.x) for trace in shown.data] == [19, 1, 80]
    assert [trace.name for trace in shown.data] == ["had a mild effect", "had a serious one", "had none"]
    assert places(shown)[:11] == [(x, 0) for x in range(10)] + [(0, 1)]


@pytest.mark.parametrize("tone", ["light", "dark"])
def test_groups_differ_in_shape_and_colour_and_the_rest_is_hollow(tone: str) -> None:
    shown = figure(100, [Group(5, str(number)) for number in range(4)], "rest", tone)

    assert len({trace.marker.symbol for trace in shown.data}) == 5
    assert len({trace.marker.color for trace in shown.data}) == 5
    assert [trace.marker.symbol.endswith("-open") for trace in shown.data] == [False] * 4 + [True]


def test_light_and_dark_share_no_colour() -> None:
    light, dark = COLOURS["light"], COLOURS["dark"]

    assert {*light.groups, light.rest}.isdisjoint({*dark.groups, dark.rest})


def test_a_thousand_have_larger_rows_and_smaller_marks_than_a_hundred() -> None:
    few, many = (figure(total, [MILD], "none", "light") for total in (100, 1000))

    assert (columns(100), columns(1000)) == (10, 40)
    assert many.data[0].marker.size < few.data[0].marker.size
    assert height_px(1000) < height_px(100)


def test_marks_do_not_touch() -> None:
    for total in (100, 1000):
        shown = figure(total, [MILD], "none", "light")

        assert sum(trace.marker.size for trace in shown.data) / 2 < WIDTH_PX / columns(total)


def test_one_in_a_thousand_is_twice_as_large_as_the_others() -> None:
    shown = figure(1000, [Group(1, "serious")], "none", "light")
    drawn_px = shown.data[0].marker.size * MARKS[0].width

    assert drawn_px > 2 * shown.data[1].marker.size


def test_a_pointer_reads_the_numbers_with_the_words() -> None:
    shown = figure(100, [MILD], "had none", "light")

    assert [trace.text for trace in shown.data] == ["19/100: had a mild effect", "81/100: had none"]


@pytest.mark.parametrize(
    "groups", [[Group(60, "a"), Group(41, "b")], [Group(1, str(number)) for number in range(5)]]
)
def test_groups_that_do_not_fit_are_refused(groups: list[Group]) -> None:
    with pytest.raises(ValueError, match="do not fit"):
        figure(100, groups, "rest", "light")


def test_a_legend_has_a_sign_for_each_group_and_for_the_rest() -> None:
    assert signs(2) == ("◆", "▲", "◯")
