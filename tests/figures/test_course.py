"""The course of pain: every number of every line is written, on one scale from none to the worst."""

import pytest

from lumbopoint.figures.course import Line, Place, Texts, figure, signs

TEXTS = Texts(weeks="Weeks", pain="Pain", none="none", worst="worst")
NEW = Line("Pain that just began", (Place(0, 52), Place(6, 23), Place(52, 6)))
OLD = Line("Pain for months", (Place(0, 51), Place(6, 33), Place(52, 23)))


def test_every_point_is_drawn_and_carries_its_number() -> None:
    shown = figure([NEW, OLD], TEXTS, "light")

    assert [tuple(trace.x) for trace in shown.data] == [(0, 6, 52), (0, 6, 52)]
    assert tuple(shown.data[0].y) == (52, 23, 6)
    assert tuple(shown.data[0].text) == ("52", "23", "6")


def test_numbers_stand_on_the_side_away_from_the_other_line() -> None:
    upper = Line("Pain for months", (Place(0, 56), Place(52, 21)))
    shown = figure([NEW, upper], TEXTS, "light")

    assert tuple(shown.data[0].textposition) == ("bottom left",) * 3
    assert tuple(shown.data[1].textposition) == ("top right",) * 2


def test_numbers_of_a_single_line_stand_above_it() -> None:
    assert set(figure([NEW], TEXTS, "light").data[0].textposition) == {"top right"}


def test_lines_differ_in_dashes_marks_and_colour() -> None:
    shown = figure([NEW, OLD, NEW, OLD], TEXTS, "dark")

    assert len({trace.line.dash for trace in shown.data}) == 4
    assert len({trace.marker.symbol for trace in shown.data}) == 4
    assert len({trace.line.color for trace in shown.data}) == 4


def test_the_scale_is_the_whole_one_with_words_at_its_ends() -> None:
    axis = figure([NEW], TEXTS, "light").layout.yaxis

    assert axis.range[0] <= 0
    assert axis.range[1] >= 100
    assert (axis.tickvals[0], axis.tickvals[-1]) == (0, 100)
    assert (axis.ticktext[0], axis.ticktext[-1]) == ("none", "worst")


def test_the_weeks_that_were_measured_are_named_and_inside() -> None:
    axis = figure([NEW, Line("other", (Place(12, 30),))], TEXTS, "light").layout.xaxis

    assert list(axis.tickvals) == [0, 6, 12, 52]
    assert axis.range[0] < 0
    assert axis.range[1] > 52


def test_more_lines_than_can_be_told_apart_are_refused() -> None:
    with pytest.raises(ValueError, match="at most 4"):
        figure([NEW] * 5, TEXTS, "light")


def test_a_single_point_is_shown_too() -> None:
    low, high = figure([Line("once", (Place(3, 40),))], TEXTS, "light").layout.xaxis.range

    assert low < 3 < high


def test_a_legend_has_a_sign_for_each_line() -> None:
    assert signs(2) == ("●", "■")
