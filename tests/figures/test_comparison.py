"""The comparison picture: a pattern as in the referral picture, and a line around what was marked."""

import math
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Polygon, box

from lumbopoint.drawing.skin_look import LOOKS, Tone, zone_colours
from lumbopoint.drawing.whole_body import whole_body_box, whole_body_svg
from lumbopoint.figures.comparison import (
    KINDS,
    MARK_ON_DEEP,
    MARK_ON_PALE,
    Comparison,
    ComparisonTexts,
    Kind,
    comparison,
    mark_colour,
    picture,
    shown_aspects,
    width_px,
)
from lumbopoint.figures.placing import Backdrop
from lumbopoint.figures.referral import SOFT_EDGE, Colours
from lumbopoint.geometry.body_area import ASPECTS, Aspect, BodyArea, aspect_of, disc, skin_of
from lumbopoint.geometry.body_map import PlacedPosition
from lumbopoint.model import VIEWS, TriggerPoint
from tests import shipped

BODY = shipped.body()
LIBRARY = shipped.library()
SKIN = skin_of(BODY)
BACKDROPS = {view: Backdrop(whole_body_svg(BODY, view), whole_body_box(view)) for view in VIEWS}
TEXTS = ComparisonTexts(
    areas={"main": "often here", "some": "in some people", "marks": "your marks"},
    spot="the spot",
    labels={
        **{key: key for key in ("posterior", "anterior", "lateral_right", "lateral_left")},
        **{key: key for key in ("left", "right", "front_edge", "back_edge")},
    },
)
EMPTY = BodyArea()
#: Places in a picture are rounded to a hundredth of a cm.
ROUNDED_CM = 0.005
SPOT = PlacedPosition("posterior", "right", 8.0, 1.0)

DISCS = st.builds(
    lambda aspect, x, y, radius: (aspect, disc((x, y), radius)),
    st.sampled_from(ASPECTS),
    st.floats(-14, 14),
    st.floats(-90, 25),
    st.floats(0.1, 12),
)
AREAS = st.lists(DISCS, max_size=3).map(lambda parts: BodyArea.of(parts).common(SKIN))


def square(left: float, low: float, size: float = 6.0, aspect: Aspect = "posterior") -> BodyArea:
    return BodyArea.of([(aspect, box(left, low, left + size, low + size))])


def compared(pain: BodyArea, essential: BodyArea = EMPTY, spillover: BodyArea = EMPTY) -> Comparison:
    return comparison(pain, essential, spillover, (), "right")


def shown(what: Comparison, colours: Colours | None = None) -> go.Figure:
    return picture(BODY, what, BACKDROPS, TEXTS, colours or Colours(), "light")


def said(figure: go.Figure) -> list[str]:
    return [trace.text.replace("<br>", " ") for trace in figure.data if trace.hoverinfo == "text"]


def trace_of(figure: go.Figure, words: str) -> go.Scatter:
    (trace,) = (t for t in figure.data if t.text and t.text.replace("<br>", " ") == words)
    return trace


def dots(figure: go.Figure) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.mode == "markers" and trace.hoverinfo == "skip"]


def rings(trace: go.Scatter) -> list[Polygon]:
    found: list[list[tuple[float, float]]] = [[]]
    for x, y in zip(trace.x, trace.y, strict=True):
        if x is None or math.isnan(x):
            found.append([])
        else:
            found[-1].append((x, y))
    return [Polygon(ring) for ring in found]


def signed_cm2(what: Comparison, kind: Kind) -> float:
    """The front and the left side are seen in a mirror, so there outlines run the other way round."""
    sizes = (
        -part.area if aspect in ("anterior", "left") else part.area for aspect, part in what.areas[kind].parts
    )
    return float(sum(sizes))


def labels(figure: go.Figure) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_what_only_some_people_feel_is_never_said_of_the_main_area() -> None:
    found = compared(square(0, 0), essential=square(4, 0), spillover=square(8, 0))

    assert (found.marks.cm2, found.main.cm2, found.some.cm2) == (36, 36, 24)


