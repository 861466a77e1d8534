"""With texts that are 40 per cent longer every page keeps its form, on a desktop and on a phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from lumbopoint.cli.pseudo import write_pseudo
from lumbopoint.content.translations.pseudo import pseudo
from lumbopoint.content.translations.reading import English
from lumbopoint.i18n.locales import PSEUDO_LANGUAGE
from lumbopoint.ui.shared.resources import ROOT
from tests.browser import server, steps
from tests.browser.steps import LIBRARY, TEXTS

#: Of the map.
PATHS = (
    "?point=piriformis-lateral&",
    "?muscle=hamstrings&",
)
#: Of the other pages, with their titles in English; of the body to mark pain on the body is waited for.
PAGES = {
    "where-does-it-hurt?pain=grlumbar&": "",
    "warning-signs?": TEXTS("warning.title"),
    "needling-check?": TEXTS("needling_check.title"),
    "learn?": TEXTS("learn.title"),
    "stretches?": TEXTS("stretches.title"),
    "stretches?stretch=st-figure-four&": next(s.name for s in LIBRARY.stretches if s.id == "st-figure-four"),
    "learn?topic=is-it-safe&": next(page.title for page in LIBRARY.learn_pages if page.id == "is-it-safe"),
    "where-does-it-hurt?ask=place&region=rbuttock&": "",
    "claims-checked?": TEXTS("checked.title"),
}
#: Text that leaves the page, or that a box around it cuts off. Streamlit's tags of chosen places end in dots,
#: with the whole name under the pointer; what lies beyond the edge of a row that scrolls is not lost.
BROKEN = """() => {
  const TAG = '[data-baseweb="tag"], [data-tag-index]';
  const sheet = document.querySelector('[data-testid="stMain"]');
  const isLost = (element, right) => {
    for (let box = element; box !== sheet; box = box.parentElement) {
      const overflow = getComputedStyle(box).overflowX;
      const scrolls = ["auto", "scroll"].includes(overflow) && box.scrollWidth > box.clientWidth;
      if (scrolls || box.matches('[role="tablist"]')) return false;
      if (overflow !== "visible" && right > box.getBoundingClientRect().right + 1) return true;
    }
    return right > innerWidth + 1;
  };
  const found = [];
  for (const box of [document.documentElement, sheet])
    if (box.scrollWidth > box.clientWidth + 1) found.push(`sideways: ${box.scrollWidth} px`);
  const words = document.createRange();
  for (const element of sheet.querySelectorAll("*")) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    const isShown = element.checkVisibility() && element.getBoundingClientRect().width > 2;
    if (!hasText || !isShown || element.closest(TAG)) continue;
    words.selectNodeContents(element);
    if (isLost(element, words.getBoundingClientRect().right)) found.push(element.textContent.slice(0, 60));
  }
  return found;
}"""


@pytest.fixture(scope="module")
def pseudo_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app with a content folder that has the pseudo-language."""
    folder = tmp_path_factory.mktemp("pseudo")
    write_pseudo(ROOT / "content", folder / "content", English(LIBRARY, TEXTS))
    with server.running(server.APP, folder, {"LUMBOPOINT_CONTENT": str(folder / "content")}) as app:
        yield app.url


#: Widths of a small phone and of a tablet on its side, where Streamlit lays a page out as on a desktop.
WIDTHS = (360, 1180)
#: Letters without the app's own font may be a third wider, which depends on the device.
WIDE_LETTERS = "* { letter-spacing: 0.15em !important; }"


def broken(page: Page) -> dict[int, list[str]]:
    """What does not fit, by the width of the page."""
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 820})
        page.wait_for_function("width => innerWidth === width", arg=width)
        steps.settle(page)
        if lines := page.evaluate(BROKEN):
            found[width] = lines
    return found


def turn(page: Page, path: str, title: str) -> None:
    """Turn to a page with this title, or to a body to mark pain on."""
    if title:
        steps.turn_to_page(page, path, str(pseudo(title)))
        return
    steps.turn(page, f"/{path}")
    expect(page.get_by_test_id("pain-map")).to_be_attached()
    steps.settle(page)


def test_longer_words_break_no_page_and_menu_and_title_are_translated_too(
    phone: Page, pseudo_url: str
) -> None:
    phone.goto(f"{pseudo_url}/{PATHS[0]}lang={PSEUDO_LANGUAGE}")
    phone.add_style_tag(content=WIDE_LETTERS)
    expect(phone.locator("html")).to_have_attribute("lang", PSEUDO_LANGUAGE)
    expect(steps.map_of(phone).locator("[data-kind]").first).to_be_attached()
    expect(phone).to_have_title(str(pseudo(TEXTS("app.title"))))
    found = {PATHS[0]: broken(phone)}
    expect(phone.get_by_role("link", name=str(pseudo(TEXTS("learn.nav")))).first).to_be_visible()
    for path in PATHS[1:]:
        steps.turn_to_answer(phone, f"{path}lang={PSEUDO_LANGUAGE}")
        found[path] = broken(phone)
    for path, title in PAGES.items():
        turn(phone, f"{path}lang={PSEUDO_LANGUAGE}", title)
        found[path] = broken(phone)

    assert {path: lines for path, lines in found.items() if lines} == {}
