"""Questions that a pain drawing calls for: before the list of spots, which waits for the answer."""

from collections.abc import Callable, Collection
from functools import partial
from typing import Literal, NamedTuple

import streamlit as st

from lumbopoint.answers import safety
from lumbopoint.lookup.alerts import REMARKS, signs_asked, unasked
from lumbopoint.model import PainAlert, WarningSign
from lumbopoint.ui.safety import screen, state
from lumbopoint.ui.safety.asking import ask, to_act_on
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words

#: Marks that may mean pain from a nerve.
NERVE = frozenset(("both-legs", "whole-leg", "below-knee", "buttock-thigh", "buttock", "nerve-feeling"))


Kind = Literal["emergency", "check", "spots"]


class Head(NamedTuple):
    """The heading of an answer, and the strip in the frame of the body that leads to it."""

    title: str
    says: str
    kind: Kind


def head(ctx: PageContext, found: tuple[PainAlert, ...], spots: Head) -> Head:
    """What comes before the spots, the most urgent first; else ``spots``."""
    t, acts = ctx.t, to_act_on(ctx)
    kind: Kind
    if unasked(ctx.library.warning_signs, found):
        return Head(t("pain.before_spots"), t("pain.strip_answer"), "check")
    if acts:
        urgency = safety.advice(ctx.library, [sign.id for sign in acts])[0].urgency
        kind = "emergency" if urgency == "emergency" else "check"
        return Head(t("pain.before_spots"), t("pain.strip_advice", urgency=t(f"warning.{urgency}")), kind)
    if _still(ctx, found):
        what = t(f"pain.alert.{_first(found)}")
        kind = "emergency" if "both-legs" in found else "check"  # as the word of warning above the questions
        return Head(t("pain.check_title", what=what), t("pain.strip_check", what=what), kind)
    return spots


def before_spots(ctx: PageContext, found: tuple[PainAlert, ...], show: Callable[[], None]) -> None:
    """Spots after the questions that marks call for.

    Hidden before them; after any yes what to do stands first, and the spots are folded away. Where the
    content lacks the questions for such marks no spot is named either.
    """
    words, asked = Words(), signs_asked(ctx.library.warning_signs, found)
    if unasked(ctx.library.warning_signs, found):
        st.error(ctx.t("screen.unreadable"), icon=":material/error:")
        return
    acts, still = to_act_on(ctx), _still(ctx, found)
    screen.show_advice(ctx, words, asked=acts)
    _both_legs(ctx, found, acts)
    if still:
        _check(ctx, found, still)
    if acts:
        _folded(ctx, tuple(sign for sign in asked if sign not in still and sign not in acts), show)
    elif not still:
        _passed(ctx, asked)
        _nerve(ctx, found)
        show()
    words.explain(ctx)


def _still(ctx: PageContext, found: tuple[PainAlert, ...]) -> tuple[WarningSign, ...]:
    """The signs that are still to be asked: not ticked, and nobody said that none of them fits."""
    asked, acts = signs_asked(ctx.library.warning_signs, found), to_act_on(ctx)
    return tuple(sign for sign in asked if sign not in acts and not state.has_passed((sign.id,)))


def _first(found: Collection[PainAlert]) -> PainAlert:
    """The alert that gives the questions their name."""
    return next(alert for alert in found if alert not in REMARKS)


def _both_legs(ctx: PageContext, found: Collection[PainAlert], acts: Collection[WarningSign]) -> None:
    """The word of warning with its number, whatever was answered; not twice beside advice as urgent."""
    given = safety.advice(ctx.library, [sign.id for sign in acts])
    if "both-legs" in found and not (given and given[0].urgency == "emergency"):
        t = ctx.t
        said = t.joined(t("pain.both_legs"), t("warning.emergency_number"))
        st.error(f"**{t('pain.both_legs_title')}**\n\n{said}", icon=":material/emergency:")


def _nerve(ctx: PageContext, found: Collection[PainAlert]) -> None:
    if NERVE & set(found):
        st.markdown(ctx.t("pain.nerve"))


def _folded(ctx: PageContext, answered: tuple[WarningSign, ...], show: Callable[[], None]) -> None:
    """The answers, and the spots folded away."""
    t = ctx.t
    with st.expander(t("screen.answers")):
        ask(ctx, "answers", (*to_act_on(ctx), *answered))
        st.markdown(t("screen.undo"))
    with st.expander(t("pain.check_folded")):
        show()


def _check(ctx: PageContext, found: Collection[PainAlert], asked: tuple[WarningSign, ...]) -> None:
    """The questions in a box of their own, with the way on for whom nothing fits."""
    with st.container(border=True):
        st.markdown(ctx.t("screen.intro"))
        ask(ctx, "drawing", asked)
        st.markdown(f":small[{ctx.t('screen.not_kept')}]")
        _none_fits(ctx, asked)
        _nerve(ctx, found)


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
            st.markdown(f":small[{ctx.t('screen.passed_none')}]", width="content")
            ids = tuple(sign.id for sign in asked)
            again = partial(state.ask_again, ids)
            st.button(ctx.t("screen.again"), key="pain-again", type="tertiary", on_click=again)
