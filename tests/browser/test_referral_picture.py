"""The enlarged referral picture on every device: no label on another, no button on the body."""

from itertools import product

from playwright.sync_api import Page, expect

from lumbopoint.model import TriggerPoint
from lumbopoint.ui.shared.selection import AUDIENCES
from tests.browser import steps
from tests.browser.steps import LIBRARY, TEXTS

#: A desktop, the smallest usual tablet, a phone; all with touch, so that the buttons of charts always stand.
SIZES = ((1366, 768), (768, 1024), (390, 844))
#: A tall picture (a whole leg), one with three views, and one with a single view.
POINTS = ("gluteus-minimus-posterior", "gluteus-medius-3", "soleus-3")

#: What the charts show once both pictures are complete (all labels and bodies, as wide as their places) and
#: have stood still for two frames, else nothing; all in one look, so that no redrawing falls in between.
#: Pairs of things that lie on each other, by what they say, and labels that leave the chart's place; edges
#: may touch by a pixel.
OVERLAPS = """async (views) => {
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
    const complete = charts.every(fits) && count('bodies') === views && count('labels') === 3 * views;
    return still && complete ? after.map((chart) => chart.found) : null;
}"""


def views_of(point: TriggerPoint) -> int:
    """How many carry the spot or a zone."""
    return len({point.position.view, *(zone.view for zone in point.zones)})


def enlarge(page: Page, point_id: str, audience: str) -> TriggerPoint:
    """Turn to a point as this reader, and open its large picture."""
    point = LIBRARY.point(point_id)
    assert point is not None
    steps.turn_to_answer(page, f"?point={point_id}&audience={audience}")
    expect(page.get_by_test_id("stPlotlyChart")).to_have_count(0)
    page.get_by_role("button", name=TEXTS("picture.enlarge")).click()
    whose = TEXTS("side.your_left" if audience == "patient" else "side.patient_left").split()[0]
    expect(page.locator(".annotation-text-g").filter(has_text=whose).first).to_be_attached()
    return point


def overlaps(page: Page, views: int) -> list[list[list[str]]]:
    """What lies on each other in each chart, once so many views are complete and stand still."""
    looks: list[list[list[list[str]]]] = []

    def is_still() -> bool:
        if found := page.evaluate(OVERLAPS, views):
            looks.append(found)
        return bool(looks)

    steps.eventually(is_still, lambda: f"{views} views never stood complete and still")
    return looks[0]


def test_enlarged_its_labels_and_buttons_cover_nothing_for_any_reader(phone: Page, app_url: str) -> None:
    steps.open_app(phone, app_url, "?audience=therapist")
    steps.acknowledge(phone)
    for audience, point_id in product(AUDIENCES, POINTS):
        point = enlarge(phone, point_id, audience)
        for width, height in SIZES:
            phone.set_viewport_size({"width": width, "height": height})
            steps.settle(phone)

            assert not any(overlaps(phone, views_of(point))), (audience, point_id, width)
        phone.keyboard.press("Escape")
        expect(phone.get_by_role("dialog")).to_have_count(0)
