"""Links from one entry to others: lists of points and muscles of which one can be chosen."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from lumbopoint.answers.links import Relative, also_stretched, felt_alike, relatives, relatives_of_muscle
from lumbopoint.model import Muscle, TriggerPoint
from lumbopoint.ui.explore import state
from lumbopoint.ui.explore.chosen import Chosen
from lumbopoint.ui.shared import resources
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.selection import AudienceView


def show_felt_alike(ctx: PageContext, now: Chosen, point: TriggerPoint) -> None:
    """Folded: other points that are often felt in the same place, for both readers."""
    options: dict[str, str] = {}
    for other in felt_alike(resources.pain_maps(), point.id):
        if found := ctx.library.point(other.point_id):
            name = _point_name(ctx, found, now.selection.audience)
            options[f"point/{found.id}"] = name if other.is_main else ctx.t("links.in_some", name=name)
    if options:
        with st.expander(ctx.t("links.felt_alike")):
            _choices(ctx, "", options, f"felt-alike-{point.id}")


def show_relatives(ctx: PageContext, point: TriggerPoint) -> None:
    """Folded: related muscles and points, also those that name this one; without an entry as text."""
    if found := relatives(ctx.library, point):
        with st.expander(ctx.t("links.related")):
            _relatives(ctx, "", found, f"related-{point.id}")


def show_relatives_of_muscle(ctx: PageContext, muscle: Muscle) -> None:
    """The points of other muscles that name this one."""
    found = relatives_of_muscle(ctx.library, muscle.id)
    _relatives(ctx, ctx.t("links.names_muscle"), found, f"related-{muscle.id}")


def show_also_stretched(ctx: PageContext, now: Chosen, stretch_id: str, point: TriggerPoint) -> None:
    """The other points for which a stretch is used."""
    options = {
        f"point/{other.id}": _point_name(ctx, other, now.selection.audience)
        for other in also_stretched(ctx.library, stretch_id, point.id)
    }
    _choices(ctx, ctx.t("links.also_used"), options, f"also-{stretch_id}-{point.id}")


def _relatives(ctx: PageContext, label: str, found: tuple[Relative, ...], key: str) -> None:
    options = {f"{one.kind}/{one.id}": _relative_name(ctx, one) for one in found if one.kind != "name"}
    _choices(ctx, label, options, key)
    if others := tuple(_relative_name(ctx, one) for one in found if one.kind == "name"):
        st.markdown(ctx.t("links.without_entry", names=ctx.t.listed(others)))


def _relative_name(ctx: PageContext, one: Relative) -> str:
    """The name with how they are related, where that says more than the heading."""
    name = one.id
    if one.kind == "point" and (point := ctx.library.point(one.id)):
        name = _point_name(ctx, point, "therapist")
    elif one.kind == "muscle" and (muscle := ctx.library.muscle(one.id)):
        name = muscle.name
    if not one.is_named_here or one.relation is None:
        return name
    return ctx.t("links.relation", name=name, relation=one.relation)


def _point_name(ctx: PageContext, point: TriggerPoint, audience: AudienceView) -> str:
    if audience == "patient":
        return point.plain_name
    muscle = ctx.library.muscle_of(point.id)
    return ctx.t("links.clinical_name", muscle=muscle.name if muscle else "", name=point.name)


def _choices(ctx: PageContext, label: str, options: Mapping[str, str], key: str) -> None:
    """Entries by ``point/<id>`` or ``muscle/<id>`` as buttons; a touch chooses one."""
    if not options:
        return
    with st.container(gap="xsmall"):
        if label:
            st.markdown(f"**{label}**")
        with st.container(horizontal=True, gap="small"):
            for entry, name in options.items():
                chosen = partial(state.choose_entry, entry, ctx.library, ctx.body)
                st.button(name, key=f"{key}/{entry}", wrap=True, on_click=chosen)
