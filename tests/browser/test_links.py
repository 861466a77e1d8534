"""Links inside an answer: words that lead to their meaning, and spots that lead to other spots."""

import re

import pytest
from playwright.sync_api import Page, expect

from lumbopoint.answers.links import felt_alike
from tests import shipped
from tests.browser import steps
from tests.browser.steps import LIBRARY, TEXTS

POINT = "piriformis-lateral"


@pytest.fixture
def other() -> str:
    """The id of a point that is felt where the opened one is."""
    nearest = felt_alike(shipped.pain_maps(), POINT)[0]
    assert nearest.is_main
    return nearest.point_id


def test_a_technical_word_shows_its_meaning_and_leads_to_it_below_its_block(
    phone: Page, app_url: str
) -> None:
    steps.open_app(phone, app_url, "?point=gluteus-minimus-anterior&tab=symptoms")
    word = phone.get_by_role("link", name="sciatica", exact=True)

    term = next(term for term in LIBRARY.terms if term.id == "sciatica")
    expect(word).to_have_attribute("title", term.plain)
    word.tap()
    expect(phone).to_have_url(re.compile("#words"))
    expect(phone.get_by_role("heading", name=TEXTS("words.heading"))).to_be_in_viewport()
    phone.get_by_role("button", name="sciatica").tap()

    expect(phone.get_by_text(term.plain)).to_be_visible()


def test_a_spot_felt_in_the_same_place_is_chosen_and_comes_into_view(
    watched_phone: Page, app_url: str, other: str
) -> None:
    page, opened, point = watched_phone, LIBRARY.point(POINT), LIBRARY.point(other)
    assert opened is not None and point is not None
    steps.open_app(page, app_url, f"?point={POINT}&tab=symptoms")
    name = point.plain_name
    link = page.get_by_role("button", name=name, exact=True)

    page.get_by_text(TEXTS("links.felt_alike")).tap()
    link.scroll_into_view_if_needed()
    expect(steps.heading(page, steps.said(opened.id))).not_to_be_in_viewport()
    link.tap()

    steps.expect_answer(page, "point", other)
    expect(steps.heading(page, steps.said(point.id))).to_be_in_viewport()


def test_an_old_address_opens_the_page_of_today_with_all_that_it_says(page: Page, app_url: str) -> None:
    point = LIBRARY.point(POINT)
    assert point is not None

    page.goto(f"{app_url}/explore?point={POINT}&side=left")

    expect(steps.heading(page, steps.said(point.id))).to_be_visible()
    expect(page).to_have_url(re.compile(rf"{re.escape(app_url)}/\?point={POINT}&side=left&"))
    expect(page.get_by_role("dialog")).to_have_count(0)
