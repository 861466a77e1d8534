"""The drawings as SVG files in assets/body: written by ``draw``, read by the app, as drawing takes long."""

from pathlib import Path

from lumbopoint.drawing.views import LAYERS, Drawing, Shot, Side, draw_view, from_file, standalone
from lumbopoint.drawing.whole_body import whole_body_svgs
from lumbopoint.drawing.windows import WINDOWS, Window
from lumbopoint.geometry.body_map import ASSETS_DIR, BodyMap
from lumbopoint.geometry.skin import DEFAULT_BUILD, Build
from lumbopoint.model import VIEWS, Layer, View

#: What is seen of the body: each view, and the side view of the left.
SEEN: tuple[tuple[View, Side], ...] = (*((view, "right") for view in VIEWS), ("lateral", "left"))


def drawings(body: BodyMap) -> dict[str, str]:
    """File name -> SVG text of every drawing that is kept as a file."""
    views = {
        _file_name(view, side, layer, window): standalone(draw_view(body, view, layer, window, side=side))
        for view, side in SEEN
        for layer in LAYERS
        for window in WINDOWS
    }
    return {**views, **whole_body_svgs(body)}


def write_drawings(body: BodyMap, folder: Path) -> tuple[Path, ...]:
    """Write all drawings into a folder; the same body always gives the same bytes."""
    written = []
    for name, svg in drawings(body).items():
        target = folder / name
        target.write_text(svg, encoding="utf-8", newline="\n")
        written.append(target)
    return tuple(written)


def kept_view(
    body: BodyMap,
    view: View,
    layer: Layer,
    window: Window = "close-up",
    *,
    side: Side = "right",
    build: Build = DEFAULT_BUILD,
    folder: Path = ASSETS_DIR,
) -> Drawing:
    """The same as ``draw_view``, from the file of the view and far faster. OSError without its file."""
    text = (folder / _file_name(view, side, layer, window)).read_text(encoding="utf-8")
    return from_file(body, Shot(view, layer, window, side), build, text)


def _file_name(view: View, side: Side, layer: Layer, window: Window) -> str:
    """``posterior-deep-whole.svg``; that of the side view of the left begins with ``lateral-left``."""
    seen = "lateral-left" if (view, side) == ("lateral", "left") else view
    return f"{seen}-{layer}-{window}.svg"
