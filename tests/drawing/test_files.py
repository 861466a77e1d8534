from pathlib import Path

import pytest

from musclemap.drawing.files import write_drawings
from musclemap.drawing.views import LAYERS
from musclemap.drawing.windows import WINDOWS
from musclemap.geometry.body_map import ASSETS_DIR, load_body
from musclemap.model import VIEWS


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """All drawings, written once: they take some seconds."""
    return write_drawings(load_body(), tmp_path_factory.mktemp("drawings"))


def test_every_view_layer_and_window_and_each_body_in_light_and_dark_is_written(
    written: tuple[Path, ...],
) -> None:
    assert len(written) == len(VIEWS) * (len(LAYERS) * len(WINDOWS) + 2)
    assert {path.name for path in written} == {path.name for path in written[0].parent.iterdir()}
    assert {path.name for path in written} == {path.name for path in ASSETS_DIR.glob("*.svg")}


def test_the_kept_files_are_what_is_drawn_byte_by_byte(written: tuple[Path, ...]) -> None:
    """After a change of the atlas run `python -m musclemap draw`."""
    for path in written:
        assert path.read_bytes() == (ASSETS_DIR / path.name).read_bytes(), path.name
