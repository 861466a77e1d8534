"""Questions that a pain drawing calls for: before the list of spots, which waits for the answer."""

from collections.abc import Callable, Collection
from functools import partial

import streamlit as st

from lumbopoint.lookup.alerts import signs_asked, unasked
from lumbopoint.model import PainAlert, WarningSign
from lumbopoint.ui.safety import screen, state
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words

#: Marks that may mean pain from a nerve.
NERVE = frozenset(("both-legs", "whole-leg", "below-knee", "buttock-thigh", "buttock"))


def before_spots(ctx: PageContext, found: tuple[PainAlert, ...], show: Callable[[], None]) -> None:
    """Spots after the questions that marks call for.

    Hidden before them; after any yes what to do stands first, and the spots are folded away. Where the
    content lacks the questions for such marks no spot is named either.
    """
    words, asked = Words(), signs_asked(ctx.library.warning_signs, found)
    if unasked(ctx.library.warning_signs, found):
        st.error(ctx.t("screen.unreadable"), icon=":material/error:")
        return
    screen.show_advice(ctx, words, asked=screen.to_act_on(ctx))
    _remarks(ctx, found)
    if screen.to_act_on(ctx):
        _folded(ctx, asked, show)
    elif state.has_passed(tuple(sign.id for sign in asked)):
        _passed(ctx, asked)
        show()
    else:
        _check(ctx, asked)
    words.explain(ctx)


def _remarks(ctx: PageContext, found: Collection[PainAlert]) -> None:
    """What has to be said of such marks, whatever was answered."""
    if "both-legs" in found:
        st.warning(ctx.t("pain.both_legs"), icon=":material/emergency:")
    if NERVE & set(found):
        st.info(ctx.t("pain.nerve"), icon=":material/info:")


def _folded(ctx: PageContext, asked: tuple[WarningSign, ...], show: Callable[[], None]) -> None:
    """What is still to be asked, the answers, and the spots folded away."""
    t, acts = ctx.t, screen.to_act_on(ctx)
    still = tuple(sign for sign in asked if sign not in acts and not state.has_passed((sign.id,)))
    if still:
        _check(ctx, still)
    with st.expander(t("screen.answers")):
        answered = tuple(sign for sign in asked if sign not in acts and sign not in still)
        screen.ask(ctx, "answers", (*acts, *answered))
        st.markdown(t("screen.undo"))
    with st.expander(t("pain.check_folded")):
        show()


def _check(ctx: PageContext, asked: tuple[WarningSign, ...]) -> None:
    """The questions in a box of their own, with the way on for whom nothing fits."""
    with st.container(border=True):
        st.subheader(ctx.t("pain.check_title"), anchor=False)
        st.markdown(ctx.t.joined(ctx.t("pain.check_intro"), ctx.t("screen.intro")))
        screen.ask(ctx, "drawing", asked)
        st.markdown(f":small[{ctx.t('screen.not_kept')}]")
        _none_fits(ctx, asked)


def _none_fits(ctx: PageContext, asked: tuple[WarningSign, ...]) -> None:
    ids = tuple(sign.id for sign in asked)
    st.button(
        ctx.t("screen.none_fits"),
        key="pain-none-fits",
        on_click=partial(state.passed, screen.GROUP, ids),
    )


def _passed(ctx: PageContext, asked: tuple[WarningSign, ...]) -> None:
    """The answer that opened the list, and the way to ask again."""
    if asked:
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            said = ctx.t(f"screen.passed_{state.screened() or 'none'}")
            st.markdown(f":small[{said}]", width="content")
            ids = tuple(sign.id for sign in asked)
            again = partial(state.ask_again, ids)
            st.button(ctx.t("screen.again"), key="pain-again", type="tertiary", on_click=again)
