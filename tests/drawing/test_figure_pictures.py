import gzip
import re
from itertools import product
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree

import pytest

from lumbopoint.cli import main
from lumbopoint.drawing.figure.colours import figure_variables
from lumbopoint.drawing.figure.kept import StretchPicture, preview, stretch_pictures
from lumbopoint.drawing.figure.picture import DRAFT_CM, outlines
from lumbopoint.drawing.figure.stretch_art import sheets, stretch_svgs
from lumbopoint.drawing.figure.trace import area
from lumbopoint.drawing.skin_look import LOOKS, Tone
from lumbopoint.geometry.body_map import Side
from lumbopoint.geometry.figure.kept_files import PICTURES_DIR, picture_files
from lumbopoint.geometry.skin import BUILDS
from lumbopoint.model import Stretch
from tests import shipped
from tests.posed_figures import body

GOLDEN = Path(__file__).parent / "figure_outlines.txt"
DRAWN = [stretch for stretch in shipped.library().stretches if stretch.poses]
MOST_BYTES, MOST_PACKED = 45_000, 12_000
#: A tinted muscle covers at least this much of the picture (square cm), and areas of outlines may differ by
#: so much.
LEAST_TINT_CM2, SAME_AREA = 4.0, 0.03


def by_id(stretch_id: str) -> Stretch:
    return next(stretch for stretch in DRAWN if stretch.id == stretch_id)


def lines(stretch: Stretch) -> list[str]:
    """What is drawn, as text: picture, outline, number of rings, square cm."""
    assert stretch.poses is not None
    found = []
    for picture, sheet in zip(
        stretch.poses.pictures, sheets("x-{}", stretch.poses, body(), DRAFT_CM), strict=True
    ):
        for name, rings in outlines(sheet, shipped.body()).items():
            if name in ("body", "skin", "shirt", "shorts", "hair", "sock", "muscle", "mat"):
                total = sum(area(ring) for ring in rings)
                found.append(f"{stretch.id} {picture.id} {name} {len(rings)} {total:.0f}")
    return found


def test_the_outlines_are_the_golden_ones() -> None:
    """After a wanted change write ``lines`` of the two stretches into the file and look at the pictures."""
    golden = GOLDEN.read_text(encoding="utf-8").splitlines()

    drawn = [line for stretch_id in ("st-figure-four", "st-cat-camel") for line in lines(by_id(stretch_id))]

    assert [line.rsplit(" ", 1)[0] for line in drawn] == [line.rsplit(" ", 1)[0] for line in golden]
    for line, wanted in zip(drawn, golden, strict=True):
        assert float(line.split()[-1]) == pytest.approx(float(wanted.split()[-1]), rel=SAME_AREA, abs=3), (
            wanted
        )


def test_every_kept_picture_is_small_whole_and_the_only_ones_there() -> None:
    names = {name for stretch in DRAWN if stretch.poses for name in picture_files(stretch.id, stretch.poses)}

    assert names == {path.name for path in PICTURES_DIR.iterdir()}
    for name in names:
        raw = (PICTURES_DIR / name).read_bytes()
        assert len(raw) <= MOST_BYTES, name
        assert len(gzip.compress(raw, 9)) <= MOST_PACKED, name
        assert ElementTree.fromstring(raw).tag.endswith("svg")  # noqa: S314


def muscle_area(svg: str) -> float:
    """The square cm of the boxes around the tinted pieces of a kept picture."""
    (data,) = re.findall(r'<path d="([^"]*)"[^>]*class="muscle"', svg) or [""]
    total = 0.0
    for part in filter(None, data.split("M")):
        steps = [float(v) for v in re.findall(r"-?\d*\.?\d+", part.split("q")[1])]
        x = y = 0.0
        xs, ys = [0.0], [0.0]
        for i in range(0, len(steps) - 3, 4):
            x, y = x + steps[i + 2], y + steps[i + 3]
            xs.append(x)
            ys.append(y)
        total += (max(xs) - min(xs)) * (max(ys) - min(ys)) / 100
    return total


