"""At home: stretches, best first, and self-care."""

import streamlit as st

from lumbopoint.answers import sentences
from lumbopoint.model import Stretch, StretchUse, TriggerPoint
from lumbopoint.ui.explore import entry_links, layers
from lumbopoint.ui.explore.chosen import Chosen
from lumbopoint.ui.shared import evidence_badge
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import bullets, numbered, section, sections


def show(ctx: PageContext, now: Chosen, point: TriggerPoint, words: Words) -> None:
    """The first stretch open, the others and self-care folded; how sure all of it is, once."""
    t = ctx.t
    found = tuple((use, one) for use in point.stretches if (one := ctx.library.stretch(use.stretch)))
    for count, (use, stretch) in enumerate(found):
        if count:
            with st.expander(stretch.name):
                own = Words(now.selection.audience, anchor=f"{stretch.id}-words")
                own.markdown(_described(ctx, now, use, stretch))
                entry_links.show_also_stretched(ctx, now, stretch.id, point)
                own.explain(ctx)
        else:
            title = t("stretching.title", name=stretch.name, dose=sentences.dose(t, stretch))
            st.info(title, icon=":material/self_improvement:")
            _stretch(ctx, now, point, use, stretch, words)
    care = sections(
        section(t("stretching.do"), bullets(point.self_care.do)),
        section(t("stretching.avoid"), bullets(point.self_care.avoid)),
    )
    layers.fold(ctx, now, t("stretching.self_care"), care)
    claims = (*(claim for _, stretch in found for claim in stretch.claims), *point.claims)
    evidence_badge.show(ctx, claims, "stretching.doubt")


def _stretch(
    ctx: PageContext, now: Chosen, point: TriggerPoint, use: StretchUse, stretch: Stretch, words: Words
) -> None:
    """When to leave it out, folded; the steps; when to stop in a sentence, and folded in full."""
    t = ctx.t
    leave_out = t("stretching.leave_out", count=len(stretch.cautions))
    layers.fold(ctx, now, f":orange[**{leave_out}**]", _cautions(stretch))
    words.markdown(numbered((stretch.start, *stretch.steps)))
    words.explain(ctx)
    st.warning(t("stretching.stop_short"), icon=":material/front_hand:")
    layers.fold(ctx, now, t("stretching.stop_if", count=len(stretch.stop_when)), bullets(stretch.stop_when))
    layers.fold(
        ctx,
        now,
        t("stretching.more"),
        sections(*_more(ctx, now, use, stretch), t("stretching.doubt")),
        lambda _: entry_links.show_also_stretched(ctx, now, stretch.id, point),
    )


def _described(ctx: PageContext, now: Chosen, use: StretchUse, stretch: Stretch) -> str:
    """All of a folded stretch: steps, when to stop, when to leave it out, what is felt."""
    t = ctx.t
    return sections(
        sentences.dose(t, stretch),
        numbered((stretch.start, *stretch.steps)),
        section(t("stretching.stop"), bullets(stretch.stop_when)),
        section(t("stretching.cautions"), _cautions(stretch)),
        *_more(ctx, now, use, stretch),
    )


def _cautions(stretch: Stretch) -> str:
    return bullets(tuple(caution.plain for caution in stretch.cautions))


def _more(ctx: PageContext, now: Chosen, use: StretchUse, stretch: Stretch) -> tuple[str, ...]:
    t, is_therapist = ctx.t, now.selection.audience == "therapist"
    return (
        t("stretching.note", note=use.note) if use.note else "",
        section(t("stretching.felt"), stretch.felt),
        stretch.therapist_note or "" if is_therapist else "",
    )
