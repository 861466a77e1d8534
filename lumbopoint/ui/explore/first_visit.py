"""A first visit: nothing is chosen yet; where to begin."""

import streamlit as st

from lumbopoint.ui.shared.context import PageContext


def show(ctx: PageContext) -> None:
    """The one primary button: to the page that starts from the pain."""
    if st.button(ctx.t("pain.title"), key="start", type=ctx.main_button, icon=":material/draw:"):
        st.switch_page(ctx.pages["where_it_hurts"])