@pytest.mark.parametrize("stretch", DRAWN, ids=lambda stretch: stretch.id)
def test_the_stretched_muscle_is_seen_on_every_picture_that_says_so(stretch: Stretch) -> None:
    assert stretch.poses is not None
    for picture, build in product(stretch.poses.pictures, BUILDS):
        svg = (PICTURES_DIR / f"{stretch.id}-{picture.id}-{build}.svg").read_text(encoding="utf-8")
        assert (muscle_area(svg) > LEAST_TINT_CM2) == picture.is_tinted, f"{picture.id} {build}"


def shown(stretch_id: str, side: Side) -> tuple[StretchPicture, ...]:
    return stretch_pictures(shipped.texts(), by_id(stretch_id), side)


def test_pictures_of_a_stretch_share_one_window_and_say_their_steps() -> None:
    for stretch in DRAWN:
        pictures = stretch_pictures(shipped.texts(), stretch)
        assert len({picture.view_box for picture in pictures}) == 1
        assert pictures[0].steps in ((), (1,), (1, 2))
        assert all(step <= len(stretch.steps) for picture in pictures for step in picture.steps)


def test_a_stretch_without_poses_has_no_pictures() -> None:
    bare = DRAWN[0].model_copy(update={"poses": None})

    assert stretch_pictures(shipped.texts(), bare) == ()
    with pytest.raises(ValueError, match="no poses"):
        preview(bare, shipped.body())


def test_the_left_side_is_the_mirror_image_with_ids_of_its_own() -> None:
    (right,), (left,) = shown("st-figure-four", "right")[:1], shown("st-figure-four", "left")[:1]

    x, _, width, _ = left.view_box
    ids = [set(re.findall(r'id="([^"]+)"', picture.svg())) for picture in (right, left)]

    assert f"matrix(-1 0 0 1 {2 * x + width:g} 0)" in left.svg()
    assert ids[0] and ids[1] and not ids[0] & ids[1]
    for picture, own in zip((right, left), ids, strict=True):
        assert set(re.findall(r"#(st-[\w-]+)", picture.svg())) == own


def test_the_alt_text_says_position_movement_and_side() -> None:
    right, left = shown("st-figure-four", "right")[-1].alt, shown("st-figure-four", "left")[-1].alt

    assert right.startswith("A person lies on the back.")
    assert "on the right." in right and "on the left." in left
    assert right != left
    for stretch in DRAWN:
        alts = [picture.alt for picture in stretch_pictures(shipped.texts(), stretch)]
        assert all(alt.startswith("A person ") for alt in alts)
        assert alts[-1].count(".") >= 2, stretch.id


@pytest.mark.parametrize(("look", "tone"), list(product(LOOKS, get_args(Tone))))
def test_every_colour_of_a_picture_can_be_set_by_the_page(look: str, tone: Tone) -> None:
    svg = shown("st-figure-four", "right")[-1].svg()

    used = set(re.findall(r"var\((--mm-[a-z-]+),", svg))

    assert {"--mm-skin", "--mm-shirt", "--mm-muscle", "--mm-mat"} <= used <= set(figure_variables(look, tone))


def test_the_same_poses_always_give_the_same_text() -> None:
    poses = by_id("st-standing-side-bend").poses
    assert poses is not None

    one, other = (stretch_svgs("x-{}", poses, shipped.body(), body(), 0.8) for _ in range(2))

    assert one == other


def test_draw_writes_a_preview_of_one_stretch(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "preview.svg"

    assert main(("draw", "--stretch", "st-figure-four", "--out", str(target))) == 0

    assert capsys.readouterr().out.strip() == str(target)
    assert "var(" not in target.read_text(encoding="utf-8")
    assert len(re.findall(r"<g transform=", target.read_text(encoding="utf-8"))) == len(
        shown("st-figure-four", "right")
    )


def test_draw_names_a_stretch_that_is_nearly_meant(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(("draw", "--stretch", "st-figure-for")) == 2

    assert "st-figure-four" in capsys.readouterr().err
