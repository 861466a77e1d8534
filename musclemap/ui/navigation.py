"""Navigation: the pages of the app and what stands on every one of them."""

import streamlit as st
from streamlit.navigation.page import Page

from musclemap.i18n import DEFAULT_LANGUAGE, Texts
from musclemap.ui import resources, state
from musclemap.ui.context import page_context
from musclemap.ui.pages import explore, warning_signs, where_it_hurts

#: A file of our own: Streamlit fetches named icons for the browser tab from another host.
ICON = resources.ROOT / "assets" / "icon.png"


def run() -> None:
    """Draw the app: settings, the page that the address asks for, then settle memory."""
    t = resources.texts(DEFAULT_LANGUAGE)
    st.set_page_config(page_title=t("app.title"), page_icon=str(ICON), layout="wide")
    pages = _pages(t)
    page = st.navigation(list(pages.values()), position="top")
    state.enter(page.url_path)
    page.run()
    resources.freeze_memory()


def _pages(t: Texts) -> dict[str, Page]:
    pages: dict[str, Page] = {}

    def show_explore() -> None:
        explore.render(page_context(pages))

    def show_where_it_hurts() -> None:
        where_it_hurts.render(page_context(pages))

    def show_warning_signs() -> None:
        warning_signs.render(page_context(pages))

    pages["explore"] = st.Page(
        show_explore,
        title=t("app.nav_explore"),
        url_path="explore",
        icon=":material/touch_app:",
        default=True,
    )
    pages["where_it_hurts"] = st.Page(
        show_where_it_hurts,
        title=t("pain.nav"),
        url_path="where-does-it-hurt",
        icon=":material/draw:",
    )
    pages["warning_signs"] = st.Page(
        show_warning_signs,
        title=t("app.nav_warning_signs"),
        url_path="warning-signs",
        icon=":material/emergency_home:",
    )
    return pages
