"""Learning in the browser: topics, pictures on a phone, badges, and the claims that can be filtered."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import steps
from tests.browser.steps import LIBRARY, TEXTS

PAGES = LIBRARY.learn_pages


def title(page: Page, text: str) -> Locator:
    return page.get_by_role("heading", name=text, exact=True, level=1)


def test_a_topic_is_opened_from_the_list_has_an_address_and_is_left_again(
    watched_page: Page, app_url: str
) -> None:
    page, topic = watched_page, PAGES[-1]
    steps.open_app(page, app_url)
    page.get_by_role("link", name=TEXTS("learn.nav"), exact=True).click()
    title(page, TEXTS("learn.title")).wait_for()

    page.get_by_role("link", name=topic.title).click()

    expect(title(page, topic.title)).to_be_in_viewport()
    page.wait_for_url(f"**/learn?topic={topic.id}")
    steps.settle(page)
    page.go_back()
    expect(title(page, TEXTS("learn.title"))).to_be_visible()


def test_the_next_topic_begins_at_its_heading_on_a_phone(phone: Page, app_url: str) -> None:
    steps.open_page(phone, app_url, f"learn?topic={PAGES[0].id}")
    link = phone.get_by_role("button", name=PAGES[1].title)
    link.scroll_into_view_if_needed()
    expect(title(phone, PAGES[0].title)).not_to_be_in_viewport()

    link.tap()

    expect(title(phone, PAGES[1].title)).to_be_in_viewport()
    expect(title(phone, PAGES[1].title)).to_be_focused()


#: Pages and their titles.
ADDRESSES = {
    "learn": TEXTS("learn.title"),
    "claims-checked": TEXTS("checked.title"),
    "needling-check": TEXTS("needling_check.title"),
    "warning-signs": TEXTS("warning.title"),
    **{f"learn?topic={page.id}": page.title for page in PAGES},
}


def test_no_page_and_no_topic_scrolls_sideways_on_a_phone(phone: Page, app_url: str) -> None:
    steps.open_page(phone, app_url, "learn")
    wide = {}
    for path, name in ADDRESSES.items():
        steps.turn_to_page(phone, path, name)
        wide[path] = phone.evaluate("document.documentElement.scrollWidth - window.innerWidth")

    assert {path: too_much for path, too_much in wide.items() if too_much > 0} == {}


def test_all_marks_of_an_icon_array_are_drawn_and_inside_on_a_phone(phone: Page, app_url: str) -> None:
    page = next(page for page in PAGES if page.id == "is-it-safe")
    steps.open_page(phone, app_url, f"learn?topic={page.id}")
    chart = phone.get_by_test_id("stPlotlyChart").first

    expect(chart.locator(".scatterlayer path.point")).to_have_count(100)
    frame = chart.bounding_box()
    assert frame and frame["x"] >= 0 and frame["x"] + frame["width"] <= 390
    for number in (0, 99):
        box = chart.locator(".scatterlayer path.point").nth(number).bounding_box()
        assert box and box["x"] >= frame["x"] and box["x"] + box["width"] <= frame["x"] + frame["width"]


@pytest.mark.parametrize(("device", "is_beside"), [("page", True), ("phone", False)])
def test_two_counts_stand_side_by_side_and_on_a_phone_under_each_other(
    request: pytest.FixtureRequest, app_url: str, device: str, is_beside: bool
) -> None:
    screen: Page = request.getfixturevalue(device)
    row = next(
        s.picture.rows[0] for p in PAGES for s in p.sections if s.picture and s.picture.kind == "two-counts"
    )
    steps.open_page(screen, app_url, "learn?topic=is-it-safe")

    noted = screen.get_by_text(TEXTS("learn.two_therapists", count=f"{row.therapists:g}").replace("*", ""))
    told = screen.get_by_text(TEXTS("learn.two_patients", count=f"{row.patients:g}").replace("*", ""))
    left, right = noted.bounding_box(), told.bounding_box()

    assert left and right
    assert (right["y"] < left["y"] + left["height"]) == is_beside
    assert (right["x"] > left["x"]) == is_beside


def test_a_badge_opens_reason_and_references_by_keyboard(page: Page, app_url: str) -> None:
    topic = next(p for p in PAGES if p.claims)
    claim = LIBRARY.claim(topic.claims[0])
    assert claim is not None
    steps.open_page(page, app_url, f"learn?topic={topic.id}")

    button = page.get_by_role("button", name=re.compile(TEXTS(f"badge.{claim.certainty}"))).first
    button.press("Enter")

    body = page.get_by_test_id("stPopoverBody")
    expect(body).to_contain_text(claim.statement)
    expect(body).to_contain_text(claim.reason)
    expect(body.get_by_role("link").first).to_have_attribute("href", re.compile("^https://"))
    page.keyboard.press("Escape")
    expect(body).to_have_count(0)


def test_a_spot_of_a_topic_is_seen_on_the_map(page: Page, app_url: str) -> None:
    topic = next(p for p in PAGES for s in p.sections if s.picture and s.picture.kind == "referral")
    picture = next(s.picture for s in topic.sections if s.picture and s.picture.kind == "referral")
    point = LIBRARY.point(picture.point)
    assert point is not None
    steps.open_page(page, app_url, f"learn?topic={topic.id}")

    page.get_by_role("link", name=TEXTS("learn.see_on_map")).first.click()

    steps.expect_answer(page, "point", point.id)


def test_claims_are_filtered_by_verdict_and_by_a_word(phone: Page, app_url: str) -> None:
    page, everything = phone, LIBRARY.checked_claims
    steps.open_page(page, app_url, "claims-checked")
    overstated = [claim for claim in everything if claim.verdict == "overstated"]

    page.get_by_role("button", name=TEXTS("verdict.overstated")).or_(
        page.get_by_role("checkbox", name=TEXTS("verdict.overstated"))
    ).first.tap()
    expect(page.get_by_text(f"{len(overstated)} of {len(everything)}")).to_be_visible()
    steps.settle(page)
    page.get_by_text(TEXTS("checked.more_filters"), exact=True).click()
    page.get_by_role("searchbox", name=TEXTS("checked.search_label")).fill("twitch")
    page.keyboard.press("Enter")

    left = [claim for claim in overstated if "twitch" in f"{claim.claim} {claim.reason}".casefold()]
    assert left
    expect(page.get_by_text(f"{len(left)} of {len(everything)}")).to_be_visible()
    expect(page.get_by_text(left[0].claim)).to_be_visible()
