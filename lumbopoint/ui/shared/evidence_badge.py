"""Evidence badges: below a block, how sure it is; opened, why, with figures and references."""

from collections.abc import Iterable

import streamlit as st

from lumbopoint.model import Certainty, Claim
from lumbopoint.ui.shared import visitor
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.markdown import section, sections
from lumbopoint.ui.shared.references import references

#: The weakest first. What nobody measured is weaker than what was measured, however badly.
WEAKEST_FIRST: tuple[Certainty, ...] = ("very-low", "consensus", "low", "moderate", "high", "definition")
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
    """One quiet button for a block: the weakest certainty among its claims; opened, all of them.

    ``said_in``: dotted keys of app texts that stand here. Without a claim nothing is shown.
    """
    found = sorted(claims(ctx, claim_ids, said_in), key=_strength)
    if found:
        _badge(ctx, found[0].certainty, found)


def _strength(claim: Claim) -> int:
    return WEAKEST_FIRST.index(claim.certainty)


def claims(ctx: PageContext, claim_ids: Iterable[str], said_in: Iterable[str] = ()) -> tuple[Claim, ...]:
    """The claims with these ids and those of app texts, each once; unknown ids are left out."""
    known = [claim for claim_id in claim_ids if (claim := ctx.library.claim(claim_id))]
    said = [claim for key in said_in for claim in ctx.library.claims_said_in(key)]
    return tuple({claim.id: claim for claim in (*known, *said)}.values())


def _badge(ctx: PageContext, certainty: Certainty, found: Iterable[Claim]) -> None:
    """The button and, as one block because many stand on a page, what it opens."""
    label = f":small[{ctx.t(f'badge.{certainty}')}]"
    with st.popover(label, icon=ICONS[certainty], type=ctx.quiet_opener, help=ctx.t("badge.label")):
        st.markdown("\n\n---\n\n".join(_told(ctx, claim) for claim in found))


def _told(ctx: PageContext, claim: Claim) -> str:
    """Statement with how sure it is, reason, figures for therapists, references, and the day of the check."""
    t, is_therapist = ctx.t, visitor.audience() == "therapist"
    return sections(
        t("badge.claim", statement=f"**{claim.statement}**", certainty=t(f"badge.{claim.certainty}")),
        t("badge.why", reason=claim.reason),
        t("badge.figures", figures=claim.figures) if is_therapist and claim.figures else "",
        section(t("evidence.sources"), references(ctx, claim.sources)),
        t("badge.checked", date=claim.checked.isoformat()),
    )
