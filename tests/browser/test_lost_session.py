"""A page that outlives its session: the server ended and came again, and the first acts must count."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from lumbopoint.answers import safety
from lumbopoint.model import WarningSign
from tests.browser import pain_steps, server, steps
from tests.browser.relay import Line, line
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


@pytest.fixture(scope="module")
def way(app_url: str) -> Iterator[Line]:
    """The line by which a page reaches the app."""
    with line(app_url) as found:
        yield found


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app in another process: as started anew it knows no session."""
    with server.running(server.APP, tmp_path_factory.mktemp("later")) as found:
        yield found.url


@pytest.fixture
def restart(page: Page, app_url: str, way: Line, later: str) -> Iterator[Callable[[], None]]:
    """Under the open page the server ends and comes again; at the end the page says that it was lost."""

    def act() -> None:
        steps.settle(page)
        way.cut()
        expect(connected(page)).to_have_count(0)
        way.turn_to(later)
        way.mend()
        expect(connected(page)).to_be_attached()
        steps.settle(page)

    yield act
    expect(page.get_by_text(TEXTS("app.lost_session"))).to_be_visible()
    way.cut()
    way.turn_to(app_url)
    way.mend()


def connected(page: Page) -> Locator:
    return page.locator(".stApp[data-test-connection-state=CONNECTED]")


def open_ticked(page: Page, url: str) -> None:
    steps.open_page(page, url, "warning-signs")
    tick(page, EMERGENCIES[0])


def test_advice_for_a_ticked_emergency_is_there_at_every_look(
    page: Page, way: Line, restart: Callable[[], None]
) -> None:
    open_ticked(page, way.url)
    watch(page, EMERGENCIES[0])
    restart()

    for sign in EMERGENCIES[1:]:  # the second one while the server still takes the page over
        question(page, sign).click()

    for sign in EMERGENCIES:
        expect(visible_advice(page, sign).first).to_be_visible()
    expect_never_missing(page)


def test_the_first_topic_opens_and_advice_stays_on_a_page_that_asks_nothing_itself(
    page: Page, way: Line, restart: Callable[[], None]
) -> None:
    open_ticked(page, way.url)
    page.get_by_role("link", name=TEXTS("learn.nav")).click()
    page.get_by_role("link", name=TOPIC.title).click()
    expect(visible_advice(page, EMERGENCIES[0]).first).to_be_visible()
    watch(page, EMERGENCIES[0])
    restart()

    page.locator(".st-key-topic-next button").click()

    following = LIBRARY.learn_pages[LIBRARY.learn_pages.index(TOPIC) + 1]
    expect(page.get_by_role("heading", name=following.title, level=1)).to_be_visible()
    page.wait_for_url(f"**topic={following.id}")
    expect_never_missing(page)


def test_two_strokes_in_quick_succession_are_added_to_a_drawing_and_advice_stays_beside_it(
    page: Page, way: Line, restart: Callable[[], None]
) -> None:
    open_ticked(page, way.url)
    page.get_by_role("link", name=TEXTS("pain.nav")).first.click()
    expect(pain_steps.canvas(page).locator("image")).to_be_attached()
    steps.settle(page)
    pain_steps.draw(page, pain_steps.BUTTOCK)
    expect(visible_advice(page, EMERGENCIES[0]).first).to_be_visible()
    watch(page, EMERGENCIES[0])
    restart()

    pain_steps.draw(page, [(-6.0, 9.0), (-8.0, 14.0)])
    pain_steps.draw(page, [(-6.0, 0.0), (-8.0, 4.0)])  # while the server still takes the page over

    pain_steps.expect_same(page, 3)
    expect_never_missing(page)


def test_a_page_turned_to_says_what_was_lost(page: Page, way: Line, restart: Callable[[], None]) -> None:
    steps.open_page(page, way.url, "warning-signs")
    restart()

    page.get_by_role("link", name=TEXTS("learn.nav")).click()

    expect(page.get_by_role("heading", name=TEXTS("learn.title"), level=1)).to_be_visible()
    expect(page.get_by_text(TEXTS("app.lost_session"))).to_be_visible()


def test_the_first_click_on_the_map_counts(page: Page, way: Line, restart: Callable[[], None]) -> None:
    steps.open_app(page, way.url, f"?point={POINT}&tab=symptoms&side=left")
    restart()

    steps.mark(page, "point", "multifidus-s1").click()

    steps.expect_answer(page, "point", "multifidus-s1")


def test_the_first_turn_of_a_switch_counts_and_therapist_view_is_closed_with_a_word(
    page: Page, way: Line, restart: Callable[[], None]
) -> None:
    steps.open_app(page, way.url, f"?point={POINT}&tab=needling&audience=therapist")
    steps.acknowledge(page)
    restart()

    page.get_by_role("radio", name=TEXTS("side.left"), exact=True).click()

    expect(page.get_by_text(TEXTS("acknowledge.title"))).to_be_visible()
    expect(page.get_by_text(TEXTS("app.lost_session"))).to_be_visible()
    page.wait_for_url("**side=left**")
    assert "audience=therapist" in page.url, "the wish stays in the address"
    expect(page.get_by_role("radio", name=TEXTS("audience.patient"), exact=True)).to_be_checked()
