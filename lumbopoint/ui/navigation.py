"""Navigation: the pages of the app and what stands on every one of them."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import Page

from lumbopoint.drawing.skin_look import Tone
from lumbopoint.i18n import Texts
from lumbopoint.ui.pages import PAGES, PageEntry
from lumbopoint.ui.safety.state import recall
from lumbopoint.ui.shared import memory, notices, resources
from lumbopoint.ui.shared.body_map import page_language, whole_page
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.language import choose_language, keep_language, session_language
from lumbopoint.ui.shared.memory import lost

#: A file of our own: Streamlit fetches named icons for the browser tab from another host.
ICON = resources.ROOT / "assets" / "icon.png"
#: What Streamlit runs for each visitor: it calls ``run``.
SCRIPT = Path(__file__).with_name("script.py")


def run(entries: tuple[PageEntry, ...] = PAGES) -> None:
    """Draw the app: settings, the page that the address asks for, then settle memory."""
    language, unknown = choose_language(resources.languages(), st.context.locale)
    t = resources.texts(language)
    st.set_page_config(page_title=t("app.title"), page_icon=str(ICON), layout="wide")
    pages: dict[str, Page] = {}
    pages |= {entry.name: _page(t, entry, pages) for entry in entries}
    page = st.navigation([*pages.values(), *_old(entries, pages)], position="hidden")
    if page.visibility == "hidden":
        page.run()  # moves on
    memory.enter(page.url_path)
    if lost.take_over(page.run, recall):
        st.toast(t("app.lost_session"), icon=":material/wifi_off:", duration="infinite")
    with st.container(gap=None):  # always there: what follows keeps its place, and the body its drawing
        _page_links(t, entries, pages, page)
        page_language(language)
        whole_page(_tone())
        notices.show_unknown(t, unknown)
    page.run()
    keep_language()
    memory.note_shown()
    resources.freeze_memory_once()


def _page_links(t: Texts, entries: tuple[PageEntry, ...], pages: Mapping[str, Page], shown: Page) -> None:
    """The pages in a row, on a phone in two; the shown one is bold, which no colour takes away."""
    with st.container(horizontal=True, gap="xsmall"):
        for entry in entries:
            page, label = pages[entry.name], t(entry.label)
            st.page_link(page, label=f"**{label}**" if page is shown else label, width="content")


def _tone() -> Tone:
    return "dark" if st.context.theme.type == "dark" else "light"


def page_context(pages: Mapping[str, Page]) -> PageContext:
    """The context of this run, from caches; ``pages`` by name, for links between pages."""
    language = session_language()
    loaded = resources.content_in(language)
    return PageContext(
        library=loaded.library,
        problems=loaded.problems,
        body=resources.body(),
        t=resources.texts(language),
        tone=_tone(),
        pages=pages,
        is_therapist_offered=resources.is_therapist_view_offered(),
    )


def _page(t: Texts, entry: PageEntry, pages: Mapping[str, Page]) -> Page:
    def show() -> None:
        entry.render(page_context(pages))

    return st.Page(
        show,
        title=t(entry.label),
        url_path=entry.address or None,
        default=not entry.address,
    )


def _old(entries: tuple[PageEntry, ...], pages: Mapping[str, Page]) -> list[Page]:
    """A page without a place in the menu for each old address: it leads on to the page of today."""
    return [
        st.Page(_moved_to(pages[entry.name]), title=address, url_path=address, visibility="hidden")
        for entry in entries
        for address in entry.old
    ]


def _moved_to(page: Page) -> Callable[[], None]:
    """Show another page, with all that the address says besides."""
    return partial(st.switch_page, page, query_params=memory.address())
