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

#: Of the map and the body to mark pain on.
PATHS = (
    "?point=piriformis-lateral&",
    "?muscle=hamstrings&",
    "where-does-it-hurt?pain=grlumbar&",
    "where-does-it-hurt?ask=place&region=rbuttock&",
)
#: Of the other pages, with their titles in English.
PAGES = {
    "warning-signs?": TEXTS("warning.title"),
    "needling-check?": TEXTS("needling_check.title"),
    "learn?": TEXTS("learn.title"),
    "learn?topic=is-it-safe&": next(page.title for page in LIBRARY.learn_pages if page.id == "is-it-safe"),
    "claims-checked?": TEXTS("checked.title"),
}
#: Text that leaves the page, or that its own box cuts off. Streamlit's tags of chosen places end in dots,
#: with the whole name under the pointer; what lies beyond the edge of tabs that scroll is not lost.
BROKEN = """() => {
  const TAG = '[data-baseweb="tag"], [data-tag-index]';
  const found = [];
  const sheet = document.querySelector('[data-testid="stMain"]');
  for (const box of [document.documentElement, sheet])
    if (box.scrollWidth > box.clientWidth + 1) found.push(`sideways: ${box.scrollWidth} px`);
  for (const element of sheet.querySelectorAll("*")) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    const { width, right } = element.getBoundingClientRect();
    const isShown = element.checkVisibility() && width > 2 && !element.closest(TAG);
    if (!hasText || !isShown) continue;
    const hides = getComputedStyle(element).overflowX !== "visible";
    const isCut = hides && element.scrollWidth > element.clientWidth + 1;
    const isOff = right > innerWidth + 1 && !element.closest('[role="tablist"]');
    if (isCut || isOff) found.push(element.textContent.slice(0, 60));
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


@pytest.mark.parametrize("device", ["page", "phone"])
def test_longer_words_break_no_page(device: str, pseudo_url: str, request: pytest.FixtureRequest) -> None:
    page: Page = request.getfixturevalue(device)
    broken = {}
    for path in PATHS:
        page.goto(f"{pseudo_url}/{path}lang={PSEUDO_LANGUAGE}")
        expect(page.locator("html")).to_have_attribute("lang", PSEUDO_LANGUAGE)
        expect(page.locator("h1, h2").first).to_be_visible()
        steps.settle(page)
        broken[path] = page.evaluate(BROKEN)
    for path, title in PAGES.items():
        steps.turn_to_page(page, f"{path}lang={PSEUDO_LANGUAGE}", str(pseudo(title)))
        broken[path] = page.evaluate(BROKEN)

    assert {path: found for path, found in broken.items() if found} == {}


def test_menu_and_title_are_translated_too(page: Page, pseudo_url: str) -> None:
    page.goto(f"{pseudo_url}/?lang={PSEUDO_LANGUAGE}")

    expect(page).to_have_title(str(pseudo(TEXTS("app.title"))))
    expect(page.get_by_role("link", name=str(pseudo(TEXTS("learn.nav"))), exact=False).first).to_be_visible()
