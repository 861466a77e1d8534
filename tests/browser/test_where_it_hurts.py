"""Pain marked by brush, outline, touch and keyboard in a real Chromium, and the ranking that follows."""

from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import FloatRect, Locator, Page, expect

from lumbopoint.lookup.drawing_code import read
from lumbopoint.lookup.pain_drawing import OutlineMark, RegionMark, StrokeMark
from lumbopoint.ui.pain.answer import region_name
from tests.browser import pain_steps, steps
from tests.browser.pain_steps import BUTTOCK, LIBRARY
from tests.browser.steps import TEXTS

ROUND = ((6.0, 4.0), (10.0, 6.0), (11.0, 11.0), (7.0, 13.0), (5.0, 8.0), (6.0, 4.2))


def test_one_stroke_of_the_brush_is_ranked_leads_to_the_spot_and_is_kept_for_the_way_back(
    watched_page: Page, app_url: str
) -> None:
    page = watched_page
    pain_steps.open_by_menu(page, app_url)

    pain_steps.draw(page, BUTTOCK)

    (mark,) = read(pain_steps.code(page))[0].marks
    assert isinstance(mark, StrokeMark)
    assert (mark.aspect, mark.width_cm) == ("posterior", 4)
    assert mark.points[0] == pytest.approx((4, -6), abs=0.3)
    found = pain_steps.expect_ranking(page)
    point = LIBRARY.point(found.rows[0].points[0].point_ids[0])
    assert point is not None
    page.get_by_role("button", name=TEXTS("pain.open")).first.click()
    expect(steps.heading(page, steps.said(point.id))).to_be_visible()
    page.get_by_role("link", name=TEXTS("pain.nav")).first.click()
    expect(pain_steps.canvas(page).locator(".marks path")).to_have_count(1)
    pain_steps.expect_ranking(page)


def test_one_stroke_of_a_finger_is_ranked_and_the_page_stays_where_it_is(phone: Page, app_url: str) -> None:
    pain_steps.open_page(phone, app_url)
    pain_steps.canvas(phone).scroll_into_view_if_needed()
    before = pain_steps.canvas(phone).bounding_box()

    pain_steps.draw_by_finger(phone, BUTTOCK)

    (mark,) = read(pain_steps.code(phone))[0].marks
    assert isinstance(mark, StrokeMark)
    assert mark.points[-1] == pytest.approx((8, -18), abs=0.6)
    assert pain_steps.canvas(phone).bounding_box() == before
    pain_steps.expect_ranking(phone)


def test_an_outline_marks_what_it_encloses(page: Page, app_url: str) -> None:
    pain_steps.open_page(page, app_url)
    pain_steps.button(page, TEXTS("pain.tools.outline")).click()

    pain_steps.draw(page, ROUND)

    (mark,) = read(pain_steps.code(page))[0].marks
    assert isinstance(mark, OutlineMark)
    assert pain_steps.answer(pain_steps.code(page)).pain.area.cm2 > 20
    pain_steps.expect_ranking(page)


def test_an_area_is_marked_by_touch_and_by_name_and_a_second_touch_takes_it_back(
    page: Page, app_url: str
) -> None:
    pain_steps.open_page(page, app_url)
    pain_steps.button(page, TEXTS("pain.tools.area")).click()
    pain_steps.draw(page, ((-8.0, 10.0), (8.0, 10.0)))
    assert pain_steps.shapes(page) == [], "whoever slides from area to area marks neither"

    pain_steps.tap_or_click(page, (-8.0, 10.0))

    assert read(pain_steps.code(page))[0].marks == (RegionMark("upper-buttock", "left"),)
    pain_steps.expect_ranking(page)
    expect(pain_steps.button(page, removing("lupper-buttock"))).to_be_visible()
    pain_steps.tap_or_click(page, (-8.0, 10.0))
    expect(page.get_by_text(TEXTS("pain.empty_title"))).to_be_visible()
    pain_steps.expect_same(page, 0)
    expect(pain_steps.button(page, removing("lupper-buttock"))).to_have_count(0)


def test_a_tap_on_a_phone_marks_an_area_and_a_second_one_takes_it_back(phone: Page, app_url: str) -> None:
    pain_steps.open_page(phone, app_url)
    pain_steps.button(phone, TEXTS("pain.tools.area")).tap()

    pain_steps.tap_or_click(phone, (-8.0, 10.0), by_touch=True)

    assert read(pain_steps.code(phone))[0].marks == (RegionMark("upper-buttock", "left"),)
    pain_steps.expect_ranking(phone)
    pain_steps.tap_or_click(phone, (-8.0, 10.0), by_touch=True)
    expect(phone.get_by_text(TEXTS("pain.empty_title"))).to_be_visible()


