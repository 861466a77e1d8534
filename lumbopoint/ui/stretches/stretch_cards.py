"""Stretches as cards: the picture, the name and what it is for."""

from functools import partial

from lumbopoint.model import Stretch
from lumbopoint.ui.shared.body_map.cards import Card, cards
from lumbopoint.ui.shared.body_map.stretch import send_pictures
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.stretch_pictures import StretchPicture, colours, pictures
from lumbopoint.ui.stretches import state


def show(ctx: PageContext, key: str, stretches: tuple[Stretch, ...]) -> None:
    """The cards; those of all stretches are drawn once for the browser, whichever are shown."""
    drawn = {one.id: found[-1] for one in ctx.library.stretches if (found := pictures(ctx, one, "right"))}
    send_pictures("stretch-pictures", {one.name: one.svg for one in drawn.values()})
    every = tuple(_card(one, drawn.get(one.id)) for one in stretches)
    cards(key, every, partial(state.open_card, key, ctx.library), colours(ctx))


def _card(stretch: Stretch, picture: StretchPicture | None) -> Card:
    href = state.address_of(stretch.id)
    return Card(stretch.id, stretch.name, stretch.aim, href, picture.name if picture else "")
