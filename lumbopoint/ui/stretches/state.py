"""The open stretch and the muscle, in the address; what somebody cannot do, in this session alone."""

from lumbopoint.answers.stretch_choice import PositionGroup, StretchFilter, Without
from lumbopoint.geometry.body_map import Side
from lumbopoint.model import Library
from lumbopoint.ui.shared import memory
from lumbopoint.ui.shared.fields import cleaned
from lumbopoint.ui.shared.memory import Address, Slot, Widget, reported

#: Key of the list of stretches, and of those that can be done instead of one.
CARDS, INSTEAD = "stretch-cards", "stretch-instead"
_ADDRESS = Address("stretches_address", ("stretch", "muscle"))
_STRETCH = Slot("open_stretch", empty="")
MUSCLE = Widget[str | None]("stretch-muscle", None)
GROUPS = Widget[list[PositionGroup]]("stretch-groups", [])
WITHOUT = Widget[list[Without]]("stretch-without", [])
SIDE = Widget[Side]("stretch-side", "right")


def begin(library: Library) -> tuple[str, tuple[str, ...]]:
    """The id of the open stretch, "" for the list, and what the address names that is not known here.

    A new address wins (link, reload, back button); else what was touched on the page.
    """
    unknown: tuple[str, ...] = ()
    asked = _ADDRESS.asked()
    if _ADDRESS.is_changed():
        known, unknown = cleaned(
            asked,
            {
                "stretch": {stretch.id for stretch in library.stretches},
                "muscle": {muscle.id for muscle in library.muscles},
            },
        )
        _STRETCH.set(known.get("stretch", ""))
        MUSCLE.set(known.get("muscle"))
    _ADDRESS.write(_address(_STRETCH.get()))
    return _STRETCH.get(), unknown


def _address(stretch_id: str) -> dict[str, str]:
    asked = {"stretch": stretch_id, "muscle": MUSCLE.get() or ""}
    return {name: value for name, value in asked.items() if value}


def address_of(stretch_id: str) -> str:
    """The address of a stretch, seen from the list."""
    return f"?stretch={stretch_id}"


def open_stretch(stretch_id: str) -> None:
    """Callback: this stretch is shown; "" is the list."""
    memory.touch()
    _STRETCH.set(stretch_id)


def open_card(key: str, library: Library) -> None:
    """Callback: a card was chosen. What the browser reports is not trusted."""
    stretch_id = reported(key).get("opened")
    if isinstance(stretch_id, str) and library.stretch(stretch_id):
        open_stretch(stretch_id)


def asked() -> StretchFilter:
    """The filter as it stands now."""
    return StretchFilter(MUSCLE.get() or "", tuple(GROUPS.get()), tuple(WITHOUT.get()))
