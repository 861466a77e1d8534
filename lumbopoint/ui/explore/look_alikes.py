"""What else it could be: the most urgent first."""

from lumbopoint.model import LOOK_ALIKE_URGENCIES, LookAlike, TriggerPoint
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.markdown import bullets, section, sections
from lumbopoint.ui.shared.selection import AudienceView


def text(ctx: PageContext, audience: AudienceView, point: TriggerPoint) -> str:
    """The conditions by how fast they need a clinician, in the words of who is looking, each once."""
    after = ctx.t("symptoms.could_be_after") if audience == "patient" and point.look_alikes else ""
    groups = (_group(ctx, audience, point, urgency) for urgency in reversed(LOOK_ALIKE_URGENCIES))
    return sections(*groups, after)


def count(audience: AudienceView, point: TriggerPoint) -> int:
    """How many are told apart."""
    return len({other.plain if audience == "patient" else other.condition for other in point.look_alikes})


def _group(ctx: PageContext, audience: AudienceView, point: TriggerPoint, urgency: str) -> str:
    found = (other for other in point.look_alikes if other.urgency == urgency)
    said = dict.fromkeys(_said(ctx, audience, other) for other in found)
    return section(ctx.t(f"symptoms.could_be_{urgency}"), bullets(tuple(said)))


def _said(ctx: PageContext, audience: AudienceView, other: LookAlike) -> str:
    if audience == "patient":
        return other.plain
    if not other.clue:
        return other.condition
    return ctx.t("symptoms.condition", condition=other.condition, clue=other.clue)
