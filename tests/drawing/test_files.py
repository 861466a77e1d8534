from pathlib import Path

import pytest

from musclemap.cli import main
from musclemap.drawing.views import LAYERS
from musclemap.drawing.windows import WINDOWS
from musclemap.geometry.body_map import ASSETS_DIR
from musclemap.model import VIEWS


def test_draw_writes_every_view_layer_and_window_and_each_body_in_light_and_dark_as_they_are_kept(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """After a change of the atlas run `python -m musclemap draw`. One test, because drawing takes seconds."""
    folder = tmp_path / "body"

    assert main(("draw", "--out", str(folder))) == 0

    written = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert len(written) == len(VIEWS) * (len(LAYERS) * len(WINDOWS) + 2)
    assert sorted(written) == sorted(folder.iterdir())
    assert {path.name for path in written} == {path.name for path in ASSETS_DIR.glob("*.svg")}
    for path in written:
        assert path.read_bytes() == (ASSETS_DIR / path.name).read_bytes(), path.name
