"""Where does it hurt: a pain drawing on the left, the explained short list on the right."""

import zlib
from functools import partial

import streamlit as st

from lumbopoint.lookup.alerts import alerts, with_feelings
from lumbopoint.lookup.pain_drawing import PainDrawing, pain
from lumbopoint.lookup.short_list import ShortList
from lumbopoint.ui.pain import beyond, check, panel, places, resources, rows, state
from lumbopoint.ui.pain.check import Head
from lumbopoint.ui.pain.question import PainQuestion, region_options
from lumbopoint.ui.shared import notices, visitor
from lumbopoint.ui.shared.body_map import pain_answer
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.looks import Looks
from lumbopoint.ui.shared.markdown import quoted


def render(ctx: PageContext) -> None:
    """The page: the body to mark on, then the answer."""
    if asked := rows.opened(ctx):
        st.switch_page(ctx.pages["explore"], query_params=asked)
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
    if extent in ("empty", "off-body"):
        pain_answer(t("pain.empty_title"), state.heard(), t("pain.strip_answer"), "spots")
        st.markdown(t("pain.empty" if extent == "empty" else "pain.off-body"))
        return
    found = with_feelings(answer.alerts, question.feels)
    _head(ctx, check.head(ctx, found, rows.head(ctx, answer)))
    with st.container(key=_answer_key(question)):
        if extent != "usual":
            st.info(t(f"pain.{extent}"), icon=":material/info:")
        check.before_spots(ctx, found, partial(_list, ctx, question, answer, looks))


def _answer_key(question: PainQuestion) -> str:
    """Another container for each question: its texts are replaced as a whole, never patched piece by piece.

    A browser that translates the page has put pieces of its own into them.
    """
    asked = (question.ask, question.code, question.feels, question.at, question.region)
    return f"pain-answer-{zlib.crc32(repr(asked).encode())}"


def _head(ctx: PageContext, head: Head) -> None:
    pain_answer(head.title, state.heard(), head.says, head.kind)


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
    _head(ctx, check.head(ctx, found, places.head(ctx, question)))
    with st.container(key=_answer_key(question)):
        check.before_spots(ctx, found, partial(places.show, ctx, question, looks))
