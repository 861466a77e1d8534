"""At home: stretches, best first, and self-care."""

import streamlit as st

from lumbopoint.answers import sentences
from lumbopoint.model import Stretch, StretchUse, TriggerPoint
from lumbopoint.ui.explore import entry_links, layers
from lumbopoint.ui.explore.chosen import Chosen
from lumbopoint.ui.shared import evidence_badge, stretching
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import bullets, section, sections


def show(ctx: PageContext, now: Chosen, point: TriggerPoint, words: Words) -> None:
    """The first stretch open, the others and self-care folded; how sure all of it is, once."""
    t = ctx.t
    found = tuple((use, one) for use in point.stretches if (one := ctx.library.stretch(use.stretch)))
    for count, (use, stretch) in enumerate(found):
        if count:
            _folded(ctx, now, point, use, stretch)
        else:
            title = t("stretching.title", name=stretch.name, dose=sentences.dose(t, stretch))
            st.info(title, icon=":material/self_improvement:")
            _stretch(ctx, now, point, use, stretch, words)
    care = sections(
        section(t("stretching.do"), bullets(point.self_care.do)),
        section(t("stretching.avoid"), bullets(point.self_care.avoid)),
    )
    layers.fold(ctx, now, t("stretching.self_care"), care)
    if now.muscle is not None:
        st.page_link(
            ctx.pages["stretches"],
            label=t("stretches.for_muscle", muscle=now.muscle.name),
            icon=":material/self_improvement:",
            query_params={"muscle": now.muscle.id},
        )
    claims = (*(claim for _, stretch in found for claim in stretch.claims), *point.claims)
    evidence_badge.show(ctx, claims, "stretching.doubt")


def _stretch(
    ctx: PageContext, now: Chosen, point: TriggerPoint, use: StretchUse, stretch: Stretch, words: Words
) -> None:
    """When to leave it out, in short; pictures and steps; when to stop in a sentence, and folded in full."""
    t = ctx.t
    stretching.show_cautions(ctx, stretch)
    stretching.show_guide(ctx, stretch, now.selection.side, words)
    words.explain(ctx)
    st.warning(t("stretching.stop_short"), icon=":material/front_hand:")
    layers.fold(ctx, now, t("stretching.stop_if", count=len(stretch.stop_when)), bullets(stretch.stop_when))
    stretching.show_timer(ctx, stretch, now.selection.side)
    layers.fold(
        ctx,
        now,
        t("stretching.more"),
        sections(*_more(ctx, now, use, stretch), t("stretching.doubt")),
        lambda _: entry_links.show_also_stretched(ctx, now, stretch.id, point),
    )


def _folded(ctx: PageContext, now: Chosen, point: TriggerPoint, use: StretchUse, stretch: Stretch) -> None:
    """All of another stretch; its pictures and timer come when somebody unfolds it."""
    t, side = ctx.t, now.selection.side
    cautions = bullets(tuple(caution.plain for caution in stretch.cautions))
    box = st.expander(stretch.name, key=f"stretch-{point.id}-{stretch.id}", on_change="rerun")
    with box:
        own = Words(now.selection.audience, anchor=f"{stretch.id}-words")
        own.markdown(sections(sentences.dose(t, stretch), section(t("stretching.cautions"), cautions)))
        stretching.show_guide(ctx, stretch, side, own, is_seen=bool(box.open))
        stop = section(t("stretching.stop"), bullets(stretch.stop_when))
        own.markdown(sections(stop, *_more(ctx, now, use, stretch)))
        if box.open:
            stretching.show_timer(ctx, stretch, side)
        entry_links.show_also_stretched(ctx, now, stretch.id, point)
        own.explain(ctx)


def _more(ctx: PageContext, now: Chosen, use: StretchUse, stretch: Stretch) -> tuple[str, ...]:
    t, is_therapist = ctx.t, now.selection.audience == "therapist"
    return (
        t("stretching.note", note=use.note) if use.note else "",
        section(t("stretching.felt"), stretch.felt),
        stretch.therapist_note or "" if is_therapist else "",
    )
