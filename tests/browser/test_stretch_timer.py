"""The stretch timer in the browser: its clock, what it says, and that it needs no server."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from lumbopoint.ui.shared.resources import ROOT
from tests.browser import steps
from tests.browser.conftest import DESKTOP, Opener
from tests.browser.steps import TEXTS

CLOCK = ROOT / "lumbopoint" / "ui" / "shared" / "body_map" / "timer_clock.js"
#: Ten seconds to get ready, then three times twenty on each side with ten between.
FIGURE_FOUR = "stretches?stretch=st-figure-four"
PLAN = [{"seconds": 10}, {"seconds": 20}, {"seconds": 5}]
START_MS = 1_800_000_000_000
#: Notes what is asked of the device.
WATCHED_DEVICE = """
    window.asked = { locks: 0, released: 0, tones: 0 };
    const lock = () => ({ release() { window.asked.released += 1; this.onrelease?.(); } });
    Object.defineProperty(navigator, "wakeLock", {
        value: { request: async () => { window.asked.locks += 1; return lock(); } },
    });
    const Real = window.AudioContext;
    window.AudioContext = class extends Real {
        createOscillator() { window.asked.tones += 1; return super.createOscillator(); }
    };
"""


@pytest.fixture
def clock(page: Page) -> Callable[[str, Any], Any]:
    """Evaluates an expression of the clock's functions, with one argument ``it``."""
    page.add_script_tag(content=CLOCK.read_text(encoding="utf-8"))
    return lambda expression, it: page.evaluate(f"it => {expression}", it)


def test_the_clock_says_which_phase_it_is_and_what_is_left_of_it(clock: Callable[[str, Any], Any]) -> None:
    def where(passed_ms: int) -> tuple[int, int, bool]:
        found = clock("whereIn(it.plan, it.passed)", {"plan": PLAN, "passed": passed_ms})
        return found["index"], found["leftS"], found["isOver"]

    assert where(0) == (0, 10, False)
    assert where(1) == (0, 10, False)
    assert where(9_001) == (0, 1, False)
    assert where(10_000) == (1, 20, False)
    assert where(29_999) == (1, 1, False)
    assert where(34_999) == (2, 1, False)
    assert where(35_000) == (3, 0, True)
    assert where(10_000_000) == (3, 0, True)


def test_a_stopped_clock_keeps_what_has_passed_and_goes_on_from_there(
    clock: Callable[[str, Any], Any],
) -> None:
    now = START_MS
    run = clock("goesOn(AT_START, it)", now)
    assert clock("passedMs(it[0], it[1])", [run, now + 4_000]) == 4_000
    stopped = clock("stands(it[0], it[1])", [run, now + 4_000])
    assert clock("passedMs(it[0], it[1])", [stopped, now + 60_000]) == 4_000
    again = clock("goesOn(it[0], it[1])", [stopped, now + 60_000])

    assert clock("passedMs(it[0], it[1])", [again, now + 61_000]) == 5_000
    assert clock("goesOn(it[0], it[1])", [again, now + 99_000]) == again


def test_a_clock_that_is_put_back_loses_nothing_that_was_counted(clock: Callable[[str, Any], Any]) -> None:
    run = {"before": 4_000, "since": START_MS}

    assert clock("passedMs(it[0], it[1])", [run, START_MS - 3_600_000]) == 4_000


@pytest.mark.parametrize(
    ("passed", "expected"), [(0, 10_000), (9_999, 10_000), (10_000, 30_000), (31_000, 35_000)]
)
@pytest.mark.parametrize("is_going", [True, False])
def test_a_skip_leads_to_the_beginning_of_the_next_phase(
    clock: Callable[[str, Any], Any], passed: int, expected: int, *, is_going: bool
) -> None:
    run = {"before": 0, "since": START_MS - passed} if is_going else {"before": passed, "since": None}

    skipped = clock("skips(it.plan, it.run, it.now)", {"plan": PLAN, "run": run, "now": START_MS})

    assert clock("passedMs(it[0], it[1])", [skipped, START_MS]) == expected
    assert (skipped["since"] is not None) == is_going


@pytest.fixture
def timed(opened: Opener, app_url: str) -> Page:
    """A stretch behind the screen, on a page whose clock the test moves."""
    page, _ = opened(DESKTOP)
    page.clock.install()
    page.add_init_script(WATCHED_DEVICE)
    steps.open_page(page, app_url, FIGURE_FOUR)
    steps.pass_screen(page)
    expect(opener(page)).to_have_text(TEXTS("timer.start"))
    return page


def timer(page: Page) -> Locator:
    return page.get_by_test_id("stretch-timer")


