"""Stretching and self-care for a point."""

import streamlit as st

from musclemap import wording
from musclemap.model import Stretch, StretchUse, TriggerPoint
from musclemap.ui.components.text import bullets, labelled, numbered
from musclemap.ui.context import Chosen, PageContext


def show(ctx: PageContext, now: Chosen, point: TriggerPoint) -> None:
    """The stretches, best first and the first one open, then self-care."""
    t = ctx.t
    st.markdown(t("stretching.doubt"))
    for count, use in enumerate(point.stretches):
        if stretch := ctx.library.stretch(use.stretch):
            _stretch(ctx, now, use, stretch, is_open=count == 0)
    labelled(t("stretching.do"), bullets(point.self_care.do))
    labelled(t("stretching.avoid"), bullets(point.self_care.avoid))


def _stretch(ctx: PageContext, now: Chosen, use: StretchUse, stretch: Stretch, *, is_open: bool) -> None:
    t = ctx.t
    title = f"**{stretch.name}** – {wording.dose(t, stretch)}"
    with st.expander(title, expanded=is_open):
        if use.note:
            st.markdown(t("stretching.note", note=use.note))
        if stretch.cautions:
            cautions = tuple(caution.plain for caution in stretch.cautions)
            labelled(t("stretching.cautions"), bullets(cautions))
        labelled(t("stretching.start"), stretch.start)
        labelled(t("stretching.steps"), numbered(stretch.steps))
        labelled(t("stretching.felt"), stretch.felt)
        labelled(t("stretching.stop"), bullets(stretch.stop_when))
        if now.selection.audience == "therapist" and stretch.therapist_note:
            st.markdown(stretch.therapist_note)
