"""No axe violation on any page, in either theme, for either reader, on a phone too."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser import steps
from tests.browser.steps import LIBRARY, TEXTS

PATIENT = "?point=ql-superficial-caudal&tab=symptoms"
SCREEN = "?point=piriformis-lateral&tab=needling"
TREATMENT = "?point=piriformis-lateral&tab=stretching"
EVIDENCE = "?point=gluteus-medius-3&tab=evidence"
THERAPIST = "?point=multifidus-l2-l3&audience=therapist&tab=needling"
#: Other faces of the map and of an answer.
OTHERS = (
    "?point=iliopsoas-psoas&landmarks=on&look=tone-6",
    "?point=tensor-fasciae-latae-1&window=whole&side=left",
    "?muscle=hamstrings",
)
MUSCLE = "?muscle=multifidus&audience=therapist"
SAFE = next(page for page in LIBRARY.learn_pages if page.id == "is-it-safe")
#: Pages without a map and their titles; the longest come last, because the screen grows with them.
PAGES = {
    f"learn?topic={SAFE.id}": SAFE.title,
    "learn": TEXTS("learn.title"),
    "needling-check": TEXTS("needling_check.title"),
    "claims-checked": TEXTS("checked.title"),
    "warning-signs": TEXTS("warning.title"),
}
#: Those with questions to tick.
ASKING = ("needling-check", "warning-signs")

#: A chart on its way is larger than its place for a moment; one that stays so in sight fails here by time.
CHARTS_STAND = """() => {
    const places = [...document.querySelectorAll('[data-testid=stElementContainer]')];
    const charts = [...document.querySelectorAll('[data-testid=stPlotlyChart]')];
    const fits = (place) => !place.checkVisibility() || getComputedStyle(place).overflowY === 'visible' ||
        place.scrollHeight <= place.clientHeight + 1;
    return places.every(fits) && charts.every((chart) => chart.querySelector('.main-svg'));
}"""


#: How much of the page (px) lies out of sight.
HIDDEN = "main => main.scrollHeight - main.clientHeight"


def violations(page: Page) -> str:
    """What axe finds once the page stands still: an opening box has a scroll bar for a moment.

    On a screen as high as the page: axe cannot judge the contrast of what lies out of sight.
    """
    size, hidden = page.viewport_size, page.get_by_test_id("stMain").evaluate(HIDDEN)
    assert size is not None
    if hidden > 0:
        page.set_viewport_size({"width": size["width"], "height": size["height"] + hidden + 80})
    page.wait_for_function(CHARTS_STAND)
    page.wait_for_function("document.getAnimations().every(moving => moving.playState !== 'running')")
    found = Axe().run(page).response["violations"]
    return "\n".join(f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"])


def faulty(found: dict[str, str]) -> dict[str, str]:
    """What axe found, by where."""
    return {place: said for place, said in found.items() if said}


def test_no_face_of_the_map_has_an_axe_violation(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url, PATIENT)
    found = {"patient": violations(page)}
    for query in (SCREEN, *OTHERS):
        steps.turn_to_answer(page, query)
        found[query] = violations(page)
    steps.turn_to_answer(page, TREATMENT)
    steps.pass_screen(page)
    found["treatment"] = violations(page)
    steps.turn_to_answer(page, THERAPIST)
    found["acknowledgement"] = violations(page)
    steps.acknowledge(page)
    found["therapist"] = violations(page)
    steps.turn_to_answer(page, MUSCLE)
    found["muscle"] = violations(page)
    steps.turn_to_answer(page, EVIDENCE)
    found["evidence"] = violations(page)
    found["badge"] = violations_of_a_badge(page)

    assert faulty(found) == {}


def violations_of_a_badge(page: Page) -> str:
    """Those of the evidence with the box of a badge opened."""
    page.get_by_role("button", name=re.compile(TEXTS("badge.low"), re.IGNORECASE)).first.click()
    page.get_by_test_id("stPopoverBody").wait_for()
    return violations(page)


def test_the_map_has_no_axe_violation_in_the_dark(dark_page: Page, app_url: str) -> None:
    steps.open_app(dark_page, app_url, PATIENT)
    found = {"patient": violations(dark_page)}
    for query in (SCREEN, THERAPIST, EVIDENCE):
        steps.turn_to_answer(dark_page, query)
        found[query] = violations(dark_page)
    found["badge"] = violations_of_a_badge(dark_page)

    assert faulty(found) == {}


def test_the_map_has_no_axe_violation_on_a_phone(phone: Page, app_url: str) -> None:
    steps.open_app(phone, app_url, PATIENT)
    found = {"patient": violations(phone)}
    steps.turn_to_answer(phone, EVIDENCE)
    found["badge"] = violations_of_a_badge(phone)

    assert faulty(found) == {}


@pytest.mark.parametrize("device", ["page", "dark_page", "phone"])
def test_no_other_page_has_an_axe_violation_and_none_with_ticks_and_their_advice(
    request: pytest.FixtureRequest, app_url: str, device: str
) -> None:
    page: Page = request.getfixturevalue(device)
    steps.open_page(page, app_url, next(iter(PAGES)))
    found = {}
    for path, title in PAGES.items():
        steps.turn_to_page(page, path, title)
        if path in ASKING:
            tick_first_and_last(page)
        found[path] = violations(page)

    assert faulty(found) == {}


def tick_first_and_last(page: Page) -> None:
    """Tick two questions, and wait for what is said of both."""
    boxes = page.get_by_role("checkbox")
    for number in (0, boxes.count() - 1):
        before = page.get_by_test_id("stMain").inner_text()
        boxes.nth(number).press("Space")
        expect(page.get_by_test_id("stMain")).not_to_have_text(before, use_inner_text=True)
        steps.settle(page)
    page.get_by_role("alert").first.wait_for()


HEADED = ("", "learn?topic=is-it-safe", "warning-signs")


def test_a_heading_without_its_words_yet_is_no_heading(page: Page, app_url: str) -> None:
    for path in HEADED:
        page.goto(f"{app_url}/{path}")
        if path == "warning-signs":
            page.get_by_role("checkbox").first.press("Space")
        heading = page.locator("h1[tabindex], h2[tabindex]")
        expect(heading).to_have_text(re.compile("."))

        heading.evaluate("heading => { heading.textContent = ''; }")

        expect(heading).to_be_hidden()
        assert not heading.evaluate("heading => heading.checkVisibility()")
