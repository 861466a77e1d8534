"""What is seen is what is hit: random places in each visible muscle meet that muscle or a spot on it."""

import numpy as np
import pytest
from playwright.sync_api import Page
from shapely import Point, contains_xy

from musclemap.geometry.body_map import BodyMap, load_body
from musclemap.geometry.shapes import mirrored
from musclemap.model import Layer
from tests.browser import steps

BODY: BodyMap = load_body()
PLACES_PER_MUSCLE = 150

#: Element under each place (cm, y up) as "kind/id/side".
UNDER = """(map, places) => {
    const svg = map.querySelector('svg.body'), matrix = svg.getScreenCTM(), root = svg.getRootNode();
    return places.map(([x, y]) => {
        const at = new DOMPoint(x, -y).matrixTransform(matrix);
        const hit = root.elementFromPoint(at.x, at.y)?.closest('[data-kind]');
        return hit ? [hit.dataset.kind, hit.dataset.id, hit.dataset.side] : null;
    });
}"""


def visible_parts(layer: Layer, side: str) -> dict[str, object]:
    """Each clickable muscle's outline less whatever is drawn over it, in the map's window."""
    shapes = [s for s in BODY.muscles if s.layer == layer and s.view == "posterior" and s.is_clickable]
    parts = {}
    for index, shape in enumerate(shapes):
        outline = shape.outline
        for above in shapes[index + 1 :]:
            outline = outline.difference(above.outline)
        parts[shape.id] = outline if side == "right" else mirrored(outline)
    return parts


def places_in(area: object, seed: int) -> list[tuple[float, float]]:
    """Uniform places inside an area and inside the close-up window."""
    x0, y0, x1, y1 = area.bounds  # type: ignore[attr-defined]
    random = np.random.default_rng(seed)
    found: list[tuple[float, float]] = []
    while len(found) < PLACES_PER_MUSCLE:
        x, y = random.uniform((x0, max(y0, -24.5)), (x1, min(y1, 20.5)))
        if contains_xy(area, x, y):
            found.append((float(x), float(y)))
    return found


def is_right(hit: list[str] | None, muscle_id: str, side: str) -> bool:
    if hit is None:
        return False
    kind, found_id, found_side = hit
    if kind == "muscle":
        return (found_id, found_side) == (muscle_id, side)
    owner = steps.LIBRARY.muscle_of(found_id)
    point = steps.LIBRARY.point(found_id)
    shape = BODY.muscle(muscle_id)
    assert owner is not None and point is not None and shape is not None
    lies_on_it = shape.outline.contains(Point(point.position.x_cm, point.position.y_cm))
    return found_side == side and (owner.id == muscle_id or lies_on_it)


@pytest.mark.parametrize("layer", steps.LAYERS)
def test_at_least_99_of_100_places_of_a_layer_hit_their_muscle(
    page: Page, app_url: str, layer: Layer
) -> None:
    steps.open_app(page, app_url)
    steps.show_layer(page, layer)
    wrong: list[str] = []
    total = 0
    for side in ("right", "left"):
        for seed, (muscle_id, area) in enumerate(visible_parts(layer, side).items()):
            places = places_in(area, seed)
            hits = steps.map_of(page).evaluate(UNDER, places)
            total += len(places)
            wrong += [
                f"{muscle_id} {side} at {place}: {hit}"
                for place, hit in zip(places, hits, strict=True)
                if not is_right(hit, muscle_id, side)
            ]

    assert total >= 2 * 2 * PLACES_PER_MUSCLE
    assert len(wrong) <= 0.01 * total, "\n".join(wrong)
