"""What is chosen in a run, with its records."""

from dataclasses import dataclass

from lumbopoint.i18n import Texts
from lumbopoint.model import Muscle, TriggerPoint
from lumbopoint.ui.explore import state
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.selection import TABS, Selection


@dataclass(frozen=True)
class Chosen:
    """The selection with its records: a point with its muscle, a muscle alone, or neither yet."""

    selection: Selection
    muscle: Muscle | None
    point: TriggerPoint | None


def tab_labels(t: Texts) -> dict[str, str]:
    """The label of every tab, by tab id."""
    return {tab: t(f"tab.{tab}") for tab in TABS}


def chosen(ctx: PageContext) -> tuple[Chosen | None, tuple[str, ...]]:
    """What is chosen in this run and the unknown names of its address; None without content."""
    selection, unknown = state.begin(
        ctx.library,
        ctx.body,
        tab_labels(ctx.t),
        is_therapist_offered=ctx.is_therapist_offered,
    )
    if selection is None:
        return None, unknown
    if selection.kind == "point":
        muscle, point = ctx.library.muscle_of(selection.id), ctx.library.point(selection.id)
    else:
        muscle, point = ctx.library.muscle(selection.id), None
    return Chosen(selection, muscle, point), unknown
