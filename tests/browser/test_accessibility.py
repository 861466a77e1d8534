"""No axe violation on any page, in either theme, for either reader, on a phone too."""

import re
from typing import Any, Literal

from axe_playwright_python.sync_playwright import DEFAULT_OPTIONS, Axe
from playwright.sync_api import Page, expect

from tests.browser import steps
from tests.browser.steps import LIBRARY, TEXTS

#: Faces of the map and of an answer, each with more than one thing that others do not have.
PATIENT = "?point=ql-superficial-caudal&tab=symptoms"
SCREEN = "?point=tensor-fasciae-latae-1&window=whole&side=left&tab=needling"
TREATMENT = "?point=iliopsoas-psoas&landmarks=on&look=tone-6&tab=stretching"
EVIDENCE = "?point=gluteus-medius-3&tab=evidence"
THERAPIST = "?point=multifidus-l2-l3&audience=therapist&tab=needling"
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
STANDS_STILL = "document.getAnimations().every(moving => moving.playState !== 'running')"
#: Whether the page has put on the theme: its lightness is that of the background.
HAS_THEME = """theme => {
    const [red] = getComputedStyle(document.querySelector('.stApp')).backgroundColor.match(/[0-9]+/g);
    return (red > 127) === (theme === 'light');
}"""
#: How much of the page (px) lies out of sight.
HIDDEN = "main => main.scrollHeight - main.clientHeight"
#: The last one is that of the page again.
THEMES: tuple[Literal["dark", "light"], ...] = ("dark", "light")
#: The rule that depends on the theme; all others look at the same elements in light and dark.
COLOUR = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}


def violations(page: Page, options: dict[str, Any] | None = None) -> str:
    """What axe finds once the page stands still: an opening box has a scroll bar for a moment.

    On a screen as high as the page: axe cannot judge the contrast of what lies out of sight.
    """
    size, hidden = page.viewport_size, page.get_by_test_id("stMain").evaluate(HIDDEN)
    assert size is not None
    if hidden > 0:
        page.set_viewport_size({"width": size["width"], "height": size["height"] + hidden + 80})
    page.wait_for_function(CHARTS_STAND)
    page.wait_for_function(STANDS_STILL)
    found = Axe().run(page, options=options or DEFAULT_OPTIONS).response["violations"]
    return "\n".join(f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"])


def violations_in_both_themes(page: Page) -> str:
    """Those of the light page, and of its colours when the same page turns dark."""
    found = [violations(page)]
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        page.wait_for_function(HAS_THEME, arg=theme)
        expect(page.locator(f"html[data-tone={theme}]")).to_be_attached()  # the server knows
        steps.settle(page)
        if theme == "dark":
            found.append(violations(page, COLOUR).replace("color-contrast:", "color-contrast in the dark:"))
    return "\n".join(filter(None, found))


def faulty(found: dict[str, str]) -> dict[str, str]:
    """What axe found, by where."""
    return {place: said for place, said in found.items() if said}


def test_no_face_of_the_map_has_an_axe_violation_in_light_or_dark(page: Page, app_url: str) -> None:
    steps.open_app(page, app_url, PATIENT)
    found = {"patient": violations_in_both_themes(page)}
    steps.turn_to_answer(page, SCREEN)
    found["screen"] = violations_in_both_themes(page)
    steps.turn_to_answer(page, TREATMENT)
    steps.pass_screen(page)
    found["treatment"] = violations_in_both_themes(page)
    steps.turn_to_answer(page, THERAPIST)
    found["acknowledgement"] = violations_in_both_themes(page)
    steps.acknowledge(page)
    found["therapist"] = violations_in_both_themes(page)
    steps.turn_to_answer(page, MUSCLE)
    found["muscle"] = violations_in_both_themes(page)
    steps.turn_to_answer(page, EVIDENCE)
    open_badge(page)
    found["badge"] = violations_in_both_themes(page)

    assert faulty(found) == {}


def open_badge(page: Page) -> None:
    """Open what was measured of the muscle, and there the box of its badge."""
    page.get_by_text(TEXTS("muscle.prevalence"), exact=True).click()
    page.wait_for_function(STANDS_STILL)
    page.get_by_role("button", name=re.compile(TEXTS("badge.low"), re.IGNORECASE)).first.click()
    page.get_by_test_id("stPopoverBody").wait_for()


def test_no_other_page_has_an_axe_violation_in_light_or_dark_and_none_with_ticks_and_their_advice(
    page: Page, app_url: str
) -> None:
    steps.open_page(page, app_url, next(iter(PAGES)))
    found = {}
    for path, title in PAGES.items():
        steps.turn_to_page(page, path, title)
        if path in ASKING:
            tick_first_and_last(page)
        found[path] = violations_in_both_themes(page)

    assert faulty(found) == {}


def test_a_phone_has_no_axe_violation_on_the_map_in_an_open_box_and_with_ticks(
    phone: Page, app_url: str
) -> None:
    """The elements and colours are those of the desktop: here is what stands or opens otherwise."""
    steps.open_app(phone, app_url, EVIDENCE)
    found = {"map": violations(phone)}
    open_badge(phone)
    found["badge"] = violations(phone)
    steps.turn_to_page(phone, ASKING[-1], PAGES[ASKING[-1]])
    tick_first_and_last(phone)
    found["ticks"] = violations(phone)

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
    steps.open_app(page, app_url, HEADED[0])
    for path in HEADED:
        steps.turn(page, f"/{path}")
        if path == "warning-signs":
            page.get_by_role("checkbox").first.press("Space")
        heading = page.locator("h1[tabindex], h2[tabindex]")
        expect(heading).to_have_text(re.compile("."))

        heading.evaluate("heading => { heading.textContent = ''; }")

        expect(heading).to_be_hidden()
        assert not heading.evaluate("heading => heading.checkVisibility()")
