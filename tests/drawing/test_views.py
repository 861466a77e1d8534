import re
from itertools import product
from xml.etree import ElementTree

import pytest
from shapely import box

from lumbopoint.drawing import palette
from lumbopoint.drawing.files import kept_view
from lumbopoint.drawing.views import LAYERS, Drawing, draw_view, standalone
from lumbopoint.drawing.windows import BOUNDS, WINDOWS, Window, view_box
from lumbopoint.geometry.skin import BUILDS
from lumbopoint.model import VIEWS, Layer, View
from tests import shipped

#: Every view may take 200 kB; the close-up, which is sent first, less.
MAX_BYTES = {"close-up": 120_000, "whole": 180_000}
GROUPS = ["mm-skin", "mm-bones", "mm-below", "mm-muscles"]
Key = tuple[View, Layer, Window]
KEYS: list[Key] = list(product(VIEWS, LAYERS, WINDOWS))

BODY = shipped.body()
#: As they are kept: tests/drawing/test_files.py says that the code draws the same.
DRAWINGS: dict[Key, Drawing] = {key: kept_view(BODY, *key) for key in KEYS}

every_drawing = pytest.mark.parametrize("key", KEYS, ids="-".join)


def parsed(drawing: Drawing) -> ElementTree.Element:
    return ElementTree.fromstring(f"<svg>{drawing.svg}</svg>")  # noqa: S314 our own text


def muscle_groups(root: ElementTree.Element) -> list[ElementTree.Element]:
    return [g for g in root.iter("g") if g.get("class") == "mm-muscle"]


def sides_of(view: View) -> tuple[str, ...]:
    return ("right",) if view == "lateral" else ("right", "left")


@every_drawing
def test_a_drawing_is_well_formed_and_small(key: Key) -> None:
    assert parsed(DRAWINGS[key]) is not None
    assert 20_000 < len(DRAWINGS[key].svg.encode()) <= MAX_BYTES[key[2]]


@every_drawing
def test_the_groups_come_from_skin_to_muscles(key: Key) -> None:
    assert [g.get("class") for g in parsed(DRAWINGS[key]) if g.tag == "g"] == GROUPS


@every_drawing
def test_every_clickable_muscle_in_the_window_is_there_on_every_side(key: Key) -> None:
    view, layer, window = key
    groups = muscle_groups(parsed(DRAWINGS[key]))
    drawn = [(g.get("data-part"), g.get("data-muscle"), g.get("data-side")) for g in groups]
    frame = box(*BOUNDS[view, window])
    shapes = [s for s in BODY.muscles if (s.view, s.layer) == (view, layer) and s.is_clickable]
    expected = {
        (s.id, s.muscle, side) for s in shapes if s.outline.intersects(frame) for side in sides_of(view)
    }

    assert len(drawn) == len(set(drawn))
    assert expected <= set(drawn)
    assert {part for part, _, _ in drawn} <= {s.id for s in shapes}


@every_drawing
def test_every_muscle_has_one_outline_to_hit(key: Key) -> None:
    groups = muscle_groups(parsed(DRAWINGS[key]))
    first = "left" if key[0] == "anterior" else "right"

    assert groups
    for group in groups:
        outlines = [path for path in group.iter("path") if path.get("class") == "mm-outline"]
        assert len(outlines) == 1
        assert list(group)[-1] is outlines[0]
        assert outlines[0].get("fill-opacity") == "0"
        is_mirrored = (outlines[0].get("transform") or "").startswith("scale(-")
        assert is_mirrored == (group.get("data-side") != first)


@every_drawing
def test_what_cannot_be_chosen_lets_clicks_through(key: Key) -> None:
    muscles = next(g for g in parsed(DRAWINGS[key]) if g.get("class") == "mm-muscles")
    others = [child for child in muscles.iter("g") if child.get("class") == "mm-context"]

    assert all(child.get("pointer-events") == "none" for child in others)


@every_drawing
def test_ids_are_ours_and_unique_and_found(key: Key) -> None:
    root = parsed(DRAWINGS[key])
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    used = {(e.get("href") or "").removeprefix("#") for e in root.iter("use")}
    used |= set(re.findall(r"url\(#([^)]+)\)", DRAWINGS[key].svg))

    assert len(ids) == len(set(ids))
    assert all(str(name).startswith("mm-") for name in ids)
    assert used <= set(ids)


