"""Safety in the browser: warning signs by mouse, touch and keys, the list for a visit, Therapist view."""

from functools import partial

import pytest
from playwright.sync_api import Locator, Page, expect

from lumbopoint.answers import safety
from lumbopoint.model import WarningSign
from tests.browser import steps
from tests.browser.steps import LIBRARY, TEXTS

ASKED = safety.screen(LIBRARY)
POINT = LIBRARY.point("piriformis-lateral") or LIBRARY.points[0]


def question(page: Page, sign: WarningSign) -> Locator:
    """What can be ticked for a sign."""
    return page.get_by_role("checkbox", name=sign.label, exact=True)


def advice_heading(page: Page) -> Locator:
    """The heading of the advice, whatever was ticked."""
    return page.get_by_role("heading", name=TEXTS("screen.ticked_names", names="").strip())


def visible_advice(page: Page, sign: WarningSign) -> Locator:
    """The boxes that say what to do for a sign."""
    return page.get_by_test_id("stAlert").filter(has_text=sign.what_to_do[:50])


def reach(page: Page, target: Locator) -> None:
    """Go on by the Tab key until something has the keyboard."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if target.evaluate("target => target === target.getRootNode().activeElement"):
            return
    raise AssertionError("the keyboard does not reach it")


def test_a_yes_to_any_red_flag_shows_its_advice_first(page: Page, app_url: str) -> None:
    steps.open_page(page, app_url, "warning-signs")
    for sign in ASKED:
        question(page, sign).click()

        expect(advice_heading(page)).to_be_attached()
        first = page.get_by_test_id("stAlert").first
        expect(first).to_contain_text(sign.what_to_do[:50])
        expect(first).to_contain_text(TEXTS(f"warning.{sign.urgency}"))
        take_back(page, sign)


def take_back(page: Page, sign: WarningSign) -> None:
    """Take a tick away, and wait until no advice is left."""
    steps.settle(page)
    question(page, sign).press("Space")
    expect(advice_heading(page)).to_have_count(0)
    steps.settle(page)


def expect_in_sight(phone: Page, sign: WarningSign) -> None:
    expect(advice_heading(phone)).to_be_focused()
    expect(advice_heading(phone)).to_be_in_viewport()
    expect(visible_advice(phone, sign)).to_be_in_viewport(ratio=0.5)


def test_on_a_phone_every_tap_on_the_page_brings_the_advice_into_sight(phone: Page, app_url: str) -> None:
    steps.open_page(phone, app_url, "warning-signs")
    for sign in ASKED:
        question(phone, sign).tap()

        expect_in_sight(phone, sign)
        take_back(phone, sign)


@pytest.mark.parametrize("sign", (ASKED[0], ASKED[-1]), ids=lambda sign: sign.id)
def test_on_a_phone_a_tap_before_treatment_brings_the_advice_into_sight(
    phone: Page, app_url: str, sign: WarningSign
) -> None:
    steps.open_app(phone, app_url, f"?point={POINT.id}&tab=stretching")

    question(phone, sign).tap()

    expect_in_sight(phone, sign)


#: What is left for the check, by window: beside the map it begins 350 px below the top.
ROOM_PX = {(1366, 768): 768 - 350, (1180, 820): 820 - 350, (820, 1180): 1180 - 350, (390, 844): 780}


#: Buttons of the check.
TOUCHED = ("more", "none_fits", "clinician")


def test_the_check_fits_into_one_screen_with_its_buttons(phone: Page, app_url: str) -> None:
    steps.open_app(phone, app_url, f"?point={POINT.id}&tab=stretching")
    first = phone.get_by_role("heading", name=TEXTS("screen.title"))
    last = phone.get_by_text(TEXTS("screen.not_kept"))
    for (width, height), room in ROOM_PX.items():
        phone.set_viewport_size({"width": width, "height": height})

        steps.eventually(partial(fits, first, last, room), lambda: str(taken(first, last)))
        box = question(phone, ASKED[0])
        label = box.locator("xpath=..")
        buttons = (phone.get_by_role("button", name=TEXTS(f"screen.{name}")).first for name in TOUCHED)
        assert min(size(target) for target in (label, *buttons)) >= 44
        assert float(label.evaluate("label => parseFloat(getComputedStyle(label).fontSize)")) >= 16


def fits(first: Locator, last: Locator, room: float) -> bool:
    return taken(first, last) <= room


def taken(first: Locator, last: Locator) -> float:
    """From the top of one to the bottom of the other, in px."""
    top, bottom = first.bounding_box(), last.bounding_box()
    assert top
    assert bottom
    return bottom["y"] + bottom["height"] - top["y"]


def size(target: Locator) -> float:
    box = target.bounding_box()
    assert box
    return min(box["width"], box["height"])


def test_none_of_these_leads_to_the_top_of_the_answer_and_once_alone(phone: Page, app_url: str) -> None:
    steps.open_app(phone, app_url, f"?point={POINT.id}&tab=stretching")

    phone.get_by_role("button", name=TEXTS("screen.none_fits")).tap()

    top = phone.get_by_role("heading", name=TEXTS("screen.passed_none"))
    expect(top).to_be_focused()
    expect(top).to_be_in_viewport()
    steps.settle(phone)
    steps.turn_to_answer(phone, "?point=multifidus-s1&tab=stretching")
    expect(top).to_be_visible()
    expect(top).not_to_be_focused()


def test_what_counts_stands_behind_each_line_by_touch_and_by_key(phone: Page, app_url: str) -> None:
    steps.open_app(phone, app_url, f"?point={POINT.id}&tab=stretching")
    sign = ASKED[0]
    opener = phone.get_by_role("button", name=TEXTS("screen.more_of", name=sign.label))

    opener.tap()
    expect(phone.get_by_text(sign.signs[-1])).to_be_visible()
    opener.press("Enter")

    expect(phone.get_by_text(sign.signs[-1])).to_be_hidden()


def test_two_quick_ticks_are_two(page: Page, app_url: str) -> None:
    steps.open_page(page, app_url, "warning-signs")

    page.get_by_test_id("tick-list").evaluate(
        "list => list.querySelectorAll('input').forEach((box, place) => { if (place < 2) box.click(); })"
    )

    expect(advice_heading(page)).to_be_focused()
    steps.settle(page)
    boxes = page.get_by_role("checkbox")
    assert [boxes.nth(place).is_checked() for place in range(3)] == [True, True, False]


def test_treatment_waits_for_the_screen_and_opens_for_the_whole_visit(
    watched_page: Page, app_url: str
) -> None:
    page = watched_page
    steps.open_app(page, app_url, f"?point={POINT.id}&tab=needling")
    said = page.get_by_text(POINT.needling.patient.watched_for[:30])
    expect(said).to_have_count(0)

    steps.pass_screen(page)
    page.get_by_text(TEXTS("needling.watched_for"), exact=True).click()
    expect(said).to_be_visible()
    page.get_by_role("tab", name=TEXTS("tab.stretching")).click()
    page.get_by_text(TEXTS("stretching.self_care"), exact=True).click()

    expect(page.get_by_text(POINT.self_care.avoid[-1][:30])).to_be_visible()
    steps.mark(page, "point", "multifidus-s1").click()
    page.wait_for_url("**point=multifidus-s1&**")
    steps.settle(page)
    expect(page.get_by_role("button", name=TEXTS("screen.none_fits"))).to_have_count(0)


def test_a_yes_is_remembered_from_page_to_page_and_folds_the_treatment(page: Page, app_url: str) -> None:
    sign = ASKED[-1]
    steps.open_page(page, app_url, "warning-signs")
    question(page, sign).click()
    visible_advice(page, sign).first.wait_for()

    page.get_by_role("link", name=TEXTS("app.nav_explore")).click()
    steps.map_of(page).wait_for()
    steps.settle(page)
    steps.show_layer(page, POINT.layer)
    steps.mark(page, "point", POINT.id).click()
    steps.expect_answer(page, "point", POINT.id)
    page.get_by_role("tab", name=TEXTS("tab.stretching")).click()

    expect(visible_advice(page, sign).first).to_be_visible()
    treatment = page.get_by_test_id("stExpander").filter(has_text=TEXTS("screen.folded"))
    expect(treatment.locator("details").first).not_to_have_attribute("open", "")


def test_the_screen_is_answered_by_keyboard_alone(page: Page, app_url: str) -> None:
    steps.open_page(page, app_url, "warning-signs")
    box = page.get_by_role("checkbox").first
    reach(page, box)
    page.keyboard.press("Space")
    expect(advice_heading(page)).to_be_focused()
    expect(visible_advice(page, ASKED[0])).to_be_in_viewport()
    reach(page, box)
    page.keyboard.press("Space")
    expect(visible_advice(page, ASKED[0])).to_have_count(0)
    steps.settle(page)
    reach(page, page.get_by_role("button", name=TEXTS("screen.none_fits")))
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name=TEXTS("screen.passed_none"))).to_be_focused()


def test_nothing_of_the_answers_is_stored_or_stands_in_the_address(page: Page, app_url: str) -> None:
    steps.open_page(page, app_url, "warning-signs")
    question(page, ASKED[0]).click()
    visible_advice(page, ASKED[0]).first.wait_for()

    kept = page.evaluate("JSON.stringify([localStorage, sessionStorage, document.cookie, location.href])")
    assert ASKED[0].id not in kept
    page.reload()
    page.get_by_role("heading", level=1).wait_for()
    steps.settle(page)
    assert not any(box.is_checked() for box in page.get_by_role("checkbox").all())


def test_ticks_become_a_list_that_can_be_copied_and_the_chosen_spot_stands_beside(
    watched_page: Page, app_url: str
) -> None:
    page = watched_page
    steps.open_app(page, app_url, f"?point={POINT.id}&tab=needling")
    steps.pass_screen(page)
    page.get_by_role("tabpanel").get_by_role("link", name=TEXTS("needling_check.nav")).click()
    page.wait_for_url("**/needling-check")
    check = next(check for check in LIBRARY.needling_checks if check.id == "blood-thinner")

    page.context.grant_permissions(["clipboard-read", "clipboard-write"])

    page.get_by_role("checkbox", name=check.question, exact=True).click()

    expect(page.get_by_role("listitem").filter(has_text=check.talk_about)).to_be_visible()
    page.get_by_role("button", name=TEXTS("needling_check.copy")).click()
    expect(page.get_by_text(TEXTS("needling_check.copied"))).to_be_visible()
    assert check.talk_about in page.evaluate("navigator.clipboard.readText()")
    expect(page.get_by_text(POINT.needling.patient.watched_for[:30])).to_be_visible()


def test_a_therapists_link_waits_for_one_acknowledgement(page: Page, app_url: str) -> None:
    technique = POINT.needling.therapist.technique
    told = technique.direction if technique else str(POINT.needling.therapist.withheld)
    secret = told.partition("(")[0]  # what follows are sources, each a link
    steps.open_app(page, app_url, f"?point={POINT.id}&tab=needling&audience=therapist")
    expect(page.get_by_text(secret)).to_have_count(0)

    steps.acknowledge(page)

    expect(page.get_by_text(secret)).to_be_visible()
