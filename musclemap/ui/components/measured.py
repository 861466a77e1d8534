"""What was measured of a muscle: agreement of examiners, or how often points were found."""

from musclemap.model import ExaminerAgreement
from musclemap.ui import state
from musclemap.ui.components import evidence_badge
from musclemap.ui.components.text import labelled
from musclemap.ui.components.words import Words
from musclemap.ui.context import PageContext


def show(ctx: PageContext, words: Words, key: str, measured: ExaminerAgreement | None) -> None:
    """What it means under the label ``key``, kappa and mm for therapists alone, and how sure it is."""
    if measured is None:
        return
    words.labelled(ctx.t(key), measured.statement)
    if measured.figures and state.audience() == "therapist":
        labelled(ctx.t("muscle.figures"), measured.figures)
    evidence_badge.show(ctx, measured.claims, key)
