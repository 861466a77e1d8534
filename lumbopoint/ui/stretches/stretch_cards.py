"""Stretches as cards: the picture, the name and what it is for."""

from functools import partial

from lumbopoint.drawing.figure.kept import StretchPicture
from lumbopoint.model import Stretch
from lumbopoint.ui.shared.body_map.cards import Card, cards
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.stretch_pictures import colours, name, pictures, send_last
from lumbopoint.ui.stretches import state


def show(ctx: PageContext, key: str, stretches: tuple[Stretch, ...]) -> None:
    """The cards; the pictures of all stretches are sent once, whichever are shown."""
    send_last(ctx)
    every = tuple(_card(one, pictures(ctx, one)) for one in stretches)
    cards(key, every, partial(state.open_card, key, ctx.library), colours(ctx))


def _card(stretch: Stretch, drawn: tuple[StretchPicture, ...]) -> Card:
    href = state.address_of(stretch.id)
    return Card(stretch.id, stretch.name, stretch.aim, href, name(drawn[-1]) if drawn else "")
