from pathlib import Path

import pytest

from musclemap.drawing.files import drawings, write_drawings
from musclemap.drawing.views import LAYERS
from musclemap.drawing.windows import WINDOWS
from musclemap.geometry.body_map import ASSETS_DIR, BodyMap, load_body
from musclemap.model import VIEWS


@pytest.fixture(scope="module")
def body() -> BodyMap:
    return load_body()


def test_the_kept_files_are_what_is_drawn(body: BodyMap) -> None:
    """After a change of the atlas run `python -m musclemap draw`."""
    kept = {path.name: path.read_text(encoding="utf-8") for path in ASSETS_DIR.glob("*.svg")}
    drawn = drawings(body)

    assert len(drawn) == len(VIEWS) * (len(LAYERS) * len(WINDOWS) + 2)  # and each body, light and dark
    assert set(kept) == set(drawn)
    assert [name for name in drawn if kept[name] != drawn[name]] == []


def test_writing_gives_the_same_bytes_again(body: BodyMap, tmp_path: Path) -> None:
    written = write_drawings(body, tmp_path)

    assert {path.name for path in written} == {path.name for path in tmp_path.iterdir()}
    for path in written:
        assert path.read_bytes() == (ASSETS_DIR / path.name).read_bytes(), path.name
