"""The way to the warning signs, in sight on every page: the menu is folded away on a phone."""

import streamlit as st

from lumbopoint.ui.shared.context import PageContext


def show(ctx: PageContext, *, is_short: bool = False) -> None:
    """One touch leads to the warning signs."""
    label = ctx.t("app.warning_short" if is_short else "app.warning_link")
    st.page_link(ctx.pages["warning_signs"], label=label, icon=":material/emergency_home:")
