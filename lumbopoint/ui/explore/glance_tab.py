"""At a glance: what people say, what else it could be, and the ways on; for therapists the risks first."""

from functools import partial

import streamlit as st

from lumbopoint.model import TriggerPoint
from lumbopoint.ui.explore import layers, look_alikes, needling_facts, state
from lumbopoint.ui.explore.chosen import Chosen, tab_labels
from lumbopoint.ui.shared import warning_link
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import bullets
from lumbopoint.ui.shared.selection import TabId

#: Quotes: at least the first two, more as long as they have no more words than these together.
LEAST_QUOTES, MOST_WORDS = 2, 22
#: Cards stand beside each other where each has this room.
LEAST_CARD_PX = 200
#: The cards: which tab each opens, and its icon.
CARDS: tuple[tuple[TabId, str], ...] = (
    ("needling", ":material/colorize:"),
    ("stretching", ":material/self_improvement:"),
)


def show(ctx: PageContext, now: Chosen, point: TriggerPoint, words: Words) -> None:
    """One look: three kinds of things, each a line or two."""
    if now.selection.audience == "therapist":
        _for_therapists(ctx, now, point)
        return
    quoted = tuple(ctx.t("glance.quote", said=said.rstrip(".")) for said in quotes(point, MOST_WORDS))
    words.markdown(bullets(quoted))
    words.explain(ctx)
    _could_be(ctx, now, point)
    _cards(ctx, point)


def quotes(point: TriggerPoint, most_words: int) -> tuple[str, ...]:
    """The first things that people say."""
    found = point.symptoms[:LEAST_QUOTES]
    for said in point.symptoms[LEAST_QUOTES:]:
        if len(" ".join((*found, said)).split()) > most_words:
            break
        found = (*found, said)
    return found


def _could_be(ctx: PageContext, now: Chosen, point: TriggerPoint) -> None:
    """What else it could be, most urgent first, with the way to the check."""
    audience = now.selection.audience
    if said := look_alikes.text(ctx, audience, point):
        label = ctx.t("glance.could_be", count=look_alikes.count(audience, point))
        layers.fold(ctx, now, label, said, lambda _: warning_link.show(ctx))


def _cards(ctx: PageContext, point: TriggerPoint) -> None:
    """A card for each way of treatment, touchable whole; it opens its tab."""
    labels = tab_labels(ctx.t)
    said = {
        "needling": ctx.t("glance.needling"),
        "stretching": ctx.t("glance.stretching", count=len(point.stretches)),
    }
    cards = st.grid(2, min_column_width=LEAST_CARD_PX, gap="small")
    for tab, icon in CARDS:
        with cards.cell():
            st.button(
                ctx.t("glance.card", title=labels[tab], line=said[tab]),
                key=f"card-{tab}",
                icon=icon,
                width="stretch",
                wrap=True,
                on_click=partial(state.open_tab, labels[tab]),
            )


def _for_therapists(ctx: PageContext, now: Chosen, point: TriggerPoint) -> None:
    """What is at risk, direction and needle; look-alikes; what to tell the patient."""
    needling_facts.show(ctx, point.needling.therapist, ("direction", "needle"))
    said = look_alikes.text(ctx, "therapist", point)
    if said:
        st.markdown(said)
    layers.fold(ctx, now, ctx.t("therapist.tell"), bullets(point.symptoms))
