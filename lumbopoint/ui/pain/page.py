"""Where does it hurt: a pain drawing on the left, the explained short list on the right."""

from functools import partial

import streamlit as st

from lumbopoint.lookup.alerts import alerts
from lumbopoint.lookup.pain_drawing import PainDrawing, pain
from lumbopoint.lookup.short_list import ShortList
from lumbopoint.ui.pain import beyond, check, panel, places, resources, rows, state
from lumbopoint.ui.pain.question import PainQuestion, region_options
from lumbopoint.ui.shared import notices, visitor
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.looks import Looks
from lumbopoint.ui.shared.markdown import quoted


def render(ctx: PageContext) -> None:
    """The page: the body to mark on, then the answer."""
    question, unread = state.begin(region_options(ctx.body))
    looks = visitor.looks(ctx)
    with st.container():  # always there: what follows keeps its place, and the body its drawing
        if unread:
            st.info(ctx.t("pain.unread_link", names=quoted(unread)))
        notices.show(ctx, ())
    left, right = st.columns((0.43, 0.57), gap="medium")
    with left:
        st.header(ctx.t("pain.title"), anchor=False)
        panel.show(ctx, question, looks)
    with right:
        if question.ask == "place":
            _places(ctx, question, looks)
        else:
            _answer(ctx, question, resources.short_list(question.code, question.telling_depth), looks)


def _answer(ctx: PageContext, question: PainQuestion, answer: ShortList, looks: Looks) -> None:
    t, extent = ctx.t, answer.pain.extent
    if extent == "empty":
        st.subheader(t("pain.empty_title"), anchor=False)
        st.markdown(t("pain.empty"))
        return
    if extent != "usual":
        st.info(t(f"pain.{extent}"), icon=":material/info:")
    if extent != "off-body":
        check.before_spots(ctx, answer.alerts, partial(_list, ctx, question, answer, looks))


def _list(ctx: PageContext, question: PainQuestion, answer: ShortList, looks: Looks) -> None:
    if answer.rows:
        rows.show(ctx, question, answer, looks)
        beyond.show(ctx, question, answer, looks)
    else:
        st.info(ctx.t("pain.nothing"), icon=":material/info:")


def _places(ctx: PageContext, question: PainQuestion, looks: Looks) -> None:
    """A tender place asks what its region asks: a tender calf may be a clot."""
    mark = places.region_of(ctx, question)
    found = alerts(pain(PainDrawing((mark,)), ctx.body), ctx.body) if mark else ()
    check.before_spots(ctx, found, partial(places.show, ctx, question, looks))
