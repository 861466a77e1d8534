"""Learn: the list of topics, and one topic with its answer first."""

from functools import partial

import streamlit as st

from lumbopoint.model import LearnPage
from lumbopoint.ui.learn import section, state
from lumbopoint.ui.safety import screen
from lumbopoint.ui.shared import evidence_badge, notices, visitor, warning_link
from lumbopoint.ui.shared.body_map import topic_heading
from lumbopoint.ui.shared.body_map.cards import Card, cards
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words

#: Width of a column that is easy to read.
COLUMN_PX = 760


def render(ctx: PageContext) -> None:
    """The topic that the address asks for, else the list."""
    topic_id, unknown = state.topic({page.id for page in ctx.library.learn_pages})
    notices.show(ctx, unknown)
    if page := ctx.library.learn_page(topic_id):
        _topic(ctx, page)
    else:
        _topics(ctx)


def _topics(ctx: PageContext) -> None:
    t = ctx.t
    topic_heading(t("learn.title"))
    st.markdown(t("learn.intro"))
    warning_link.show(ctx)
    if not ctx.library.learn_pages:
        st.info(t("learn.empty"))
    pages = ctx.library.learn_pages
    every = tuple(Card(page.id, page.title, page.in_short, state.address_of(page.id)) for page in pages)
    cards(state.CARDS, every, partial(state.open_card, {page.id for page in pages}))
    st.page_link(ctx.pages["claims_checked"], label=t("learn.claims_checked"), icon=":material/fact_check:")


def _topic(ctx: PageContext, page: LearnPage) -> None:
    """The answer in short, the sections, then the way on; in a column that is easy to read."""
    t, words = ctx.t, Words(visitor.audience())
    with st.container(horizontal_alignment="center"), st.container(width=COLUMN_PX):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.button(
                t("learn.all_topics"),
                key="all-topics",
                type="tertiary",
                icon=":material/arrow_back:",
                on_click=state.open_topic,
                args=("",),
            )
            warning_link.show(ctx, is_short=True)
        topic_heading(page.title)
        screen.show_advice(ctx, words)
        # Another one for each topic: what a browser has translated is replaced as a whole.
        with st.container(key=f"topic-text-{page.id}"):
            _text(ctx, page, words)


def _text(ctx: PageContext, page: LearnPage, words: Words) -> None:
    with st.container(border=True, gap="xsmall"):
        st.header(f":small[{ctx.t('learn.in_short')}]", anchor=False)
        st.subheader(page.in_short, anchor=False)
        words.meet(page.in_short)
        evidence_badge.show(ctx, page.claims)
    for number, part in enumerate(page.sections):
        section.show(ctx, f"{page.id}-{number}", part, words)
    words.explain(ctx)
    _neighbours(ctx, page)


def _neighbours(ctx: PageContext, page: LearnPage) -> None:
    """The topic before and the next one."""
    pages = ctx.library.learn_pages
    place = pages.index(page)
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        for other, key in ((place - 1, "before"), (place + 1, "next")):
            if 0 <= other < len(pages):
                with st.container(width="content", gap=None):
                    st.markdown(f":small[{ctx.t(f'learn.{key}')}]")
                    _open(pages[other], key)


def _open(page: LearnPage, key: str) -> None:
    """A button with the title, on several lines where it is long; the address then names the topic."""
    st.button(
        f"**{page.title}**",
        key=f"topic-{key}",
        type="tertiary",
        icon=":material/arrow_back:" if key == "before" else ":material/arrow_forward:",
        icon_position="left" if key == "before" else "right",
        wrap=True,
        on_click=state.open_topic,
        args=(page.id,),
    )
