"""The spots that the benchmark chooses, read from the content."""

from collections.abc import Iterable

from playwright.sync_api import Page

from lumbopoint.answers.sentences import headline
from lumbopoint.content.loader import load
from lumbopoint.drawing.zone_art import zone_art
from lumbopoint.geometry.body_map import BodyMap, load_body
from lumbopoint.i18n import DEFAULT_LANGUAGE, Texts, load_texts
from lumbopoint.model import Library, TriggerPoint
from lumbopoint.ui.explore import glance_tab
from lumbopoint.ui.shared.scene import Scene, is_shown
from tests.bench.places import MAP, TURNED_VIEWS, Spot
from tests.browser import server

LAYERS = ("superficial", "intermediate", "deep")
#: The page asks which one is meant where two marks are nearer to a finger than this (px).
APART_PX = 26


def spots_by_layer() -> list[list[Spot]]:
    """All points from behind, grouped by the layer in which they are drawn."""
    library, body, texts = _shipped()
    shown = [point for point in library.points if is_shown(point, Scene(layer=point.layer))]
    layers = [
        [_spot(library, body, texts, point) for point in shown if point.layer == layer] for layer in LAYERS
    ]
    return [spots for spots in layers if len(spots) > 1]


def turned_spot() -> Spot:
    """One that is felt on the trunk from behind and from the side: a small body stands beside the map."""
    library, body, texts = _shipped()
    for point in library.points:
        arts = zone_art(body, point)
        is_seen_twice = {art.view for art in arts} == set(TURNED_VIEWS)
        if is_seen_twice and not any(art.is_beyond for art in arts):
            return _spot(library, body, texts, point)
    raise LookupError("no spot is felt from behind and from the side alone")


def apart(page: Page, spots: Iterable[Spot]) -> list[Spot]:
    """Those that a finger can mean alone on the present map."""
    script = """(map, least) => {
        const marks = [...map.querySelectorAll('[data-kind=point]')];
        const middle = (mark) => {
            const box = mark.getBoundingClientRect();
            return [box.left + box.width / 2, box.top + box.height / 2];
        };
        const distance = ([x, y], [u, v]) => Math.hypot(x - u, y - v);
        return marks
            .filter((mark) => mark.dataset.side === 'right')
            .filter((mark) => marks.every((other) =>
                other === mark || distance(middle(mark), middle(other)) >= least))
            .map((mark) => mark.dataset.id);
    }"""
    free = page.locator(MAP).evaluate(script, APART_PX)
    return [spot for spot in spots if spot.point_id in free]


def _shipped() -> tuple[Library, BodyMap, Texts]:
    body, content = load_body(), server.ROOT / "content"
    return load(content, body).library, body, load_texts(content, DEFAULT_LANGUAGE)


def _spot(library: Library, body: BodyMap, texts: Texts, point: TriggerPoint) -> Spot:
    said = glance_tab.quotes(point, glance_tab.MOST_WORDS)
    quotes = "\n".join(texts("glance.quote", said=each.rstrip(".")) for each in said)
    return Spot(point.id, headline(library, body, texts, point).title, quotes)
