"""Finger, palm and pen on the body: what draws, what moves the page, and what marks nothing."""

import pytest
from playwright.sync_api import Page, expect

from lumbopoint.lookup.drawing_code import read
from lumbopoint.lookup.pain_drawing import StrokeMark
from tests.browser import pain_steps
from tests.browser.conftest import DESKTOP, Opener
from tests.browser.pain_steps import BUTTOCK
from tests.browser.steps import TEXTS


def test_a_stroke_is_possible_and_what_follows_is_seen_on_the_first_screen_of_a_phone(
    phone: Page, app_url: str
) -> None:
    pain_steps.open_page(phone, app_url)
    strip = pain_steps.pain_map(phone).locator(".see")

    pain_steps.draw_by_finger(phone, BUTTOCK)

    expect(strip).to_be_in_viewport(ratio=1)
    expect(pain_steps.canvas(phone)).to_be_in_viewport(ratio=1)
    assert phone.evaluate("scrollY") == 0
    strip.tap()
    heading = phone.get_by_role("heading", name=TEXTS("pain.list_title"))
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()


@pytest.mark.parametrize("when", ["before the pen", "while the pen draws"])
def test_a_palm_on_the_glass_neither_draws_nor_ends_the_line_of_a_pen(
    phone: Page, app_url: str, when: str
) -> None:
    pain_steps.open_page(phone, app_url)
    session, down = phone.context.new_cdp_session(phone), 0 if when == "before the pen" else 6
    line = [pain_steps.at(phone, (4.0 + x / 2, 2.0 + x)) for x in range(12)]
    palm = dict(zip("xy", pain_steps.at(phone, (10.0, 18.0)), strict=True))

    for number, (x, y) in enumerate(line):
        if number == down:
            session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [palm]})
        kind = {0: "mousePressed", len(line) - 1: "mouseReleased"}.get(number, "mouseMoved")
        pen = {"pointerType": "pen", "button": "left", "buttons": 1, "clickCount": 1}
        session.send("Input.dispatchMouseEvent", {"type": kind, "x": x, "y": y, **pen})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    (mark,) = read(pain_steps.code(phone))[0].marks
    assert isinstance(mark, StrokeMark)
    assert mark.points[0] == pytest.approx((4, -2), abs=0.5)
    assert mark.points[-1] == pytest.approx((9.5, -13), abs=1.2)


def test_a_swipe_beside_the_body_moves_the_page_and_marks_nothing(phone: Page, app_url: str) -> None:
    pain_steps.open_page(phone, app_url)
    pain_steps.button(phone, TEXTS("pain.view_right")).tap()

    pain_steps.draw_by_finger(phone, [(22.0, 10.0), (22.0, 2.0), (22.0, -12.0)])

    phone.wait_for_function("[...document.querySelectorAll('*')].some((part) => part.scrollTop > 20)")
    assert pain_steps.shapes(phone) == []


def test_a_stroke_that_leaves_no_mark_on_the_skin_is_none_and_says_so(page: Page, app_url: str) -> None:
    pain_steps.open_page(page, app_url)
    pain_steps.button(page, TEXTS("pain.view_right")).click()

    pain_steps.draw(page, [(22.0, 2.0), (22.5, 8.0)])

    expect(pain_steps.pain_map(page).locator(".hint")).to_have_text(TEXTS("pain.tools.beside"))
    assert pain_steps.shapes(page) == []


def test_an_outline_around_the_body_marks_it(page: Page, app_url: str) -> None:
    pain_steps.open_page(page, app_url)
    pain_steps.button(page, TEXTS("pain.tools.whole")).click()
    pain_steps.button(page, TEXTS("pain.tools.outline")).click()

    pain_steps.draw(page, [(-30, -45), (30, -45), (30, 104), (-30, 104), (-30, -45)])

    pain_steps.expect_same(page, 1)


def test_with_system_colours_what_is_chosen_has_an_outline(opened: Opener, app_url: str) -> None:
    page, _ = opened({**DESKTOP, "forced_colors": "active"})
    pain_steps.open_page(page, app_url)

    pressed = pain_steps.pain_map(page).locator("button[aria-pressed=true]")
    others = pain_steps.pain_map(page).locator("button[aria-pressed=false]")
    style = "all => all.map((each) => getComputedStyle(each).outlineStyle)"
    assert pressed.evaluate_all(style) == ["solid"] * 3
    assert set(others.evaluate_all(style)) == {"none"}


def test_two_fingers_draw_nothing(phone: Page, app_url: str) -> None:
    pain_steps.open_page(phone, app_url)
    session = phone.context.new_cdp_session(phone)
    one, other = ({"x": x, "y": y} for x, y in (pain_steps.at(phone, place) for place in BUTTOCK[:2]))

    for kind, fingers in (("touchStart", [one]), ("touchStart", [one, other]), ("touchEnd", [])):
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})

    assert pain_steps.shapes(phone) == []
