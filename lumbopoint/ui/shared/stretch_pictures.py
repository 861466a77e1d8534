"""The drawn pictures of a stretch, as the screen shows them."""

from dataclasses import dataclass

from lumbopoint.geometry.body_map import Side
from lumbopoint.model import Stretch
from lumbopoint.ui.shared.context import PageContext


@dataclass(frozen=True)
class StretchPicture:
    """One picture: its name in the browser, its markup, what it shows, the steps (from 1) it belongs to.

    ``size``: width and height of its view box.
    """

    name: str
    svg: str
    alt: str
    steps: tuple[int, ...]
    size: tuple[float, float]


def pictures(ctx: PageContext, stretch: Stretch, side: Side) -> tuple[StretchPicture, ...]:
    """The pictures of a stretch in the order of doing, drawn for the right side; none where none is drawn.

    ``side``: the sore one, of which their words speak.
    """
    return ()


def colours(ctx: PageContext) -> dict[str, str]:
    """The colours of pictures on this page, as CSS variables."""
    return {}
