"""Who is looking, and what they chose last: known on every page of this session."""

from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.model import Library
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.looks import Looks
from lumbopoint.ui.shared.memory import Slot
from lumbopoint.ui.shared.selection import AudienceView, Selection, first_selection

SELECTION = Slot[Selection | None]("selection", empty=None)


def current(library: Library, body: BodyMap) -> Selection | None:
    """The selection as it was last shown, or a first visit's; changes nothing."""
    return SELECTION.get() or first_selection(library, body)


def audience() -> AudienceView:
    """Who is looking."""
    known = SELECTION.get()
    return known.audience if known is not None else "patient"


def point_id() -> str:
    """The chosen point; "" when there is none."""
    known = SELECTION.get()
    return known.id if known is not None and known.kind == "point" else ""


def looks(ctx: PageContext) -> Looks:
    """The looks of the body as last chosen."""
    known = current(ctx.library, ctx.body)
    return Looks(ctx.tone, known.look, known.build) if known else Looks(ctx.tone)
