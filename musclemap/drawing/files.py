"""The drawings as SVG files in assets/body."""

from pathlib import Path

from musclemap.drawing.close_up import LAYERS, close_up, standalone
from musclemap.drawing.whole_body import whole_body_svgs
from musclemap.geometry.body_map import BodyMap


def drawings(body: BodyMap) -> dict[str, str]:
    """File name -> SVG text of every drawing that is kept as a file."""
    close_ups = {f"posterior-{layer}.svg": standalone(close_up(body, layer)) for layer in LAYERS}
    return {**close_ups, **whole_body_svgs(body)}


def write_drawings(body: BodyMap, folder: Path) -> tuple[Path, ...]:
    """Write all drawings into a folder; the same body always gives the same bytes."""
    written = []
    for name, svg in drawings(body).items():
        target = folder / name
        target.write_text(svg, encoding="utf-8", newline="\n")
        written.append(target)
    return tuple(written)
