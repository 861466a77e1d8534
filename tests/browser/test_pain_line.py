"""Marks made faster than the server answers, or while the line is down: none is lost, none comes back."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from lumbopoint.lookup.drawing_code import written
from lumbopoint.lookup.pain_drawing import OutlineMark, PainDrawing
from tests.browser import pain_steps, steps
from tests.browser.relay import Line, line
from tests.browser.steps import TEXTS
from tests.heavy_drawings import star

#: Places in cm of the drawing, each in another area of the close-up.
AREAS = ((0, 12), (-8, 10), (8, 10), (-8, -3), (8, -3), (-8, -15), (8, -15), (-9, 18), (9, 18))
SLOW_S = 0.4


@pytest.fixture(scope="module")
def own_line(app_url: str) -> Iterator[Line]:
    """A line to the app; one for all, because another port means loading all scripts anew."""
    with line(app_url) as made:
        yield made


@pytest.fixture
def quick_line(own_line: Line) -> Line:
    """The line, quick and whole."""
    own_line.delay_s = 0
    return own_line


def open_slow(page: Page, to: Line, query: str = "") -> None:
    """Open the page; from then on each answer comes much later than the next act."""
    pain_steps.open_page(page, to.url, query)
    to.delay_s = SLOW_S


def expect_told(page: Page, marks: int) -> None:
    """So many marks stand on the body and in the address, and the strip says that the last one was heard."""
    pain_steps.expect_same(page, marks)
    expect(pain_steps.pain_map(page).locator(".see")).to_be_visible()


def test_areas_touched_before_the_answer_are_all_kept_and_the_body_stays_as_it_was(
    phone: Page, quick_line: Line
) -> None:
    open_slow(phone, quick_line)
    pain_steps.button(phone, TEXTS("pain.tools.area")).tap()

    for place in AREAS:
        pain_steps.tap_or_click(phone, place, by_touch=True)

    expect_told(phone, len(AREAS))
    expect(pain_steps.pain_map(phone)).to_have_attribute("data-shown", "posterior/close-up")
    assert len(pain_steps.code(phone).split(".")) == len(AREAS)


def test_what_is_said_of_feeling_before_the_answer_is_all_kept(page: Page, quick_line: Line) -> None:
    open_slow(page, quick_line, "?pain=grbuttock")

    for kind in ("ache", "numb", "tingling"):
        page.get_by_role("button", name=TEXTS(f"pain.feels_{kind}"), exact=True).click()
    pain_steps.canvas(page).scroll_into_view_if_needed()
    pain_steps.draw(page, pain_steps.BUTTOCK)

    page.wait_for_function("location.search.includes('feels=ache.numb.tingling')")
    expect_told(page, 2)


def test_a_mark_that_is_read_otherwise_takes_no_later_one_along(page: Page, quick_line: Line) -> None:
    open_slow(page, quick_line)
    pain_steps.button(page, TEXTS("pain.tools.outline")).click()
    corners = tuple(star(15, 5, 2.0, -8.0))

    pain_steps.draw(page, [(x, -y) for x, y in corners])
    pain_steps.draw(page, ((-12.0, 2.0), (-6.0, 2.0), (-6.0, 6.0), (-12.0, 6.0)))

    expect_told(page, 2)
    assert written(PainDrawing((OutlineMark("posterior", corners),))) not in pain_steps.code(page)


def test_a_switch_and_a_stroke_before_its_answer_both_count(page: Page, quick_line: Line) -> None:
    open_slow(page, quick_line)

    page.get_by_text(TEXTS("pain.ask_place"), exact=True).click()
    pain_steps.draw(page, pain_steps.BUTTOCK)

    page.wait_for_url("**ask=place**")
    steps.settle(page)
    page.get_by_text(TEXTS("pain.ask_draw"), exact=True).click()
    expect_told(page, 1)


def test_a_mark_made_while_the_line_was_down_is_reckoned_when_it_is_back(
    page: Page, quick_line: Line
) -> None:
    pain_steps.open_page(page, quick_line.url)
    pain_steps.draw(page, pain_steps.BUTTOCK)
    expect_told(page, 1)
    quick_line.cut()
    try:
        expect(page.locator(".stApp[data-test-connection-state=CONNECTED]")).to_have_count(0)

        pain_steps.draw(page, ((0.0, 20.0), (1.0, 21.0)))

        expect(pain_steps.pain_map(page).locator(".hint")).to_have_text(TEXTS("pain.tools.waiting"))
    finally:
        quick_line.mend()
    expect_told(page, 2)
