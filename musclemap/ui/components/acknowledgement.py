"""The acknowledgement before Therapist view: trained, licensed, knows the law, nothing reviewed yet."""

import streamlit as st

from musclemap.ui import state
from musclemap.ui.components.text import bullets
from musclemap.ui.context import PageContext

POINTS = ("trained", "law", "not_reviewed")


def show(ctx: PageContext) -> None:
    """The three points with one button, while Therapist view was asked for and is not yet open."""
    if not state.wants_therapist():
        return
    t = ctx.t
    with st.container(border=True):
        st.markdown(f"**{t('acknowledge.title')}**\n\n{t('acknowledge.intro')}")
        st.markdown(bullets(tuple(t(f"acknowledge.{point}") for point in POINTS)))
        with st.container(horizontal=True, gap="small"):
            confirm, stay = t("acknowledge.confirm"), t("acknowledge.stay")
            st.button(confirm, key="acknowledge", on_click=state.acknowledge)
            st.button(stay, key="stay-patient", type="tertiary", on_click=state.stay_patient)
