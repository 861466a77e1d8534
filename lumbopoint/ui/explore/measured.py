"""What was measured of a muscle: agreement of examiners, or how often points were found."""

from lumbopoint.model import ExaminerAgreement
from lumbopoint.ui.shared import evidence_badge, visitor
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.glossary_box import Words
from lumbopoint.ui.shared.markdown import labelled


def show(ctx: PageContext, words: Words, key: str, measured: ExaminerAgreement | None) -> None:
    """What it means under the label ``key``, kappa and mm for therapists alone, and how sure it is."""
    if measured is None:
        return
    words.labelled(ctx.t(key), measured.statement)
    if measured.figures and visitor.audience() == "therapist":
        labelled(ctx.t("muscle.figures"), measured.figures)
    evidence_badge.show(ctx, measured.claims, key)