@given(pain=AREAS, essential=AREAS, spillover=AREAS)
@settings(max_examples=20)
def test_the_mirror_image_compares_the_same(pain: BodyArea, essential: BodyArea, spillover: BodyArea) -> None:
    found = compared(pain, essential, spillover)
    turned = comparison(pain.mirrored(), essential.mirrored(), spillover.mirrored(), (), "left")

    for kind in KINDS:
        assert getattr(turned, kind).cm2 == pytest.approx(getattr(found, kind).cm2, abs=0.01)


@given(pain=AREAS, essential=AREAS, spillover=AREAS, has_spot=st.booleans())
@settings(max_examples=25)
def test_every_comparison_has_a_picture_that_holds_all_of_it_and_names_what_leads(
    pain: BodyArea, essential: BodyArea, spillover: BodyArea, has_spot: bool
) -> None:
    what = comparison(pain, essential, spillover, (SPOT,) if has_spot else (), "right")
    figure = shown(what)

    (x0, x1), (y0, y1) = figure.layout.xaxis.range, figure.layout.yaxis.range
    for trace in figure.data:
        x, y = ([value for value in values if value is not None] for values in (trace.x, trace.y))
        assert x0 - ROUNDED_CM <= min(x) and max(x) <= x1 + ROUNDED_CM
        assert y0 - ROUNDED_CM <= min(y) and max(y) <= y1 + ROUNDED_CM
    leading = {TEXTS.areas[kind] for kind in what.kinds if kind != "some"}
    assert leading | ({TEXTS.spot} if has_spot else set()) <= set(said(figure))


@pytest.mark.parametrize("aspect", ["posterior", "anterior"])
def test_what_some_people_feel_in_the_arm_lies_on_no_neighbour(aspect: Aspect) -> None:
    both = BodyArea.of([(name, box(-2, -30, 2, -10)) for name in ("posterior", "anterior")])
    arms = BodyArea.of([(aspect, box(x, -20, x + 5, -10)) for x in (-25.0, -20.0, 15.0, 20.0)])

    what = compared(both, spillover=arms)
    figure = shown(what)

    x0, x1 = figure.layout.xaxis.range
    middle = (x0 + x1) / 2
    seen = [x for x in trace_of(figure, TEXTS.areas["some"]).x if x is not None]
    low, high = (x0, middle) if aspect == shown_aspects(what)[0] else (middle, x1)
    assert low <= min(seen) and max(seen) <= high


@given(pain=AREAS, essential=AREAS)
@settings(max_examples=20)
def test_the_drawn_areas_have_the_size_of_the_true_ones(pain: BodyArea, essential: BodyArea) -> None:
    what = compared(pain, essential)
    figure = shown(what)

    for kind in what.kinds:
        drawn = sum(
            ring.area if ring.exterior.is_ccw else -ring.area
            for ring in rings(trace_of(figure, TEXTS.areas[kind]))
        )
        assert drawn == pytest.approx(signed_cm2(what, kind), abs=0.5 + 0.02 * what.areas[kind].cm2)


def test_a_hole_in_what_was_marked_stays_a_hole() -> None:
    figure = shown(compared(square(2, -16, 12).minus(square(6, -12, 4))))

    outer, hole = sorted(rings(trace_of(figure, "your marks")), key=lambda ring: -ring.area)
    assert (outer.area, hole.area) == pytest.approx((144, 16), rel=0.01)
    assert outer.exterior.is_ccw != hole.exterior.is_ccw


def test_main_area_spillover_and_marks_are_told_by_more_than_their_colour() -> None:
    figure = shown(compared(square(2, -10), essential=square(5, -10, 8), spillover=square(-4, -10, 4)))

    main, some, marks = (trace_of(figure, TEXTS.areas[kind]) for kind in ("main", "some", "marks"))
    assert len(figure.layout.shapes) == len(SOFT_EDGE) and main.line.width == 0
    assert marks.line.width > 1 and some.line.width == 0
    (stipple,) = dots(figure)
    (area,) = rings(some)
    assert len(stipple.x) > 8
    assert all(area.buffer(0.1).covers(disc(place, 0.01)) for place in zip(stipple.x, stipple.y, strict=True))


