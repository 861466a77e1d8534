"""The drawings as SVG files in assets/body."""

from pathlib import Path

from musclemap.drawing.views import LAYERS, draw_view, standalone
from musclemap.drawing.whole_body import whole_body_svgs
from musclemap.drawing.windows import WINDOWS
from musclemap.geometry.body_map import BodyMap
from musclemap.model import VIEWS


def drawings(body: BodyMap) -> dict[str, str]:
    """File name -> SVG text of every drawing that is kept as a file."""
    views = {
        f"{view}-{layer}-{window}.svg": standalone(draw_view(body, view, layer, window))
        for view in VIEWS
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
