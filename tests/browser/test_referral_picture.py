"""The enlarged referral picture on every device: no label on another, no button on the body."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import steps
from tests.browser.conftest import DEVICES, Opener
from tests.browser.steps import TEXTS

#: The smallest usual tablet: the pictures have the least room for two columns.
SMALL_TABLET = {**DEVICES["phone"], "viewport": {"width": 768, "height": 1024}}
ALL_DEVICES = {**DEVICES, "small tablet": SMALL_TABLET}
#: A tall picture (a whole leg), one with three large views, and one with a single large view.
POINTS = ("gluteus-minimus-posterior", "gluteus-medius-3", "soleus-3")

#: What the charts show once both pictures are complete (all labels and bodies, as wide as their places) and
#: have stood still for two frames, else nothing; all in one look, so that no redrawing falls in between.
#: Pairs of things that lie on each other, by what they say, and labels that leave the chart's place; edges
#: may touch by a pixel.
OVERLAPS = """async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const charts = [...document.querySelectorAll('[data-testid=stPlotlyChart]')];
    const boxes = (chart, selector) => [...chart.querySelectorAll(selector)].map((found) => {
        const { left, right, top, bottom } = found.getBoundingClientRect();
        return { name: found.textContent || selector, left, right, top, bottom };
    });
    const meet = (a, b) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    const fits = (chart) => {
        const drawn = chart.querySelector('.main-svg');
        return drawn && Math.abs(drawn.getBoundingClientRect().width - chart.clientWidth) <= 1;
    };
    const seen = (chart) => {
        const labels = boxes(chart, '.annotation-text-g'), bodies = boxes(chart, '.imagelayer image');
        const bars = boxes(chart, '.modebar').filter((bar) => bar.right > bar.left);
        const found = [];
        labels.forEach((a, i) => {
            for (const b of labels.slice(i + 1)) if (meet(a, b)) found.push([a.name, b.name]);
        });
        for (const bar of bars)
            for (const body of bodies) if (meet(bar, body)) found.push(['buttons', 'body']);
        const place = chart.closest('[role=dialog]').getBoundingClientRect();
        for (const { name, left, right } of labels)
            if (left < place.left - 1 || right > place.right + 1) found.push([name, 'cut off']);
        return { labels, bodies, found };
    };
    const before = charts.map(seen);
    await frame();
    await frame();
    const after = charts.map(seen);
    const count = (things) => after.flatMap((chart) => chart[things]).length;
    const still = JSON.stringify(before) === JSON.stringify(after);
    const complete = charts.every(fits) && count('bodies') === 3 && count('labels') === 9;
    return still && complete ? after.map((chart) => chart.found) : null;
}"""


def expect_clear(page: Page, point_id: str) -> None:
    steps.settle(page)
    seen = page.wait_for_function(OVERLAPS).json_value()

    assert seen == [[], []], point_id


@pytest.mark.parametrize(
    ("device", "point_id"), zip(("desktop", "small tablet", "phone"), POINTS, strict=True)
)
def test_enlarged_its_labels_and_buttons_cover_nothing_for_any_reader(
    opened: Opener, app_url: str, device: str, point_id: str
) -> None:
    page, _ = opened(ALL_DEVICES[device])
    steps.open_app(page, app_url, f"?point={point_id}&audience=therapist")
    expect(page.get_by_test_id("stPlotlyChart")).to_have_count(0)
    steps.acknowledge(page)  # the words for therapists are the longer ones
    page.get_by_role("button", name=TEXTS("picture.enlarge")).click()

    theirs = TEXTS("side.patient_left").split()[0]
    expect(page.locator(".annotation-text-g").filter(has_text=theirs).first).to_be_attached()
    expect_clear(page, point_id)
