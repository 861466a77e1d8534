from pathlib import Path

import pytest

from lumbopoint.cli import desk, main
from lumbopoint.drawing import views
from lumbopoint.drawing.files import SEEN, kept_view
from lumbopoint.drawing.muscle_art import Detail, muscle_art
from lumbopoint.drawing.views import LAYERS, Side, standalone
from lumbopoint.drawing.windows import WINDOWS, Canvas, Window
from lumbopoint.geometry.body_map import ASSETS_DIR
from lumbopoint.geometry.muscles import MuscleShape
from lumbopoint.geometry.skin import Build
from lumbopoint.model import VIEWS, Layer, View
from tests import shipped

BODY = shipped.body()
#: The art of muscles that was drawn, without the prefix of its ids: neither the side nor what lies over a
#: muscle changes it.
ART: dict[tuple[str, Detail, Canvas, str], str] = {}
PREFIX = "{prefix}"


def art_drawn_once(muscle: MuscleShape, detail: Detail, canvas: Canvas, prefix: str) -> str:
    """Stands in for ``muscle_art``, which takes most of the time of a drawing."""
    key = (muscle.id, detail, canvas, muscle.view)
    if key not in ART:
        ART[key] = muscle_art(muscle, detail, canvas, PREFIX)
    return ART[key].replace(PREFIX, prefix)


def test_draw_writes_every_view_layer_and_window_and_each_body_in_light_and_dark_as_they_are_kept(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a change of the atlas run `python -m lumbopoint draw`."""
    monkeypatch.setattr(desk, "load_body", shipped.as_load_body)
    monkeypatch.setattr(views, "muscle_art", art_drawn_once)
    folder = tmp_path / "body"

    assert main(("draw", "--out", str(folder))) == 0

    written = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert len(written) == len(SEEN) * len(LAYERS) * len(WINDOWS) + len(VIEWS) * 2
    assert sorted(written) == sorted(folder.iterdir())
    assert {path.name for path in written} == {path.name for path in ASSETS_DIR.glob("*.svg")}
    for path in written:
        assert path.read_bytes() == (ASSETS_DIR / path.name).read_bytes(), path.name


@pytest.mark.parametrize(
    ("view", "layer", "window", "side", "build"),
    [
        ("posterior", "deep", "close-up", "right", "masculine"),
        ("lateral", "intermediate", "whole", "left", "feminine"),
        ("anterior", "deep", "whole", "left", "feminine"),
    ],
)
def test_the_app_shows_from_a_file_what_the_code_draws(
    view: View, layer: Layer, window: Window, side: Side, build: Build
) -> None:
    drawn = shipped.drawing(view, layer, window, side, build)

    assert kept_view(BODY, view, layer, window, side=side, build=build) == drawn


def test_no_drawing_loses_a_byte_when_it_is_read_for_the_page() -> None:
    for view, side in SEEN:
        for layer in LAYERS:
            for window in WINDOWS:
                read = kept_view(BODY, view, layer, window, side=side)

                kept = ASSETS_DIR / f"{'lateral-left' if side == 'left' else view}-{layer}-{window}.svg"
                assert standalone(read) == kept.read_text(encoding="utf-8")
                assert "var(--mm-skin," in read.svg
