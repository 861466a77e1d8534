"""A page that the browser translates: a stranger wraps each text, and the next act must still count."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import pain_steps, steps
from tests.browser.steps import LIBRARY, TEXTS

#: What the translator of a browser does to all text but that of drawings.
WRAP = """() => {
    const walk = document.createTreeWalker(document.querySelector("main, .stMain"), NodeFilter.SHOW_TEXT);
    const found = [];
    while (walk.nextNode()) found.push(walk.currentNode);
    const left = "[translate=no], script, style, svg, code, font";
    const wrapped = found.filter((text) => text.data.trim() && !text.parentElement.closest(left));
    for (const text of wrapped) {
        const [outer, inner] = [0, 0].map(() => document.createElement("font"));
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
    }
    return wrapped.length;
}"""
WORDS = """() => document.querySelector(".stMain").innerText.split("\\n").filter((line) => line.trim())"""


def draw_twice(page: Page, url: str) -> None:
    pain_steps.open_page(page, url, "?pain=grbuttock")
    translate(page)
    pain_steps.draw(page, ((-5.0, 4.0), (-8.0, 8.0)))
    pain_steps.expect_same(page, 2)
    steps.settle(page)


def say_numb_and_that_nothing_fits(page: Page, url: str) -> None:
    pain_steps.open_page(page, url, "?pain=grbuttock")
    translate(page)
    page.get_by_role("button", name=TEXTS("pain.feels_numb"), exact=True).click()
    page.wait_for_url("**feels=numb**")
    expect(page.get_by_role("button", name=TEXTS("screen.none_fits"))).to_be_visible()
    steps.settle(page)


def touch_another_tender_place(page: Page, url: str) -> None:
    pain_steps.open_page(page, url, "?ask=place&region=rbuttock")
    translate(page)
    pain_steps.draw(page, ((-8.0, 2.0),))
    page.wait_for_url("**at=**")
    steps.settle(page)


def turn_to_the_next_topic(page: Page, url: str) -> None:
    steps.open_page(page, url, f"learn?topic={LIBRARY.learn_pages[0].id}")
    translate(page)
    page.locator(".st-key-topic-next button").click()
    page.wait_for_url(f"**topic={LIBRARY.learn_pages[1].id}")
    steps.settle(page)


def translate(page: Page) -> None:
    steps.settle(page)
    assert page.evaluate(WRAP) > 10


@pytest.mark.parametrize(
    "act",
    [draw_twice, say_numb_and_that_nothing_fits, touch_another_tender_place, turn_to_the_next_topic],
    ids=lambda act: act.__name__,
)
def test_after_a_translation_the_next_act_shows_all_of_its_own_words(
    page: Page, app_url: str, act: Callable[[Page, str], None]
) -> None:
    act(page, app_url)

    fresh = page.context.new_page()
    fresh.goto(page.url)
    steps.settle(fresh)
    steps.eventually(lambda: words(page) == words(fresh) != set(), lambda: str(words(page) ^ words(fresh)))
    assert words(page) == words(fresh)


def words(page: Page) -> set[str]:
    """The lines of text that are seen; names of icons count too."""
    return set(page.evaluate(WORDS))