def test_ids_differ_between_drawings() -> None:
    ids = [name for drawing in DRAWINGS.values() for name in re.findall(r' id="([^"]+)"', drawing.svg)]

    assert len(ids) == len(set(ids))


@every_drawing
def test_nothing_active_or_foreign_is_in_it(key: Key) -> None:
    svg = DRAWINGS[key].svg

    assert not re.search(r"<(script|style|image|filter|foreignObject)|\son\w+=|https?:", svg)


@every_drawing
def test_numbers_have_at_most_two_decimals(key: Key) -> None:
    data = " ".join(re.findall(r' d="([^"]+)"', DRAWINGS[key].svg))

    assert data
    assert not re.search(r"\.\d{3}", data)


def test_the_same_body_gives_the_same_drawing() -> None:
    assert draw_view(BODY, "posterior", "deep") == DRAWINGS["posterior", "deep", "close-up"]


def test_skin_and_lines_can_be_coloured_by_the_page() -> None:
    for name in ("--mm-skin", "--mm-skin-shade", "--mm-skin-line", "--mm-line"):
        assert all(f"var({name}, #" in drawing.svg for drawing in DRAWINGS.values()), name
    with_bones = [drawing.svg for drawing in DRAWINGS.values() if "-bone-" in drawing.svg]
    assert len(with_bones) > len(DRAWINGS) / 2
    assert all("var(--mm-bone-line, #" in svg for svg in with_bones)


@pytest.mark.parametrize("view", VIEWS)
def test_layers_below_are_shown_faded_but_the_deepest_has_none(view: View) -> None:
    below = {
        layer: next(g for g in parsed(DRAWINGS[view, layer, "close-up"]) if g.get("class") == "mm-below")
        for layer in LAYERS
    }

    assert all(0.2 < float(group.get("opacity", "1")) < 0.6 for group in below.values())
    assert len(list(below["deep"])) == 0
    assert len(list(below["intermediate"])) > 0


@every_drawing
def test_a_drawing_has_the_view_box_of_its_window(key: Key) -> None:
    assert DRAWINGS[key].view_box == view_box(key[0], key[2])


def test_the_close_up_reaches_from_the_ninth_thoracic_vertebra_to_below_the_gluteal_fold() -> None:
    assert view_box("posterior", "close-up") == (-18.5, -21.0, 37.0, 46.0)


def test_the_whole_body_reaches_from_the_shoulders_to_below_the_heels() -> None:
    for view in VIEWS:
        _, low, _, high = BOUNDS[view, "whole"]
        heel, shoulder = BODY.landmark("heel"), BODY.landmark("c7")
        assert heel is None or low < min(place[1] for place in heel.positions.values())
        assert shoulder is None or high > max(place[1] for place in shoulder.positions.values())


def test_the_left_side_view_is_the_right_one_in_a_mirror() -> None:
    left = draw_view(BODY, "lateral", "superficial", side="left")
    right = DRAWINGS["lateral", "superficial", "close-up"]
    x, y, width, height = right.view_box

    assert left.view_box == (-x - width, y, width, height)
    assert {g.get("data-side") for g in muscle_groups(parsed(left))} == {"left"}
    turned = [g for g in parsed(left) if g.tag == "g" and len(list(g)) and g.get("class") != "mm-muscles"]
    assert all(next(iter(group)).get("transform") == "scale(-1 1)" for group in turned)


def test_another_build_changes_the_skin_alone() -> None:
    one, two = (parsed(draw_view(BODY, "posterior", "deep", build=build)).findall("g") for build in BUILDS)
    texts = [[ElementTree.tostring(group) for group in groups] for groups in (one, two)]

    assert [a == b for a, b in zip(*texts, strict=True)] == [False, True, True, True]


def test_a_file_of_its_own_needs_no_page_around_it() -> None:
    svg = standalone(DRAWINGS["posterior", "deep", "close-up"])

    assert svg.startswith('<svg xmlns="http://www.w3.org/2000/svg"')
    assert 'viewBox="-18.5 -21 37 46"' in svg
    assert "var(" not in svg
    assert ElementTree.fromstring(svg) is not None  # noqa: S314 our own text


def test_the_colours_that_a_page_may_change_are_found_again_in_a_file() -> None:
    for drawing in DRAWINGS.values():
        assert palette.changeable(palette.plain(drawing.svg)) == drawing.svg
