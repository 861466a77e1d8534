"""Questions that a pain drawing calls for: before the list of spots, which waits for the answer."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from musclemap.lookup.alerts import signs_asked
from musclemap.lookup.short_list import ShortList
from musclemap.model import WarningSign
from musclemap.ui import state
from musclemap.ui.components import screen
from musclemap.ui.components.words import Words
from musclemap.ui.context import PageContext

#: Marks that may mean pain from a nerve.
LEG = frozenset(("both-legs", "whole-leg", "below-knee"))


def before_list(ctx: PageContext, answer: ShortList, show: Callable[[], None]) -> None:
    """The list after the questions: hidden before them, folded away behind the advice after a yes."""
    t, words = ctx.t, Words()
    asked = signs_asked(ctx.library.warning_signs, answer.alerts)
    if any(sign in asked for sign in screen.to_act_on(ctx)):
        screen.show_advice(ctx, words)
        with st.expander(t("screen.answers")):
            _questions(ctx, words, asked)
        with st.expander(t("pain.check_folded")):
            show()
    elif state.has_passed(tuple(sign.id for sign in asked)):
        _passed(ctx, answer, asked)
        show()
    else:
        with st.container(border=True):
            st.subheader(t("pain.check_title"), anchor=False)
            st.markdown(f"{t('pain.check_intro')} {t('screen.intro')}")
            _questions(ctx, words, asked)
            _none_fits(ctx, asked)
    words.explain(ctx)


def _questions(ctx: PageContext, words: Words, asked: tuple[WarningSign, ...]) -> None:
    acts = screen.to_act_on(ctx)
    with st.container(gap="small"):
        for sign in asked:
            screen.question(ctx, words, sign, is_ticked=sign in acts)
    st.markdown(f":small[{ctx.t('screen.not_kept')}]")


def _none_fits(ctx: PageContext, asked: tuple[WarningSign, ...]) -> None:
    ids = tuple(sign.id for sign in asked)
    st.button(
        ctx.t("screen.none_fits"),
        key="pain-none-fits",
        type="primary",
        on_click=partial(state.passed, screen.GROUP, ids),
    )


def _passed(ctx: PageContext, answer: ShortList, asked: tuple[WarningSign, ...]) -> None:
    """What stays to be said of such a drawing, and the way to ask again."""
    if LEG & set(answer.alerts):
        st.info(ctx.t("pain.nerve"), icon=":material/info:")
    if asked:
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.markdown(f":small[{ctx.t('screen.passed')}]", width="content")
            ids = tuple(sign.id for sign in asked)
            again = partial(state.ask_again, ids)
            st.button(ctx.t("screen.again"), key="pain-again", type="tertiary", on_click=again)
