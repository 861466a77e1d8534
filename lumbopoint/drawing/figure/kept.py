"""The pictures of stretches as SVG files in assets/stretches: written by ``draw --stretches``, read by the
app."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lumbopoint.drawing.figure.alt_text import alt_texts
from lumbopoint.drawing.figure.picture import DRAFT_CM, FINE_CM
from lumbopoint.drawing.figure.stretch_art import stretch_svgs
from lumbopoint.drawing.palette import plain
from lumbopoint.geometry.body_map import BodyMap, Side
from lumbopoint.geometry.figure.bodies import figure_body
from lumbopoint.geometry.figure.kept_files import PICTURES_DIR, fingerprint, picture_file
from lumbopoint.geometry.skin import BUILDS, DEFAULT_BUILD, Build
from lumbopoint.i18n import Texts
from lumbopoint.model import Stretch

ViewBox = tuple[float, float, float, float]
_VIEW_BOX = re.compile(r'viewBox="([^"]+)"')
_ROOT = re.compile(r"(<svg[^>]*>)(.*)(</svg>)", re.DOTALL)


@dataclass(frozen=True)
class StretchPicture:
    """One kept picture of a stretch. ``steps``: numbers of its steps from 1, empty for the start position;

    ``alt``: what it shows, in whole sentences; ``view_box``: x, y, width, height in mm, the same for all
    pictures of
    the stretch; ``side``: the sore side that it shows.
    """

    id: str
    path: Path
    steps: tuple[int, ...]
    alt: str
    side: Side
    view_box: ViewBox

    def svg(self) -> str:
        """The SVG text for a page, mirrored for the left side; no id in it is used by another picture."""
        text = self.path.read_text(encoding="utf-8")
        if self.side == "right":
            return text
        x, _, width, _ = self.view_box
        turned = _ROOT.sub(rf'\1<g transform="matrix(-1 0 0 1 {2 * x + width:g} 0)">\2</g>\3', text)
        return turned.replace(self._name, f"{self._name}-left")

    @property
    def _name(self) -> str:
        return self.path.stem


def stretch_pictures(
    t: Texts,
    stretch: Stretch,
    side: Side = "right",
    build: Build = DEFAULT_BUILD,
    folder: Path = PICTURES_DIR,
) -> tuple[StretchPicture, ...]:
    """The pictures of a stretch in the order of doing; none when it has no poses. OSError without a file."""
    if stretch.poses is None:
        return ()
    alts = alt_texts(t, stretch, side)
    found = []
    for picture, alt in zip(stretch.poses.pictures, alts, strict=True):
        path = folder / picture_file(stretch.id, picture.id, build)
        found.append(StretchPicture(picture.id, path, picture.steps, alt, side, _view_box(path)))
    return tuple(found)


def _view_box(path: Path) -> ViewBox:
    with path.open(encoding="utf-8") as file:
        found = _VIEW_BOX.search(file.read(300))
    if found is None:
        raise OSError(f"{path}: no view box at its beginning")
    x, y, width, height = (float(part) for part in found[1].split())
    return x, y, width, height


def pictures(stretches: Iterable[Stretch], atlas: BodyMap) -> Iterator[tuple[str, str]]:
    """File name and SVG text of every picture of some stretches, in both builds; drawn one by one."""
    bodies = {build: figure_body(atlas, build) for build in BUILDS}
    for stretch in stretches:
        if stretch.poses is None:
            continue
        mark = f'<svg data-inputs="{fingerprint(stretch.poses)}"'
        for build, body in bodies.items():
            name = f"{stretch.id}-{{}}-{build}"
            for key, svg in stretch_svgs(name, stretch.poses, atlas, body, FINE_CM).items():
                yield picture_file(stretch.id, key, build), svg.replace("<svg", mark, 1)


def preview(stretch: Stretch, atlas: BodyMap) -> str:
    """All pictures of a stretch side by side as one SVG at half the resolution. ValueError when it has no
    poses."""
    if stretch.poses is None:
        raise ValueError(f"{stretch.id} has no poses")
    body = figure_body(atlas, DEFAULT_BUILD)
    drawn = stretch_svgs(stretch.id + "-{}", stretch.poses, atlas, body, DRAFT_CM)
    parts, right, tall = [], 0.0, 0.0
    for svg in drawn.values():
        x, y, width, height = (float(part) for part in _VIEW_BOX.findall(svg)[0].split())
        parts.append(_ROOT.sub(rf'<g transform="translate({right - x:g} {-y:g})">\2</g>', svg))
        right, tall = right + width, max(tall, height)
    inside = "".join(parts)
    return plain(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {right:g} {tall:g}">{inside}</svg>\n')