def test_what_only_some_people_feel_far_away_does_not_make_the_picture_small() -> None:
    near = compared(square(2, -10), essential=square(2, -10))
    far = compared(square(2, -10), essential=square(2, -10), spillover=square(4, -90))

    assert shown(far).layout.yaxis.range == shown(near).layout.yaxis.range


def test_nothing_at_all_still_shows_the_back() -> None:
    figure = shown(compared(EMPTY))

    assert len(figure.layout.images) == 1
    assert "posterior" in labels(figure)
    assert said(figure) == []


def test_the_trace_of_two_edges_that_touch_is_neither_drawn_nor_named() -> None:
    sliver = BodyArea.of([("posterior", box(2, -10, 8, -4)), ("anterior", box(2, 0, 2.05, 0.1))])

    assert shown_aspects(compared(sliver)) == ("posterior",)
    assert compared(BodyArea.of([("anterior", box(2, 0, 2.05, 0.1))])).kinds == ()


def test_the_aspect_of_the_spot_is_shown_even_without_an_area() -> None:
    what = comparison(square(2, -20, aspect="right"), EMPTY, EMPTY, (SPOT,), "right")

    assert shown_aspects(what) == ("posterior", "right")
    assert sorted(said(shown(what))) == ["the spot", "your marks"]


def test_the_side_of_the_point_stands_before_the_other_one() -> None:
    hips = square(2, -20, aspect="right").plus(square(2, -20, aspect="left"))

    assert shown_aspects(comparison(hips, EMPTY, EMPTY, (), "right")) == ("right", "left")
    assert shown_aspects(comparison(hips, EMPTY, EMPTY, (), "left")) == ("left", "right")


@pytest.mark.parametrize(
    ("aspect", "from_left_to_right"),
    [
        ("posterior", ["left", "right"]),
        ("anterior", ["right", "left"]),
        ("right", ["back_edge", "front_edge"]),
        ("left", ["front_edge", "back_edge"]),
    ],
)
def test_every_aspect_names_what_is_left_and_right(aspect: Aspect, from_left_to_right: list[str]) -> None:
    notes = shown(compared(square(2, -20, aspect=aspect))).layout.annotations

    above = {"right": "lateral_right", "left": "lateral_left"}.get(aspect, aspect)
    ends = sorted((note for note in notes if note.text != above), key=lambda note: note.x)
    assert [note.text for note in ends] == from_left_to_right
    assert len(notes) == 3


@pytest.mark.parametrize(("aspect", "is_right"), [("posterior", True), ("anterior", False)])
def test_the_patients_right_is_right_on_the_back_and_left_on_the_front(
    aspect: Aspect, is_right: bool
) -> None:
    figure = shown(compared(square(4, -20, aspect=aspect)))

    middle = sum(figure.layout.xaxis.range) / 2
    (area,) = rings(trace_of(figure, "your marks"))
    assert (area.centroid.x > middle) == is_right


def test_right_and_left_side_views_are_mirror_images() -> None:
    right, left = (shown(compared(square(2, -20, aspect=aspect))) for aspect in ("right", "left"))

    (one,), (other,) = (rings(trace_of(figure, "your marks")) for figure in (right, left))
    width = right.layout.xaxis.range[1]
    assert left.layout.xaxis.range == pytest.approx(right.layout.xaxis.range)
    assert other.centroid.x == pytest.approx(width - one.centroid.x, abs=0.05)
    assert other.centroid.y == pytest.approx(one.centroid.y, abs=0.05)


@pytest.mark.parametrize("side", ["right", "left"])
def test_a_spot_on_the_side_view_lies_on_its_own_side(side: Any) -> None:
    spot = PlacedPosition("lateral", side, 5.0, -15.0)

    assert shown_aspects(comparison(EMPTY, EMPTY, EMPTY, (spot,), side)) == (side,)


def test_aspects_stand_side_by_side_at_the_same_height() -> None:
    pain = square(4, -20).plus(square(2, -60, aspect="right")).plus(square(4, -5, aspect="anterior"))
    images = shown(compared(pain)).layout.images

    assert [image.y for image in images] == [images[0].y] * 3
    assert [image.sizey for image in images] == [images[0].sizey] * 3
    assert all(a.x + a.sizex < b.x for a, b in pairwise(images))


