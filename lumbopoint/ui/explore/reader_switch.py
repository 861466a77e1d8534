"""The way to the warning signs, who is looking, and how sure all this is: before every detail."""

import streamlit as st

from lumbopoint.answers import sentences
from lumbopoint.ui.explore import acknowledgement
from lumbopoint.ui.explore.chosen import Chosen
from lumbopoint.ui.shared import warning_link
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.selection import AUDIENCES


def show(ctx: PageContext, now: Chosen) -> None:
    """Warning signs, Patient or Therapist, and the line that this is no diagnosis, but a common pattern."""
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        warning_link.show(ctx)
        if ctx.is_therapist_offered:
            _switch(ctx)
    acknowledgement.show(ctx)
    st.markdown(_honest_line(ctx, now))


def _switch(ctx: PageContext) -> None:
    st.segmented_control(
        ctx.t("audience.label"),
        AUDIENCES,
        format_func=lambda audience: ctx.t(f"audience.{audience}"),
        key="audience",
        required=True,
        label_visibility="collapsed",
    )


def _honest_line(ctx: PageContext, now: Chosen) -> str:
    """No diagnosis, and for a point how far the texts agree and who has reviewed it."""
    t = ctx.t
    if now.point is None:
        return t.joined(t("app.not_a_diagnosis"), t("honest.muscle"))
    agreed = t(f"honest.{now.point.confidence.level}")
    reviewed = sentences.reviewed_by(t, now.point.review) or t("honest.not-reviewed")
    return t.joined(t("app.not_a_diagnosis"), agreed, reviewed)
