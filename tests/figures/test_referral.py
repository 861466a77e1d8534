"""The referral picture: right side, right view, soft edge inside the body, words on hover."""

import base64
import re
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go
import pytest
from shapely import Point

from musclemap.drawing.whole_body import whole_body_box, whole_body_svg
from musclemap.figures.referral import (
    PAIN,
    SOFT_EDGE,
    Backdrop,
    FigureTexts,
    Referral,
    close_up,
    main_view,
    whole_body,
)
from musclemap.geometry.body_map import PlacedPosition, load_body
from musclemap.model import VIEWS, Ellipse, View, Zone

BODY = load_body()
BACKDROPS = {view: Backdrop(whole_body_svg(BODY, view), whole_body_box(view)) for view in VIEWS}


def zone(kind: str, view: View, centre: tuple[float, float], radius: float = 3.0, **more: Any) -> Zone:
    oval = Ellipse(shape="ellipse", centre=centre, radii=(radius, radius))
    return Zone.model_validate({"kind": kind, "view": view, "area": oval, **more})


BUTTOCK = zone("essential", "posterior", (8.0, -10.0))
THIGH = zone("spillover", "posterior", (8.0, -35.0))
HIP = zone("essential", "lateral", (4.8, -17.0), 4.0)
BELLY = zone("spillover", "anterior", (6.0, -5.0))


def referral(*zones: Zone, side: str = "right") -> Referral:
    x = 8.0 if side == "right" else -8.0
    spot = PlacedPosition("posterior", side, x, 1.0)  # type: ignore[arg-type]
    return Referral(BODY.placed_zones(zones, side), spot, side)  # type: ignore[arg-type]


def texts(shown: Referral) -> FigureTexts:
    hover: dict[tuple[str, str, str], str] = {
        (z.view, z.side, z.kind): f"{z.kind} on {z.view}" for z in shown.zones
    }
    keys = (*VIEWS, "left", "right", "front_edge", "back_edge")
    return FigureTexts(hover, "the spot", {key: key for key in keys})


def near(shown: Referral) -> go.Figure:
    return close_up(BODY, shown, BACKDROPS[main_view(shown)], texts(shown), "light")


def whole(shown: Referral) -> go.Figure:
    return whole_body(BODY, shown, BACKDROPS, texts(shown), "light")


def filled(figure: go.Figure) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.fill == "toself"]


def dotted(figure: go.Figure) -> list[go.Scatter]:
    return [t for t in figure.data if t.mode == "markers" and t.marker.symbol != "x-thin"]


def soft_edges(figure: go.Figure) -> list[go.layout.Shape]:
    return list(figure.layout.shapes)


def numbers(values: Any) -> list[float]:
    return [value for value in values if value is not None]


def test_the_close_view_is_the_spots_own_when_the_main_area_is_there() -> None:
    assert main_view(referral(BUTTOCK, HIP)) == "posterior"


def test_the_close_view_turns_to_the_side_when_the_main_area_is_only_there() -> None:
    assert main_view(referral(HIP, THIGH)) == "lateral"


def test_a_point_on_the_left_is_drawn_left_of_the_midline_from_behind() -> None:
    for trace in filled(near(referral(BUTTOCK, side="left"))):
        assert max(numbers(trace.x)) < 0


def test_the_front_is_seen_mirrored() -> None:
    shown = referral(zone("essential", "anterior", (6.0, -5.0)))

    for trace in filled(near(shown)):
        assert max(numbers(trace.x)) < 0


def test_the_left_side_view_faces_the_other_way() -> None:
    right, left = (filled(near(referral(HIP, side=side))) for side in ("right", "left"))

    assert [-x for x in numbers(right[0].x)] == numbers(left[0].x)


def test_a_both_sided_zone_shows_only_the_chosen_side_on_the_side_view() -> None:
    one, both = (
        whole(referral(zone("essential", "lateral", (4.8, -17.0), side=side))) for side in ("same", "both")
    )

    assert len(filled(one)) == len(filled(both))


def test_a_both_sided_zone_shows_on_both_halves_of_the_back() -> None:
    figure = near(referral(zone("essential", "posterior", (8.0, -10.0), side="both")))

    sides = {min(numbers(trace.x)) > 0 for trace in filled(figure)}
    assert sides == {True, False}


def test_essential_is_solid_and_spillover_is_stipple() -> None:
    figure = near(referral(BUTTOCK, THIGH))

    assert len(soft_edges(figure)) == len(SOFT_EDGE)
    (dots,) = dotted(figure)
    assert len(dots.x) > 8
    assert dots.marker.color == PAIN


@pytest.mark.parametrize("side", ["right", "left"])
def test_every_area_says_its_words_once_on_hover(side: str) -> None:
    figure = near(referral(BUTTOCK, THIGH, side=side))

    said = [trace.text for trace in filled(figure) if trace.hoverinfo == "text"]
    assert sorted(said) == ["essential on posterior", "spillover on posterior"]


def test_the_close_view_shows_all_of_its_zones_and_the_spot() -> None:
    figure = near(referral(BUTTOCK, THIGH))
    (x0, x1), (y0, y1) = figure.layout.xaxis.range, figure.layout.yaxis.range

    for trace in figure.data:
        assert x0 < min(numbers(trace.x)) and max(numbers(trace.x)) < x1
        assert y0 < min(numbers(trace.y)) and max(numbers(trace.y)) < y1


def test_the_whole_body_shows_three_views_side_by_side() -> None:
    figure = whole(referral(BUTTOCK, THIGH, HIP, BELLY))

    assert len(figure.layout.images) == 3
    edges = [(image.x, image.x + image.sizex) for image in figure.layout.images]
    assert all(before[1] <= after[0] for before, after in pairwise(edges))
    assert {note.text for note in figure.layout.annotations} == set(VIEWS)


def test_the_left_body_seen_from_the_side_is_turned_around() -> None:
    right, left = (whole(referral(HIP, side=side)).layout.images[1].source for side in ("right", "left"))

    assert right != left
    assert "matrix(-1 0 0 1" in base64.b64decode(left.split(",")[1]).decode()


def test_the_spot_is_marked_on_its_own_view_only() -> None:
    (cross,) = (t for t in whole(referral(BUTTOCK)).data if t.marker.symbol == "x-thin")

    assert cross.text == "the spot"
    assert len(set(cross.x)) == 1


def test_the_soft_edge_of_an_area_at_the_rim_stays_on_the_body() -> None:
    shown = referral(zone("essential", "posterior", (16.0, -20.0)))

    for shape in soft_edges(near(shown)):
        places = [tuple(map(float, pair.split(","))) for pair in re.findall(r"-?[\d.]+,-?[\d.]+", shape.path)]
        assert len(places) > 8
        assert all(BODY.skin("posterior").distance(Point(place)) < 0.02 for place in places)


def test_few_traces_keep_the_browser_quick() -> None:
    figure = whole(referral(BUTTOCK, THIGH, HIP, BELLY))

    assert len(figure.data) == 4 + 1 + 1  # one for each area, all dots, the spot


def test_a_figure_is_light_enough_for_a_slow_line() -> None:
    shown = referral(BUTTOCK, THIGH, HIP, BELLY)

    assert len(near(shown).to_json()) < 80_000
    assert len(whole(shown).to_json()) < 120_000
