"""The browser and the server write the same text for the same mark, and show what was read of it."""

import random

from playwright.sync_api import Page

from lumbopoint.geometry.body_area import ASPECTS, Place
from lumbopoint.lookup.drawing_code import written
from lumbopoint.lookup.pain_drawing import OutlineMark, PainDrawing, StrokeMark
from lumbopoint.ui.shared.resources import ROOT
from tests.browser import pain_steps
from tests.browser.steps import TEXTS
from tests.heavy_drawings import star

SCRIPT = ROOT / "lumbopoint" / "ui" / "shared" / "body_map" / "pain_code.js"


def test_both_write_short_and_long_ways_alike(page: Page) -> None:
    page.add_script_tag(content=SCRIPT.read_text(encoding="utf-8"))
    dice = random.Random(7)  # noqa: S311
    ends = [(x / 2, y / 2) for x in (-65, -64, -33, -32, -31, 0, 31, 32, 63) for y in (-64, -32, 0, 31, 62)]
    paths: list[tuple[Place, ...]] = [((1.5, -2.0), (1.5 + x, y - 2.0)) for x, y in ends]
    paths += [tuple((dice.uniform(-40, 40), dice.uniform(-90, 40)) for _ in range(6)) for _ in range(50)]

    for number, path in enumerate(paths):
        aspect = ASPECTS[number % 4]
        outline = page.evaluate("([aspect, path]) => written('o', aspect, path)", [aspect, path])
        brush = page.evaluate("([aspect, path]) => written('b', aspect, path, 4)", [aspect, path])

        assert outline == written(PainDrawing((OutlineMark(aspect, path),)))
        assert brush == written(PainDrawing((StrokeMark(aspect, path, 4.0),)))


def test_an_outline_that_goes_to_and_fro_becomes_the_hull_around_it(page: Page, app_url: str) -> None:
    pain_steps.open_page(page, app_url)
    pain_steps.button(page, TEXTS("pain.tools.outline")).click()

    pain_steps.draw(page, [(x, -y) for x, y in star(15, 5, 2.0, -8.0)])

    pain_steps.expect_same(page, 1)
    pain_steps.expect_ranking(page)
    seen = pain_steps.shapes(page)
    pain_steps.open_page(page, app_url, f"?pain={pain_steps.code(page)}")
    assert pain_steps.shapes(page) == seen
