"""The drawn pictures of a stretch on the screen: sent once for the right side, mirrored in the browser."""

from lumbopoint.drawing.figure.colours import figure_variables
from lumbopoint.drawing.figure.kept import StretchPicture
from lumbopoint.geometry.body_map import Side
from lumbopoint.model import Stretch
from lumbopoint.ui.shared import resources, visitor
from lumbopoint.ui.shared.body_map.stretch import send_pictures
from lumbopoint.ui.shared.context import PageContext


def pictures(ctx: PageContext, stretch: Stretch, side: Side = "right") -> tuple[StretchPicture, ...]:
    """The pictures of a stretch in the order of doing, in words for the sore ``side``; none without files."""
    return resources.stretch_pictures(stretch.id, side, visitor.looks(ctx).build, ctx.t.language)


def name(picture: StretchPicture) -> str:
    """Its name in the browser, the same for both sides."""
    return picture.path.stem


def send(ctx: PageContext, stretch: Stretch) -> None:
    """Give the browser all pictures of a stretch."""
    send_pictures(f"pictures-{stretch.id}", resources.stretch_drawings(stretch.id, visitor.looks(ctx).build))


def send_last(ctx: PageContext) -> None:
    """Give the browser the last picture of every stretch, which shows it best."""
    send_pictures("pictures", resources.last_drawings(visitor.looks(ctx).build))


def colours(ctx: PageContext) -> dict[str, str]:
    """The colours of pictures on this page, as CSS variables."""
    looks = visitor.looks(ctx)
    return figure_variables(looks.look, looks.tone)
