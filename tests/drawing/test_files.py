from pathlib import Path

import pytest

from lumbopoint.cli import desk, main
from lumbopoint.drawing import files
from lumbopoint.drawing.files import SEEN, kept_view
from lumbopoint.drawing.views import LAYERS, Drawing, Side, standalone
from lumbopoint.drawing.windows import WINDOWS, Window
from lumbopoint.geometry.body_map import ASSETS_DIR, BodyMap
from lumbopoint.geometry.skin import Build
from lumbopoint.model import VIEWS, Layer, View
from tests import shipped

BODY = shipped.body()
#: What is drawn anew: all of the body in every view and layer, and what is shown first.
DRAWN = {
    *((view, layer, "whole", "right") for view in VIEWS for layer in LAYERS),
    ("posterior", "deep", "close-up", "right"),
}


def drawn_or_kept(on: BodyMap, view: View, layer: Layer, window: Window, *, side: Side) -> Drawing:
    """Stands in for ``draw_view``: what shows no part of the atlas that ``DRAWN`` does not show is read."""
    if (view, layer, window, side) in DRAWN:
        return shipped.as_draw_view(on, view, layer, window, side=side)
    return kept_view(on, view, layer, window, side=side)


def test_draw_writes_every_view_layer_and_window_and_each_body_in_light_and_dark_as_they_are_kept(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a change of the atlas run `python -m lumbopoint draw`. A drawing takes a second."""
    monkeypatch.setattr(desk, "load_body", shipped.as_load_body)
    monkeypatch.setattr(files, "draw_view", drawn_or_kept)
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
