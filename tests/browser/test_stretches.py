"""The page of stretches in the browser: cards, filters that stay, one stretch, and the way to the map."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from lumbopoint.answers.stretch_choice import StretchFilter, fitting, uses
from lumbopoint.model.poses import Poses
from tests.browser import steps
from tests.browser.steps import LIBRARY, TEXTS
from tests.browser.test_accessibility import violations_in_both_themes

FIGURE_FOUR = "stretches?stretch=st-figure-four"


def title(page: Page, text: str) -> Locator:
    return page.get_by_role("heading", name=text, exact=True, level=1)


def cards(page: Page) -> Locator:
    return page.get_by_test_id("cards").get_by_role("link")


def test_a_filter_stays_when_a_stretch_is_opened_and_left_again(watched_page: Page, app_url: str) -> None:
    page = watched_page
    steps.open_app(page, app_url)
    page.get_by_role("link", name=TEXTS("stretches.nav"), exact=True).click()
    title(page, TEXTS("stretches.title")).wait_for()
    expect(cards(page)).to_have_count(len(LIBRARY.stretches))

    page.get_by_role("button", name=TEXTS("stretches.without_kneeling"), exact=True).click()
    left = fitting(LIBRARY, StretchFilter(without=("kneeling",)))
    expect(cards(page)).to_have_count(len(left))
    cards(page).first.click()
    expect(title(page, left[0].name)).to_be_in_viewport()
    page.wait_for_url(f"**/stretches?stretch={left[0].id}")
    steps.settle(page)
    page.go_back()
    title(page, TEXTS("stretches.title")).wait_for()

    expect(cards(page)).to_have_count(len(left))


def test_a_link_opens_one_stretch_and_a_spot_leads_to_the_map(phone: Page, app_url: str) -> None:
    page = phone
    steps.open_page(page, app_url, FIGURE_FOUR)
    point = uses(LIBRARY, "st-figure-four")[0].points[0]
    expect(page.get_by_test_id("stretch-guide")).to_have_count(0)

    page.get_by_role("button", name=point.plain_name, exact=True).tap()

    steps.expect_answer(page, "point", point.id)


def test_every_card_shows_its_picture(page: Page, app_url: str) -> None:
    steps.open_page(page, app_url, "stretches")

    expect(cards(page).locator("svg")).to_have_count(len(LIBRARY.stretches))


def test_the_pictures_turn_with_the_sore_side_and_their_words_with_them(page: Page, app_url: str) -> None:
    steps.open_page(page, app_url, FIGURE_FOUR)
    steps.pass_screen(page)
    pictures = page.get_by_test_id("stretch-guide").locator(".picture")
    expect(pictures.locator("svg")).to_have_count(count(FIGURE_FOUR))
    words = pictures.last.get_attribute("aria-label")
    seen = pictures.last.locator("svg").evaluate(TURN)

    page.get_by_role("radio", name=TEXTS("side.left"), exact=True).click()

    expect(pictures.last).not_to_have_attribute("aria-label", str(words))
    assert seen == 1
    assert pictures.last.locator("svg").evaluate(TURN) == -1


def test_the_timer_shows_the_end_while_something_is_held(page: Page, app_url: str) -> None:
    steps.open_page(page, app_url, FIGURE_FOUR)
    steps.pass_screen(page)
    page.get_by_role("button", name=TEXTS("timer.start")).click()
    picture = page.get_by_role("dialog").locator("[data-part=picture]")
    expect(picture).to_have_attribute("data-shown", re.compile("-start-"))
    expect(picture.locator("svg")).to_be_visible()

    page.get_by_role("button", name=TEXTS("timer.skip"), exact=True).click()

    expect(picture).to_have_attribute("data-shown", re.compile(f"-{last(FIGURE_FOUR)}-"))
    expect(picture.locator("svg")).to_be_visible()


#: Whether a picture is seen as it was drawn (1) or as in a mirror (-1).
TURN = "svg => new DOMMatrix(getComputedStyle(svg).transform).a"


def count(path: str) -> int:
    return len(poses(path).pictures)


def last(path: str) -> str:
    return poses(path).pictures[-1].id


def poses(path: str) -> Poses:
    stretch = LIBRARY.stretch(path.partition("=")[2])
    assert stretch is not None and stretch.poses is not None
    return stretch.poses


@pytest.mark.parametrize("path", ["stretches", FIGURE_FOUR])
def test_nothing_scrolls_sideways_on_a_phone(phone: Page, app_url: str, path: str) -> None:
    steps.open_page(phone, app_url, path)
    if path == FIGURE_FOUR:
        steps.pass_screen(phone)
        phone.get_by_test_id("stretch-guide").wait_for()

    assert phone.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_a_stretch_and_its_running_timer_have_no_axe_violation(page: Page, app_url: str) -> None:
    steps.open_page(page, app_url, FIGURE_FOUR)
    steps.pass_screen(page)
    page.get_by_test_id("stretch-guide").wait_for()
    assert violations_in_both_themes(page) == []

    page.get_by_role("button", name=TEXTS("timer.start")).click()
    page.get_by_role("dialog").wait_for()
    assert violations_in_both_themes(page) == []
