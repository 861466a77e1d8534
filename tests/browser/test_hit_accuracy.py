"""What is seen is what is hit: random places in each visible muscle meet that muscle or a spot on it."""

import re
from collections.abc import Iterator
from itertools import product

import numpy as np
import pytest
from playwright.sync_api import Browser, Page, expect
from shapely import contains_xy
from shapely.geometry import Point, box
from shapely.geometry.base import BaseGeometry

from lumbopoint.drawing.windows import BOUNDS, WINDOWS, Window
from lumbopoint.geometry.body_map import Side
from lumbopoint.geometry.muscles import MuscleShape
from lumbopoint.model import VIEWS, Layer, View
from lumbopoint.ui.shared.selection import SIDES
from tests import shipped
from tests.browser import steps
from tests.browser.conftest import DEVICES
from tests.browser.visitors import new_visitor

BODY = shipped.body()
PLACES_PER_SHAPE = 120
#: Slivers that peep out from under a neighbour (cm²) are no target that anybody aims at.
SLIVER_CM2 = 1.0
#: What the map calls the edge of its window may be off by a pixel (cm).
EDGE_CM = 0.3

#: Element under each place (cm on the screen, y up) as [kind, id, side].
UNDER = """(map, places) => {
    const svg = map.querySelector('svg.body'), matrix = svg.getScreenCTM(), root = svg.getRootNode();
    return places.map(([x, y]) => {
        const at = new DOMPoint(x, -y).matrixTransform(matrix);
        const hit = root.elementFromPoint(at.x, at.y)?.closest('[data-kind]');
        return hit ? [hit.dataset.kind, hit.dataset.id, hit.dataset.side] : null;
    });
}"""

Places = list[tuple[float, float]]


def shapes_of(view: View, layer: Layer) -> list[MuscleShape]:
    return [s for s in BODY.muscles if (s.view, s.layer) == (view, layer) and s.is_clickable]


def visible_parts(view: View, layer: Layer, window: Window) -> list[tuple[MuscleShape, BaseGeometry]]:
    """Each clickable outline less whatever can be clicked over it, in the map's window, as written."""
    shapes, frame = shapes_of(view, layer), box(*BOUNDS[view, window]).buffer(-EDGE_CM)
    parts = []
    for index, shape in enumerate(shapes):
        seen = shape.outline.intersection(frame)
        for above in shapes[index + 1 :]:
            seen = seen.difference(above.outline)
        if seen.area > SLIVER_CM2:
            parts.append((shape, seen))
    return parts


def places_in(area: BaseGeometry, seed: int) -> Places:
    """Uniform places inside an area."""
    x0, y0, x1, y1 = area.bounds
    random = np.random.default_rng(seed)
    found: Places = []
    while len(found) < PLACES_PER_SHAPE:
        tried = random.uniform((x0, y0), (x1, y1), size=(PLACES_PER_SHAPE, 2))
        found += [(float(x), float(y)) for x, y in tried[contains_xy(area, tried[:, 0], tried[:, 1])]]
    return found[:PLACES_PER_SHAPE]


def on_screen(places: Places, view: View, side: Side) -> Places:
    is_mirrored = (side == "left") != (view == "anterior")
    return [(-x, y) for x, y in places] if is_mirrored else places


def is_right(hit: list[str] | None, shape: MuscleShape, side: Side, place: tuple[float, float]) -> bool:
    """The muscle itself, or a spot whose mark lies there (across the midline, too)."""
    if hit is None:
        return False
    kind, found_id, found_side = hit
    if kind == "muscle":
        return (found_id, found_side) == (shape.muscle, side)
    point = steps.LIBRARY.point(found_id)
    assert point is not None
    x = point.position.x_cm if found_side == side else -point.position.x_cm
    return bool(Point(x, point.position.y_cm).distance(Point(place)) < MARK_CM)


#: How far (cm) a spot answers at most.
MARK_CM = 1.9


def wrong_hits(page: Page, view: View, layer: Layer, window: Window, side: Side) -> tuple[list[str], int]:
    wrong, total = [], 0
    for seed, (shape, area) in enumerate(visible_parts(view, layer, window)):
        places = places_in(area, seed)
        hits = steps.map_of(page).evaluate(UNDER, on_screen(places, view, side))
        total += len(places)
        wrong += [
            f"{shape.id} {side} at {place}: {hit}"
            for place, hit in zip(places, hits, strict=True)
            if not is_right(hit, shape, side, place)
        ]
    return wrong, total


def show(page: Page, view: View, layer: Layer, window: Window, side: Side = "right") -> None:
    """Turn the map to a scene and wait until it is drawn."""
    steps.turn_to_answer(page, f"?muscle=multifidus&view={view}&layer={layer}&window={window}&side={side}")
    seen = f"{view}/{layer}/{window}/{side if view == 'lateral' else 'right'}/"
    expect(steps.map_of(page)).to_have_attribute("data-drawing", re.compile(f"^{seen}"))


def hits_of_both_sides(page: Page, view: View, layer: Layer, window: Window) -> tuple[list[str], int]:
    """What was hit wrongly, and the number of places tried."""
    wrong: list[str] = []
    total = 0
    for side in SIDES:
        if view == "lateral" or side == "right":
            show(page, view, layer, window, side)
        found, count = wrong_hits(page, view, layer, window, side)
        wrong, total = wrong + found, total + count
    return wrong, total


@pytest.fixture(scope="module")
def wide(browser: Browser, app_url: str) -> Iterator[Page]:
    """The map on the reference desktop, opened once and then turned."""
    page = new_visitor(browser, DEVICES["desktop"]).page
    steps.open_app(page, app_url)
    yield page
    page.context.close()


@pytest.fixture(scope="module")
def narrow(browser: Browser, app_url: str) -> Iterator[Page]:
    """The map on a phone, opened once and then turned."""
    page = new_visitor(browser, DEVICES["phone"]).page
    steps.open_app(page, app_url)
    yield page
    page.context.close()


@pytest.mark.parametrize(("view", "layer", "window"), list(product(VIEWS, steps.LAYERS, WINDOWS)))
def test_at_least_99_of_100_places_of_every_view_and_layer_hit_their_muscle(
    wide: Page, view: View, layer: Layer, window: Window
) -> None:
    wrong, total = hits_of_both_sides(wide, view, layer, window)

    assert total >= 2 * PLACES_PER_SHAPE
    assert len(wrong) <= 0.01 * total, "\n".join(wrong)


@pytest.mark.parametrize("view", VIEWS)
def test_the_same_places_are_hit_on_a_phone(narrow: Page, view: View) -> None:
    wrong, total = hits_of_both_sides(narrow, view, "superficial", "close-up")

    assert total >= 2 * PLACES_PER_SHAPE
    assert len(wrong) <= 0.01 * total, "\n".join(wrong)


@pytest.mark.parametrize("view", VIEWS)
def test_a_tap_on_a_muscle_of_every_layer_chooses_it(narrow: Page, view: View) -> None:
    for layer in steps.LAYERS:
        show(narrow, view, layer, "close-up")
        shape, _ = max(visible_parts(view, layer, "close-up"), key=lambda part: part[1].area)
        muscle = steps.LIBRARY.muscle(shape.muscle)
        assert muscle is not None

        narrow.touchscreen.tap(*steps.free_place(narrow, shape.muscle, "right"))

        steps.expect_answer(narrow, "muscle", muscle.id)
