"""The words at the lower edge of a whole body stand beside its feet, not on them."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from shapely.geometry import box

from lumbopoint.geometry.body_area import ASPECTS, Aspect, view_of
from tests import shipped
from tests.browser import pain_steps, steps
from tests.browser.steps import TEXTS

BODY = shipped.body()
#: Boxes of the words in cm of the screen, y downwards.
BOXES = """svg => [...svg.querySelectorAll('.labels text')].map((label) => {
    const { left, right, top, bottom } = label.getBoundingClientRect();
    const toCm = svg.getScreenCTM().inverse();
    const from = new DOMPoint(left, top).matrixTransform(toCm);
    const to = new DOMPoint(right, bottom).matrixTransform(toCm);
    return [from.x, from.y, to.x, to.y];
})"""
INSIDE = """svg => {
    const frame = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('.labels text')].every((label) => {
        const { left, right, top, bottom } = label.getBoundingClientRect();
        return left > frame.left && right < frame.right && top > frame.top && bottom < frame.bottom;
    });
}"""
DEVICES = ("page", "phone")
#: What is chosen one after the other, and what the map then shows.
SWITCHES: tuple[tuple[str, Aspect], ...] = (
    ("view.posterior", "posterior"),
    ("view.anterior", "anterior"),
    ("view.lateral", "right"),
    ("side.left", "left"),
)


def expect_beside_the_body(svg: Locator, aspect: Aspect) -> None:
    expect(svg.locator(".labels text")).to_have_count(2)
    sign = -1 if aspect in ("left", "anterior") else 1
    labels = [box(sign * x0, -y1, sign * x1, -y0) for x0, y0, x1, y1 in svg.evaluate(BOXES)]

    assert svg.evaluate(INSIDE)
    assert not labels[0].intersects(labels[1])
    for label in labels:
        assert label.intersection(BODY.skin(view_of(aspect))).area == 0


@pytest.mark.parametrize("device", DEVICES)
def test_on_the_map_they_stand_beside_the_feet(
    request: pytest.FixtureRequest, app_url: str, device: str
) -> None:
    page: Page = request.getfixturevalue(device)
    steps.open_app(page, app_url, "?window=whole&audience=therapist")
    steps.acknowledge(page)
    for name, aspect in SWITCHES:
        page.get_by_role("radio", name=TEXTS(name), exact=True).click()
        drawn = aspect if aspect == "left" else f"{view_of(aspect)}/"
        expect(steps.map_of(page)).to_have_attribute("data-drawing", re.compile(drawn))

        expect_beside_the_body(steps.map_of(page).locator("svg.marks"), aspect)


@pytest.mark.parametrize("device", DEVICES)
def test_on_the_body_to_mark_pain_on_they_stand_beside_the_feet(
    request: pytest.FixtureRequest, app_url: str, device: str
) -> None:
    page: Page = request.getfixturevalue(device)
    pain_steps.open_page(page, app_url)
    pain_steps.button(page, TEXTS("pain.tools.whole")).click()
    for aspect in ASPECTS:
        pain_steps.button(page, TEXTS(f"pain.view_{aspect}")).click()

        expect_beside_the_body(pain_steps.canvas(page), aspect)
