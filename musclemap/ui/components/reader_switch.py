"""The way to the warning signs and who is looking: and what this is not: before every detail."""

import streamlit as st

from musclemap.ui.context import PageContext
from musclemap.ui.selection import AUDIENCES


def show(ctx: PageContext) -> None:
    """Warning signs, Patient or Therapist, and the line that this is no diagnosis."""
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.page_link(
            ctx.pages["warning_signs"],
            label=ctx.t("app.warning_link"),
            icon=":material/emergency_home:",
        )
        st.segmented_control(
            ctx.t("audience.label"),
            AUDIENCES,
            format_func=lambda audience: ctx.t(f"audience.{audience}"),
            key="audience",
            required=True,
            label_visibility="collapsed",
        )
    st.markdown(ctx.t("app.not_a_diagnosis"))
