"""Who is looking: Patient or Therapist."""

import streamlit as st

from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.selection import AUDIENCES


def show(ctx: PageContext) -> None:
    """The switch, where Therapist view is offered."""
    if ctx.is_therapist_offered:
        st.segmented_control(
            ctx.t("audience.label"),
            AUDIENCES,
            format_func=lambda audience: ctx.t(f"audience.{audience}"),
            key="audience",
            required=True,
            label_visibility="collapsed",
            width="stretch",
        )
