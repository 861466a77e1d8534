"""What was measured of a muscle: agreement of examiners, or how often points were found."""

import streamlit as st

from lumbopoint.model import ExaminerAgreement
from lumbopoint.ui.explore import layers
from lumbopoint.ui.explore.chosen import Chosen
from lumbopoint.ui.shared import evidence_badge
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import section


def fold(ctx: PageContext, now: Chosen, key: str, measured: ExaminerAgreement | None) -> None:
    """Folded under the label ``key``: what it means, how sure it is; kappa and mm for therapists alone."""
    if measured is None:
        return

    def more(_: Words) -> None:
        if measured.figures and now.selection.audience == "therapist":
            st.markdown(section(ctx.t("muscle.figures"), measured.figures))
        evidence_badge.show(ctx, measured.claims, key)

    layers.fold(ctx, now, ctx.t(key), measured.statement, more)