def test_labels_have_room_of_their_own_outside_the_body() -> None:
    figure = shown(compared(square(4, -20)))
    low, high = figure.layout.yaxis.range

    assert {(note.y, note.yanchor) for note in figure.layout.annotations} == {
        (high, "bottom"),
        (low, "top"),
    }
    assert figure.layout.margin.t >= 14 and figure.layout.margin.b >= 14


def test_labels_of_two_words_stand_on_two_lines_with_room_for_both() -> None:
    two = {**TEXTS.labels, "left": "your left", "right": "your right"}
    texts = ComparisonTexts(TEXTS.areas, TEXTS.spot, two)
    figure = picture(BODY, compared(square(4, -20)), BACKDROPS, texts, Colours(), "light")

    assert "your<br>left" in labels(figure)
    assert figure.layout.margin.b > shown(compared(square(4, -20))).layout.margin.b


def test_the_width_follows_the_height_without_the_room_for_labels() -> None:
    figure = shown(compared(square(4, -20)))
    (x0, x1), (y0, y1) = figure.layout.xaxis.range, figure.layout.yaxis.range
    margin = figure.layout.margin

    assert width_px(figure, 180) == pytest.approx((x1 - x0) / (y1 - y0) * (180 - margin.t - margin.b))


def test_long_hover_words_break_into_short_lines() -> None:
    areas = {**TEXTS.areas, "marks": "Marked, but not in the pattern of this tender spot"}
    texts = ComparisonTexts(areas, TEXTS.spot, TEXTS.labels)
    figure = picture(BODY, compared(square(4, -20)), BACKDROPS, texts, Colours(), "light")

    assert max(map(len, figure.data[0].text.split("<br>"))) <= 22


def luminance(colour: tuple[float, ...]) -> float:
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def rgb(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("tone", ["light", "dark"])
def test_red_and_marks_stand_out_from_every_skin(look: str, tone: Tone) -> None:
    """WCAG 2.2, 1.4.11: at least 3 to 1."""
    skin, fill = rgb(LOOKS[look].on(tone).skin), rgb(zone_colours(look).fill)
    marks = rgb(mark_colour(Colours(zone_colours(look).fill, zone_colours(look).dot)))

    assert contrast(skin, fill) >= 3
    assert contrast(skin, marks) >= 3


def test_marks_are_light_where_the_red_is_light() -> None:
    pale, deep = (Colours(zone_colours(look).fill) for look in ("tone-1", "tone-6"))

    assert (mark_colour(pale), mark_colour(deep)) == (MARK_ON_PALE, MARK_ON_DEEP)
    (area,) = shown(compared(square(4, -20)), deep).data
    assert area.line.color == MARK_ON_DEEP


def test_few_traces_and_little_text_make_a_list_of_pictures_light() -> None:
    hips = square(2, -20, aspect="right").plus(square(2, -20, aspect="left"))
    pain = hips.plus(square(4, -40, 10)).plus(square(4, -10, 8, aspect="anterior"))
    figure = shown(comparison(pain, pain.changed((3, 3), 1.2).common(SKIN), EMPTY, (SPOT,), "right"))

    assert len(figure.data) == 2 + 1  # one for each kind of area, and the spot
    pictures = sum(len(image.source) for image in figure.layout.images)
    assert len(figure.to_json()) - pictures < 30_000
    assert pictures < 60_000


@pytest.mark.parametrize("point", LIBRARY.points, ids=lambda point: point.id)
def test_no_label_lies_beyond_the_edge_where_it_would_not_be_drawn(point: TriggerPoint) -> None:
    zones = BODY.placed_zones(point.zones, "right")
    area = BodyArea.of((aspect_of(zone.view, zone.side), zone.area) for zone in zones)

    figure = shown(comparison(area, EMPTY, EMPTY, (), "right"))

    low, high = figure.layout.xaxis.range
    assert all(low <= note.x <= high for note in figure.layout.annotations)
