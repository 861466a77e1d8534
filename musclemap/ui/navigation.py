"""Navigation: the pages of the app and what stands on every one of them."""

import streamlit as st
from streamlit.navigation.page import Page

from musclemap.i18n import DEFAULT_LANGUAGE, Texts
from musclemap.ui import state
from musclemap.ui.claims import page as claims_checked
from musclemap.ui.explore import page as explore
from musclemap.ui.learn import page as learn
from musclemap.ui.pain import page as where_it_hurts
from musclemap.ui.safety import needling_check, warning_signs
from musclemap.ui.shared import resources
from musclemap.ui.shared.context import page_context
from musclemap.ui.state import lost

#: A file of our own: Streamlit fetches named icons for the browser tab from another host.
ICON = resources.ROOT / "assets" / "icon.png"


def run() -> None:
    """Draw the app: settings, the page that the address asks for, then settle memory."""
    t = resources.texts(DEFAULT_LANGUAGE)
    st.set_page_config(page_title=t("app.title"), page_icon=str(ICON), layout="wide")
    pages = _pages(t)
    page = st.navigation(list(pages.values()), position="top")
    state.enter(page.url_path)
    if lost.take_over(page.run):
        st.toast(t("app.lost_session"), icon=":material/wifi_off:", duration="infinite")
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
    _add_reading_pages(t, pages)
    return pages


def _add_reading_pages(t: Texts, pages: dict[str, Page]) -> None:
    """The list for a visit, the learn pages and the checked claims."""

    def show_needling_check() -> None:
        needling_check.render(page_context(pages))

    def show_learn() -> None:
        learn.render(page_context(pages))

    def show_claims_checked() -> None:
        claims_checked.render(page_context(pages))

    pages["needling_check"] = st.Page(
        show_needling_check,
        title=t("needling_check.nav"),
        url_path="needling-check",
        icon=":material/checklist:",
    )
    pages["learn"] = st.Page(show_learn, title=t("learn.nav"), url_path="learn", icon=":material/menu_book:")
    pages["claims_checked"] = st.Page(
        show_claims_checked,
        title=t("checked.nav"),
        url_path="claims-checked",
        icon=":material/fact_check:",
    )
