"""No axe violation on any page, in either theme, for either reader, on a phone too."""

import re
from collections.abc import Callable, Iterator
from typing import Literal, get_args

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser import pain_steps, steps
from tests.browser.steps import LIBRARY, TEXTS

#: Faces of the map and of an answer, each with more than one thing that others do not have.
PATIENT = "?point=ql-superficial-caudal&tab=symptoms"
SCREEN = "?point=tensor-fasciae-latae-1&window=whole&side=left&tab=needling"
TREATMENT = "?point=iliopsoas-psoas&landmarks=on&look=tone-6&tab=stretching"
EVIDENCE = "?point=gluteus-medius-3&tab=evidence"
PARTS = "?muscle=hamstrings"
THERAPIST = "?point=multifidus-l2-l3&audience=therapist&tab=needling"
MUSCLE = "?muscle=multifidus&audience=therapist"
SAFE = next(page for page in LIBRARY.learn_pages if page.id == "is-it-safe")
#: Pages without a map and their titles; the longest come last, because the screen grows with them.
PAGES = {
    "stretches": TEXTS("stretches.title"),
    "needling-check": TEXTS("needling_check.title"),
    "learn": TEXTS("learn.title"),
    "warning-signs": TEXTS("warning.title"),
    f"learn?topic={SAFE.id}": SAFE.title,
    "claims-checked": TEXTS("checked.title"),
}
#: Those with questions to tick.
ASKING = ("needling-check", "warning-signs")
#: The page of pain with nothing marked, a list, questions first, a tender place, and what each says.
PAIN = {
    "": TEXTS("pain.empty_title"),
    "?pain=bpIgEfzmcfbcc.grbuttock": TEXTS("pain.list_title"),
    "?pain=bpKgQfYiUgDgBgB": TEXTS("screen.none_fits"),
    "?ask=place&region=rbuttock": TEXTS("pain.place_here"),
}

#: A chart on its way is larger than its place for a moment; one that stays so in sight fails here by time.
CHARTS_STAND = """() => {
    const places = [...document.querySelectorAll('[data-testid=stElementContainer]')];
    const charts = [...document.querySelectorAll('[data-testid=stPlotlyChart]')];
    const fits = (place) => !place.checkVisibility() || getComputedStyle(place).overflowY === 'visible' ||
        place.scrollHeight <= place.clientHeight + 1;
    return places.every(fits) && charts.every((chart) => chart.querySelector('.main-svg'));
}"""
STANDS_STILL = "document.getAnimations().every(moving => moving.playState !== 'running')"
Theme = Literal["light", "dark"]
#: The theme that the page has put on: the lightness of its background says which.
THEME = """() => {
    const [red] = getComputedStyle(document.querySelector('.stApp')).backgroundColor.match(/[0-9]+/g);
    return red > 127 ? 'light' : 'dark';
}"""
#: How much of the page (px) lies out of sight.
HIDDEN = "main => main.scrollHeight - main.clientHeight"
AXE_SCRIPT = Axe().axe_script
#: All rules. Fetched ahead would be what the one rule on sound that plays by itself looks at; there is none.
FOUND = """() => axe.run({ resultTypes: ['violations'], preload: false }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)))"""


def violations(page: Page) -> list[str]:
    """What axe finds once the page stands still: an opening box has a scroll bar for a moment.

    On a screen as high as the page: axe cannot judge the contrast of what lies out of sight.
    """
    size, hidden = page.viewport_size, page.get_by_test_id("stMain").evaluate(HIDDEN)
    assert size is not None
    if hidden > 0:
        page.set_viewport_size({"width": size["width"], "height": size["height"] + hidden + 80})
    page.wait_for_function(CHARTS_STAND)
    page.wait_for_function(STANDS_STILL)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return list(page.evaluate(FOUND))


def violations_in_both_themes(page: Page) -> list[str]:
    """Those in the theme that the page has, and in the other one, in which it stays."""
    first = page.evaluate(THEME)
    found = [f"{first}: {line}" for line in violations(page)]
    (other,) = {*get_args(Theme)} - {first}
    put_on(page, other)
    return found + [f"{other}: {line}" for line in violations(page)]


def put_on(page: Page, theme: Theme) -> None:
    """Prefer a theme, and wait until the page and the server follow."""
    page.emulate_media(color_scheme=theme)
    page.wait_for_function(f"theme => ({THEME})() === theme", arg=theme)
    expect(page.locator(f"html[data-tone={theme}]")).to_be_attached()  # the server knows
    steps.settle(page)


def faces(page: Page, app_url: str) -> Iterator[str]:
    """Turn the map from face to face, and name each."""
    steps.open_app(page, app_url, PATIENT)
    yield "patient"
    steps.turn_to_answer(page, SCREEN)
    yield "screen"
    steps.turn_to_answer(page, TREATMENT)
    steps.pass_screen(page)
    yield "treatment"
    steps.turn_to_answer(page, PARTS)
    yield "muscle for patients"
    steps.turn_to_answer(page, THERAPIST)
    yield "acknowledgement"
    steps.acknowledge(page)
    yield "therapist"
    steps.turn_to_answer(page, MUSCLE)
    yield "muscle"
    steps.turn_to_answer(page, EVIDENCE)
    open_badge(page)
    yield "badge"


def other_pages(page: Page, app_url: str) -> Iterator[str]:
    """Turn from page to page, those without a map last, and name each."""
    pain_steps.open_page(page, app_url)
    for query, said in PAIN.items():
        steps.turn(page, f"/{pain_steps.PATH}{query}")
        page.get_by_text(said, exact=True).first.wait_for()
        steps.settle(page)
        yield query or pain_steps.PATH
    for path, title in PAGES.items():
        steps.turn_to_page(page, path, title)
        if path in ASKING:
            tick_first_and_last(page)
        yield path


def faulty(found: dict[str, list[str]]) -> dict[str, list[str]]:
    """What axe found, by where."""
    assert found, "axe has looked at nothing"
    return {place: said for place, said in found.items() if said}


def test_no_face_of_the_map_has_an_axe_violation_in_light_or_dark(page: Page, app_url: str) -> None:
    found = {face: violations_in_both_themes(page) for face in faces(page, app_url)}

    assert faulty(found) == {}


def test_no_other_page_has_an_axe_violation_in_light_or_dark_and_none_with_ticks_and_their_advice(
    page: Page, app_url: str
) -> None:
    found = {path: violations_in_both_themes(page) for path in other_pages(page, app_url)}

    assert faulty(found) == {}


@pytest.mark.parametrize("walk", [faces, other_pages], ids=lambda walk: walk.__name__)
def test_a_phone_has_no_axe_violation_on_any_face_or_page(
    phone: Page, app_url: str, walk: Callable[[Page, str], Iterator[str]]
) -> None:
    found = {name: violations(phone) for name in walk(phone, app_url)}

    assert faulty(found) == {}


def open_badge(page: Page) -> None:
    """Open what was measured of the muscle, and there the box of its badge."""
    page.get_by_text(TEXTS("muscle.prevalence"), exact=True).click()
    page.wait_for_function(STANDS_STILL)
    page.get_by_role("button", name=re.compile(TEXTS("badge.low"), re.IGNORECASE)).first.click()
    page.get_by_test_id("stPopoverBody").wait_for()
    page.mouse.move(0, 0)  # what Streamlit shows under the pointer lies beside the page
    expect(page.get_by_role("tooltip")).to_have_count(0)


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
