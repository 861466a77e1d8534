"""The acknowledgement before Therapist view: trained, licensed, knows the law and what was reviewed."""

import streamlit as st

from lumbopoint.answers import provenance
from lumbopoint.ui.explore import state
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.markdown import bullets

POINTS = ("trained", "law")


def show(ctx: PageContext) -> None:
    """The three points with one button, while Therapist view was asked for and is not yet open."""
    if not state.wants_therapist():
        return
    t = ctx.t
    with st.container(border=True):
        st.markdown(f"**{t('acknowledge.title')}**\n\n{t('acknowledge.intro')}")
        st.markdown(bullets(tuple(t(f"acknowledge.{point}") for point in (*POINTS, _reviewed(ctx)))))
        with st.container(horizontal=True, gap="small"):
            confirm, stay = t("acknowledge.confirm"), t("acknowledge.stay")
            st.button(confirm, key="acknowledge", on_click=state.acknowledge)
            st.button(stay, key="stay-patient", type="tertiary", on_click=state.stay_patient)


def _reviewed(ctx: PageContext) -> str:
    """The name of the point on reviews: nothing was reviewed, or some entries were."""
    is_none = provenance.review(ctx.library)["status"] == "not-reviewed"
    return "not_reviewed" if is_none else "reviewed_in_part"
