"""A page that outlives its session: the server ended and came again, and the first act must count."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, Page, expect

from lumbopoint.answers import safety
from lumbopoint.model import WarningSign
from tests.browser import pain_steps, server, steps
from tests.browser.conftest import DESKTOP
from tests.browser.steps import LIBRARY, TEXTS
from tests.browser.test_safety import question, visible_advice

POINT = "piriformis-lateral"
EMERGENCIES = [sign for sign in safety.screen(LIBRARY) if sign.urgency == "emergency"][:3]
TOPIC = LIBRARY.learn_pages[1]
#: From now on counts the looks at the page in which one of these texts stands in no box.
WATCH = """texts => {
    window.looks = window.missing = 0;
    const look = () => {
        const boxes = [...document.querySelectorAll("[data-testid=stAlert]")].map((box) => box.textContent);
        window.looks += 1;
        if (!texts.every((text) => boxes.some((box) => box.includes(text)))) window.missing += 1;
    };
    look();
    const options = { subtree: true, childList: true, characterData: true, attributes: true };
    new MutationObserver(look).observe(document.body, options);
}"""


def tick(page: Page, sign: WarningSign) -> None:
    question(page, sign).click()
    expect(visible_advice(page, sign).first).to_be_visible()
    steps.settle(page)


def watch(page: Page, *signs: WarningSign) -> None:
    page.evaluate(WATCH, [sign.what_to_do[:50] for sign in signs])


def expect_never_missing(page: Page) -> None:
    """The advice that is watched stood there at every look since, and there were looks."""
    steps.settle(page)
    looks, missing = page.evaluate("[window.looks, window.missing]")
    assert looks > 1
    assert missing == 0, f"missing at {missing} of {looks} looks"


def open_ticked(page: Page, url: str) -> None:
    steps.open_page(page, url, "warning-signs")
    tick(page, EMERGENCIES[0])


def open_ticked_learn(page: Page, url: str) -> None:
    open_ticked(page, url)
    page.get_by_role("link", name=TEXTS("learn.nav")).click()
    page.get_by_role("link", name=TOPIC.title).click()
    expect(visible_advice(page, EMERGENCIES[0]).first).to_be_visible()
    steps.settle(page)


def open_ticked_drawing(page: Page, url: str) -> None:
    open_ticked(page, url)
    page.get_by_role("link", name=TEXTS("pain.nav")).first.click()
    expect(pain_steps.canvas(page).locator("image")).to_be_attached()
    steps.settle(page)
    pain_steps.draw(page, pain_steps.BUTTOCK)
    expect(visible_advice(page, EMERGENCIES[0]).first).to_be_visible()
    steps.settle(page)


def open_point(page: Page, url: str) -> None:
    steps.open_app(page, url, f"?point={POINT}&tab=symptoms&side=left")


def open_therapist(page: Page, url: str) -> None:
    steps.open_app(page, url, f"?point={POINT}&tab=needling&audience=therapist")
    steps.acknowledge(page)


OPENERS: dict[str, Callable[[Page, str], None]] = {
    "ticked": open_ticked,
    "ticked-learn": open_ticked_learn,
    "ticked-drawing": open_ticked_drawing,
    "turned": open_ticked,
    "map": open_point,
    "therapist": open_therapist,
}


@pytest.fixture(scope="module")
def pages(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Page]]:
    """Pages that stood open while the server ended and came again, each as it was left."""
    folder = tmp_path_factory.mktemp("lost")
    context = browser.new_context(locale="en-GB", **DESKTOP)
    found = {name: context.new_page() for name in OPENERS}
    with server.running(server.APP, folder) as first:
        for name, page in found.items():
            page.bring_to_front()
            OPENERS[name](page, first.url)
    with ExitStack() as stack:
        second = stack.enter_context(server.running(server.APP, folder, port=first.port))
        assert second.process_id != first.process_id
        yield found
        context.close()


@pytest.fixture
def back(pages: dict[str, Page]) -> Callable[[str], Page]:
    """One of the pages, connected again."""

    def get(name: str) -> Page:
        page = pages[name]
        page.bring_to_front()
        connected = page.locator(".stApp[data-test-connection-state=CONNECTED]")
        expect(connected).to_be_attached()
        steps.settle(page)
        return page

    return get


def test_advice_for_a_ticked_emergency_is_there_at_every_look(back: Callable[[str], Page]) -> None:
    page = back("ticked")
    watch(page, EMERGENCIES[0])

    for sign in EMERGENCIES[1:]:  # the second one while the server still takes the page over
        question(page, sign).click()

    for sign in EMERGENCIES:
        expect(visible_advice(page, sign).first).to_be_visible()
    expect_never_missing(page)


def test_the_first_topic_opens_and_advice_stays_on_a_page_that_asks_nothing_itself(
    back: Callable[[str], Page],
) -> None:
    page = back("ticked-learn")
    watch(page, EMERGENCIES[0])

    page.locator(".st-key-topic-next button").click()

    following = LIBRARY.learn_pages[LIBRARY.learn_pages.index(TOPIC) + 1]
    expect(page.get_by_role("heading", name=following.title, level=1)).to_be_visible()
    page.wait_for_url(f"**topic={following.id}")
    expect_never_missing(page)


def test_the_first_stroke_is_added_to_a_drawing_and_advice_stays_beside_it(
    back: Callable[[str], Page],
) -> None:
    page = back("ticked-drawing")
    watch(page, EMERGENCIES[0])

    pain_steps.draw(page, [(-6.0, 9.0), (-8.0, 14.0)])

    pain_steps.expect_same(page, 2)
    expect_never_missing(page)


def test_a_page_turned_to_says_what_was_lost(back: Callable[[str], Page]) -> None:
    page = back("turned")

    page.get_by_role("link", name=TEXTS("learn.nav")).click()

    expect(page.get_by_text(TEXTS("app.lost_session"))).to_be_visible()


def test_the_first_click_on_the_map_counts(back: Callable[[str], Page]) -> None:
    page = back("map")

    steps.mark(page, "point", "multifidus-s1").click()

    point = LIBRARY.point("multifidus-s1")
    assert point is not None
    steps.expect_answer(page, "point", point.id)


def test_the_first_turn_of_a_switch_counts_and_therapist_view_is_closed_with_a_word(
    back: Callable[[str], Page],
) -> None:
    page = back("therapist")

    page.get_by_role("radio", name=TEXTS("side.left"), exact=True).click()

    expect(page.get_by_text(TEXTS("acknowledge.title"))).to_be_visible()
    expect(page.get_by_text(TEXTS("app.lost_session"))).to_be_visible()
    page.wait_for_url("**side=left**")
    assert "audience=therapist" in page.url, "the wish stays in the address"
    expect(page.get_by_role("radio", name=TEXTS("audience.patient"), exact=True)).to_be_checked()
