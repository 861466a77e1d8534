"""What was measured of a muscle: agreement of examiners, or how often points were found."""

from musclemap.model import ExaminerAgreement
from musclemap.ui.shared import evidence_badge, visitor
from musclemap.ui.shared.context import PageContext
from musclemap.ui.shared.glossary_box import Words
from musclemap.ui.shared.markdown import labelled


def show(ctx: PageContext, words: Words, key: str, measured: ExaminerAgreement | None) -> None:
    """What it means under the label ``key``, kappa and mm for therapists alone, and how sure it is."""
    if measured is None:
        return
    words.labelled(ctx.t(key), measured.statement)
    if measured.figures and visitor.audience() == "therapist":
        labelled(ctx.t("muscle.figures"), measured.figures)
    evidence_badge.show(ctx, measured.claims, key)
