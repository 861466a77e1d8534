"""Paper is white and its words are black, also when the screen is dark."""

from playwright.sync_api import Page

from tests.browser import steps

#: What is light on a dark screen and would be on paper: the page, a heading of ours, a text of Streamlit's.
ON_PAPER = """() => {
    const found = [];
    const look = (root) => root.querySelectorAll("*").forEach((each) => {
        if (each.matches("h1, h2, h3, p, li") && each.checkVisibility() && each.textContent.trim())
            found.push([each.textContent.slice(0, 40), getComputedStyle(each).color]);
        if (each.shadowRoot) look(each.shadowRoot);
    });
    look(document);
    const { colorScheme, printColorAdjust } = getComputedStyle(document.documentElement);
    const pale = found.filter(([, color]) => color !== "rgb(0, 0, 0)");
    return { page: [colorScheme, printColorAdjust], pale };
}"""


def test_a_dark_page_is_printed_in_black_on_white(dark_page: Page, app_url: str) -> None:
    steps.open_app(dark_page, app_url, "?point=ql-deep-caudal&side=left")

    dark_page.emulate_media(media="print")

    assert dark_page.evaluate(ON_PAPER) == {"page": ["light", "economy"], "pale": []}
