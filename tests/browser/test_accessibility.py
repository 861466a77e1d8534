"""No axe violation on any page, in either theme, for either reader."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser import steps

ADDRESSES = {
    "patient": "?point=ql-superficial-caudal&tab=symptoms",
    "therapist": "?point=multifidus-l2-l3&audience=therapist&tab=needling",
    "stretching": "?point=piriformis-lateral&tab=stretching",
    "evidence": "?point=gluteus-medius-3&tab=evidence",
    "muscle": "?muscle=multifidus&audience=therapist",
    "front": "?point=iliopsoas-psoas&landmarks=on&look=tone-6",
    "side": "?point=tensor-fasciae-latae-1&window=whole&side=left",
    "parts": "?muscle=hamstrings",
}


def violations(page: Page) -> str:
    """What axe finds once the page stands still: an opening box has a scroll bar for a moment."""
    page.wait_for_function("document.getAnimations().every(moving => moving.playState !== 'running')")
    results = Axe().run(page)
    return results.generate_report() if results.violations_count else ""


@pytest.mark.parametrize("name", ADDRESSES)
def test_the_explore_page_has_no_axe_violation(page: Page, app_url: str, name: str) -> None:
    steps.open_app(page, app_url, ADDRESSES[name])

    assert violations(page) == ""


def test_the_explore_page_has_no_axe_violation_in_the_dark(dark_page: Page, app_url: str) -> None:
    steps.open_app(dark_page, app_url, ADDRESSES["patient"])

    assert violations(dark_page) == ""


def test_the_explore_page_has_no_axe_violation_on_a_phone(phone: Page, app_url: str) -> None:
    steps.open_app(phone, app_url, ADDRESSES["patient"])

    assert violations(phone) == ""


def test_the_warning_signs_page_has_no_axe_violation(page: Page, app_url: str) -> None:
    page.goto(f"{app_url}/warning-signs")
    page.get_by_role("heading", level=1).wait_for()
    steps.settle(page)

    assert violations(page) == ""
