"""With the colours of the system, which take backgrounds and shadows away, choice and focus are seen."""

from typing import Literal

from playwright.sync_api import Locator, Page, expect

from tests.browser import steps
from tests.browser.steps import TEXTS

#: What is chosen when a spot is opened, and what is not.
CHOICES: tuple[tuple[Literal["tab", "radio"], str, str], ...] = (
    ("tab", "tab.glance", "tab.symptoms"),
    ("radio", "audience.patient", "audience.therapist"),
    ("radio", "view.posterior", "view.lateral"),
    ("radio", "layer.deep", "layer.superficial"),
)
#: How something looks besides its colours, which the system sets: its lines.
LINES = """target => {
    const { outlineStyle, outlineWidth, borderBottomWidth, borderBottomStyle } = getComputedStyle(target);
    return [outlineStyle, outlineStyle === 'none' ? '' : outlineWidth, borderBottomStyle, borderBottomWidth];
}"""
#: What the keyboard is on, by what it says, if nothing shows it.
UNSEEN = """() => {
    let at = document.activeElement;
    while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const around = [at, at.closest('label')].filter(Boolean);
    const isSeen = around.some((box) => getComputedStyle(box).outlineStyle !== 'none');
    return isSeen || at === document.body || at.matches('main') ? '' : at.textContent;
}"""


def expect_told_apart(chosen: Locator, other: Locator) -> None:
    expect(chosen).to_be_visible()
    assert chosen.evaluate(LINES) != other.evaluate(LINES), chosen.text_content()


def test_what_is_chosen_has_lines_of_its_own(page: Page, app_url: str) -> None:
    page.emulate_media(forced_colors="active")
    steps.open_app(page, app_url, "?point=piriformis-lateral")
    for role, chosen, other in CHOICES:
        one, another = (page.get_by_role(role, name=TEXTS(key), exact=True) for key in (chosen, other))
        expect_told_apart(one, another)
    steps.turn(page, "/where-does-it-hurt?pain=grlumbar&feels=ache")

    feelings = page.get_by_role("button", name=TEXTS("pain.feels_ache"))
    expect_told_apart(feelings, page.get_by_role("button", name=TEXTS("pain.feels_weak")))
    label = page.locator("label").filter(has=page.get_by_role("switch", name=TEXTS("pain.prevalence")))
    before = label.evaluate(LINES)
    label.click()
    expect(page.get_by_role("switch", name=TEXTS("pain.prevalence"))).to_be_checked()
    assert label.evaluate(LINES) != before


def test_what_the_keyboard_is_on_is_seen(page: Page, app_url: str) -> None:
    page.emulate_media(forced_colors="active")
    steps.open_app(page, app_url, "?point=piriformis-lateral")
    unseen = []
    for _ in range(30):
        page.keyboard.press("Tab")
        unseen.append(page.evaluate(UNSEEN))

    assert [text for text in unseen if text] == []