def test_the_list_of_places_marks_with_the_keyboard_alone_and_brings_the_place_into_sight(
    page: Page, app_url: str
) -> None:
    pain_steps.open_page(page, app_url)
    box = pain_steps.pain_map(page).get_by_role("combobox", name=TEXTS("pain.tools.list_label"))

    box.focus()
    page.keyboard.type(region_name(LIBRARY, TEXTS, "lupper-buttock"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    buttock = RegionMark("upper-buttock", "left")
    assert read(pain_steps.code(page))[0].marks == (buttock,)
    pain_steps.expect_ranking(page)
    pain_steps.expect_same(page, 1)
    pain_steps.add_by_name(page, "lshin")
    expect(pain_steps.pain_map(page)).to_have_attribute("data-shown", "left/whole")
    page.wait_for_function("location.search.includes('.')")
    assert read(pain_steps.code(page))[0].marks == (buttock, RegionMark("shin", "left"))


def take_back(page: Page, region: str) -> None:
    """Take a place back by the button with its name."""
    pain_steps.button(page, removing(region)).click()


def removing(region: str) -> str:
    return TEXTS("pain.tools.remove", name=region_name(LIBRARY, TEXTS, region))


SADDLE = (1.0, 21.0)


def check_of(page: Page, alert: str) -> Locator:
    """The heading of the questions that such marks bring first."""
    what = TEXTS(f"pain.alert.{alert}")
    return page.get_by_role("heading", name=TEXTS("pain.check_title", what=what))


def test_an_alarming_place_asks_again_after_it_was_taken_back_by_the_list(page: Page, app_url: str) -> None:
    pain_steps.open_page(page, app_url)
    pain_steps.button(page, TEXTS("pain.tools.area")).click()
    pain_steps.tap_or_click(page, SADDLE)
    expect(check_of(page, "saddle")).to_be_visible()
    take_back(page, "bgenitals-perineum")
    pain_steps.expect_same(page, 0)

    pain_steps.tap_or_click(page, SADDLE)

    expect(check_of(page, "saddle")).to_be_visible()
    pain_steps.expect_same(page, 1)


def test_body_list_and_address_never_drift_apart(page: Page, app_url: str) -> None:
    pain_steps.open_page(page, app_url)
    undo, clear = (pain_steps.button(page, TEXTS(f"pain.tools.{name}")) for name in ("undo", "clear"))
    expect(undo).to_have_attribute("aria-disabled", "true")

    pain_steps.draw(page, BUTTOCK)
    pain_steps.expect_same(page, 1)
    first = pain_steps.shapes(page)
    pain_steps.add_by_name(page, "lupper-buttock")
    pain_steps.expect_same(page, 2)
    undo.click()
    assert pain_steps.shapes(page) == first
    pain_steps.expect_same(page, 1)
    pain_steps.add_by_name(page, "lupper-buttock")
    pain_steps.expect_same(page, 2)
    clear.click()
    assert pain_steps.shapes(page) == []
    expect(page.get_by_text(TEXTS("pain.empty_title"))).to_be_visible()
    pain_steps.expect_same(page, 0)
    pain_steps.add_by_name(page, "lupper-buttock")
    pain_steps.expect_same(page, 1)
    clear.focus()
    page.keyboard.press("Enter")
    pain_steps.expect_same(page, 0)
    expect(clear).to_be_focused()


def test_a_notice_that_goes_away_takes_no_mark_along(page: Page, app_url: str) -> None:
    pain_steps.open_page(page, app_url, "?pain=bpIgEfzmcfbcc.zzz")
    expect(page.get_by_text("zzz")).to_be_visible()

    pain_steps.draw(page, ((-5.0, 4.0), (-8.0, 8.0)))

    expect(page.get_by_text("zzz")).to_have_count(0)
    pain_steps.expect_same(page, 2)


def test_the_back_button_takes_mark_by_mark_back_to_an_empty_body(page: Page, app_url: str) -> None:
    pain_steps.open_page(page, app_url)
    pain_steps.draw(page, BUTTOCK)
    pain_steps.expect_same(page, 1)
    pain_steps.draw(page, ((-5.0, 4.0), (-8.0, 8.0)))
    pain_steps.expect_same(page, 2)

    page.go_back()
    pain_steps.expect_same(page, 1)
    page.go_back()

    pain_steps.expect_same(page, 0)


def test_quick_strokes_one_after_the_other_are_all_kept(page: Page, app_url: str) -> None:
    pain_steps.open_page(page, app_url)

    for number in range(6):
        pain_steps.draw(page, ((-8.0 + 3 * number, 2.0), (-8.0 + 3 * number, 4.0)))

    pain_steps.expect_same(page, 6)


def test_marks_stay_while_the_body_is_turned_and_are_seen_on_its_small_pictures(
    page: Page, app_url: str
) -> None:
    pain_steps.open_page(page, app_url)
    pain_steps.draw(page, BUTTOCK)
    pain_steps.code(page)

    pain_steps.button(page, TEXTS("pain.view_anterior")).click()
    pain_steps.draw(page, ((6.0, 10.0), (8.0, 14.0)))

    expect(pain_steps.pain_map(page)).to_have_attribute("data-shown", "anterior/close-up")
    for view in ("posterior", "anterior"):
        name = TEXTS("pain.view_marked", view=TEXTS(f"pain.view_{view}"))
        expect(pain_steps.button(page, name)).to_be_visible()
    page.wait_for_function("location.search.includes('.')")
    front = read(pain_steps.code(page))[0].marks[1]
    assert isinstance(front, StrokeMark)
    assert front.points[0] == pytest.approx((-6, -10), abs=0.3), "x goes to the patient's right"
    pain_steps.button(page, TEXTS("pain.view_marked", view=TEXTS("pain.view_posterior"))).click()
    assert len(pain_steps.shapes(page)) == 1


def test_a_link_reopens_the_drawing_as_it_was_drawn_here_and_on_a_phone(
    page: Page, phone: Page, app_url: str
) -> None:
    pain_steps.open_page(page, app_url)
    pain_steps.draw(page, BUTTOCK)
    pain_steps.button(page, TEXTS("pain.tools.outline")).click()
    pain_steps.draw(page, [(-x, y) for x, y in ROUND])
    page.wait_for_function("location.search.includes('.')")
    steps.settle(page)
    drawn, sent = pain_steps.shapes(page), pain_steps.code(page)
    assert len(drawn) == 2

    pain_steps.open_page(phone, app_url, page.url[page.url.index("?") :])
    page.reload()

    assert pain_steps.code(phone) == sent
    for screen in (page, phone):
        expect(pain_steps.canvas(screen).locator(".marks path")).to_have_count(2)
        assert pain_steps.shapes(screen) == drawn


def test_no_mark_is_seen_beside_the_body(page: Page, app_url: str) -> None:
    pain_steps.open_page(page, app_url)
    pain_steps.button(page, TEXTS("pain.view_right")).click()
    beside = (20.0, 0.0)
    before = colour_at(page, beside)

    pain_steps.draw(page, ((0.0, 0.0), beside))
    pain_steps.code(page)
    page.mouse.move(0, 0)

    assert colour_at(page, beside) == before
    assert colour_at(page, (0.0, 0.0)) != before


def colour_at(page: Page, place: tuple[float, float]) -> tuple[int, ...]:
    x, y = pain_steps.at(page, place)
    clip: FloatRect = {"x": round(x), "y": round(y), "width": 1, "height": 1}
    picture = Image.open(BytesIO(page.screenshot(clip=clip)))
    pixel = picture.convert("RGB").getpixel((0, 0))
    assert isinstance(pixel, tuple)
    return tuple(int(part) for part in pixel)


def test_a_leg_drawn_with_a_finger_asks_first_and_a_yes_says_what_to_do(phone: Page, app_url: str) -> None:
    pain_steps.open_page(phone, app_url)
    pain_steps.button(phone, TEXTS("pain.tools.whole")).tap()

    pain_steps.draw_by_finger(phone, ((9.0, 20.0), (9.0, 45.0), (9.0, 85.0)))

    expect(check_of(phone, "whole-leg")).to_be_visible()
    expect(phone.get_by_text(TEXTS("pain.list_title"))).to_have_count(0)
    sign = next(sign for sign in LIBRARY.warning_signs if sign.id == "nerve-loss")
    phone.get_by_role("checkbox", name=sign.label, exact=True).tap()
    expect(phone.get_by_role("alert").filter(has_text=sign.what_to_do).first).to_be_visible()


def test_none_of_these_fits_brings_the_ranking_of_a_leg(page: Page, app_url: str) -> None:
    pain_steps.open_page(page, app_url, "?pain=bpKgQfYiUgDgBgB")

    page.get_by_role("button", name=TEXTS("screen.none_fits")).click()

    pain_steps.expect_ranking(page)


def test_a_tender_place_shows_the_spots_near_it_and_what_is_felt_there(phone: Page, app_url: str) -> None:
    pain_steps.open_page(phone, app_url, "?ask=place")

    pain_steps.tap_or_click(phone, (10.0, 12.0), by_touch=True)

    expect(phone.get_by_text(TEXTS("pain.place_near"))).to_be_visible()
    expect(phone.get_by_text(TEXTS("pain.place_here"))).to_be_visible()
    expect(pain_steps.canvas(phone).locator(".pin circle")).to_have_count(1)
    phone.wait_for_url("**at=*")