def opener(page: Page) -> Locator:
    return timer(page).locator("[data-part=open]")


def button(page: Page, name: str) -> Locator:
    return timer(page).get_by_role("dialog").get_by_role("button", name=TEXTS(f"timer.{name}"), exact=True)


def status(page: Page) -> Locator:
    return timer(page).get_by_role("status")


def left(page: Page) -> Locator:
    return timer(page).get_by_role("timer")


def said(kind: str, seconds: int, side: str, number: int) -> str:
    where = TEXTS(f"timer.round_{side}", round=number, rounds=3)
    return TEXTS("timer.said", what=TEXTS(f"timer.{kind}"), count=seconds, where=where)


def start(page: Page) -> None:
    """Start with the clock standing still, so that nothing passes unseen."""
    now = page.evaluate("Date.now()")
    page.clock.pause_at(now + 1000)
    opener(page).click()
    expect(status(page)).to_have_text(said("ready", 10, "right", 1))


def test_each_change_is_said_once_and_the_seconds_are_not(timed: Page) -> None:
    start(timed)
    expect(left(timed)).to_have_text("10")

    timed.clock.run_for(4_000)
    expect(left(timed)).to_have_text("6")
    expect(status(timed)).to_have_text(said("ready", 10, "right", 1))
    timed.clock.run_for(6_000)

    expect(left(timed)).to_have_text("20")
    expect(status(timed)).to_have_text(said("hold", 20, "right", 1))
    expect(status(timed)).not_to_have_attribute("aria-live", "assertive")


def test_a_phone_that_slept_has_lost_no_time(timed: Page) -> None:
    start(timed)

    timed.clock.fast_forward(45_000)

    expect(status(timed)).to_have_text(said("hold", 20, "left", 1))
    expect(left(timed)).to_have_text("15")


def test_pause_skip_and_go_on(timed: Page) -> None:
    start(timed)
    timed.clock.run_for(3_000)

    button(timed, "pause").click()
    expect(status(timed)).to_have_text(TEXTS("timer.paused"))
    timed.clock.run_for(60_000)
    expect(left(timed)).to_have_text("7")
    button(timed, "go_on").click()
    timed.clock.run_for(1_000)
    expect(left(timed)).to_have_text("6")
    button(timed, "skip").click()

    expect(left(timed)).to_have_text("20")


def test_it_runs_to_its_end_without_the_server(timed: Page) -> None:
    sent: list[str | bytes] = []
    timed.on("request", lambda request: sent.append(request.url))
    timed.context.set_offline(True)
    start(timed)

    timed.clock.fast_forward(10_000 + 6 * 20_000 + 5 * 10_000 - 1_000)
    expect(status(timed)).to_have_text(said("hold", 20, "left", 3))
    timed.clock.run_for(1_000)

    expect(status(timed)).to_have_text(TEXTS("timer.over"))
    expect(button(timed, "again")).to_be_visible()
    expect(button(timed, "pause")).to_be_hidden()
    button(timed, "again").click()
    expect(left(timed)).to_have_text("10")
    timed.context.set_offline(False)


def test_the_screen_stays_awake_while_it_runs_and_no_longer(timed: Page) -> None:
    start(timed)
    assert timed.evaluate("asked") == {"locks": 1, "released": 0, "tones": 0}

    button(timed, "pause").click()

    timed.wait_for_function("asked.released === 1")


def test_it_makes_a_sound_only_when_asked(timed: Page) -> None:
    start(timed)
    button(timed, "skip").click()
    expect(status(timed)).to_have_text(said("hold", 20, "right", 1))
    assert timed.evaluate("asked.tones") == 0

    button(timed, "sound").click()
    expect(button(timed, "sound")).to_have_attribute("aria-pressed", "true")
    button(timed, "skip").click()

    timed.wait_for_function("asked.tones === 2")


def test_it_answers_to_keys_alone_and_stands_still_when_it_is_closed(timed: Page) -> None:
    timed.clock.pause_at(timed.evaluate("Date.now()") + 1000)
    opener(timed).press("Enter")
    expect(button(timed, "pause")).to_be_focused()
    timed.keyboard.press("Space")
    expect(button(timed, "go_on")).to_be_focused()
    timed.keyboard.press("Space")
    timed.clock.run_for(2_000)

    timed.keyboard.press("Escape")
    expect(timer(timed).get_by_role("dialog")).to_be_hidden()
    timed.clock.run_for(60_000)
    expect(opener(timed)).to_have_text(TEXTS("timer.go_on"))
    opener(timed).press("Enter")

    expect(left(timed)).to_have_text("8")
