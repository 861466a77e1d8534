"""Catalogues of anatomy: the numbers by which they know a muscle, for therapists."""

from musclemap import wording
from musclemap.model import Muscle
from musclemap.ui.components.references import short_references
from musclemap.ui.components.text import bullets, labelled
from musclemap.ui.context import PageContext


def show(ctx: PageContext, muscle: Muscle) -> None:
    """The muscle and its parts, a line each, with where the numbers were read; nothing without numbers."""
    if muscle.identifiers:
        lines = bullets(wording.identifiers(muscle))
        sources = short_references(ctx, muscle.identifiers.sources)
        labelled(ctx.t("identifiers.heading"), f"{lines}\n\n:small[{sources}]")
