"""Evidence badges: beside a statement, how sure it is; opened, why, with figures and references."""

from collections.abc import Iterable
from typing import get_args

import streamlit as st

from lumbopoint.model import Certainty, Claim
from lumbopoint.ui.shared import visitor
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.markdown import section, sections
from lumbopoint.ui.shared.references import references

CERTAINTIES: tuple[Certainty, ...] = get_args(Certainty)
#: A filling triangle for how sure it is, other shapes for what is not measured: none needs colour.
ICONS = {
    "high": ":material/signal_cellular_4_bar:",
    "moderate": ":material/signal_cellular_3_bar:",
    "low": ":material/signal_cellular_2_bar:",
    "very-low": ":material/signal_cellular_1_bar:",
    "consensus": ":material/groups:",
    "definition": ":material/menu_book:",
}


def show(ctx: PageContext, claim_ids: Iterable[str] = (), *said_in: str) -> None:
    """A quiet row: one button for each certainty among these claims and those that app texts make.

    ``said_in``: dotted keys of app texts that stand here. Without a claim nothing is shown.
    """
    found = claims(ctx, claim_ids, said_in)
    if not found:
        return
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
        st.markdown(f":small[{ctx.t('badge.label')}]", width="content")
        for certainty in CERTAINTIES:
            if alike := tuple(claim for claim in found if claim.certainty == certainty):
                _badge(ctx, certainty, alike)


def claims(ctx: PageContext, claim_ids: Iterable[str], said_in: Iterable[str] = ()) -> tuple[Claim, ...]:
    """The claims with these ids and those of app texts, each once; unknown ids are left out."""
    known = [claim for claim_id in claim_ids if (claim := ctx.library.claim(claim_id))]
    said = [claim for key in said_in for claim in ctx.library.claims_said_in(key)]
    return tuple({claim.id: claim for claim in (*known, *said)}.values())


def _badge(ctx: PageContext, certainty: Certainty, alike: tuple[Claim, ...]) -> None:
    """The button and, as one block because many stand on a page, what it opens."""
    label = f":small[{ctx.t(f'badge.{certainty}')}]"
    with st.popover(label, icon=ICONS[certainty]):
        st.markdown("\n\n---\n\n".join(_told(ctx, claim) for claim in alike))


def _told(ctx: PageContext, claim: Claim) -> str:
    """Statement, reason, figures for therapists, references, and the day of the check."""
    t, is_therapist = ctx.t, visitor.audience() == "therapist"
    return sections(
        f"**{claim.statement}**",
        t("badge.why", reason=claim.reason),
        t("badge.figures", figures=claim.figures) if is_therapist and claim.figures else "",
        section(t("evidence.sources"), references(ctx, claim.sources)),
        t("badge.checked", date=claim.checked.isoformat()),
    )
