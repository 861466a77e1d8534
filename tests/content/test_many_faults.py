"""A long list of wrong entries: all are named, and that takes seconds."""

import shutil
import time
from pathlib import Path

import pytest

from lumbopoint.content.loader import load
from tests.builders import make_body
from tests.content.golden_cases import BASE

MANY = 2000


@pytest.mark.parametrize(
    "item", ["point {n}", "{{idd: x{n}, nam: y, layr: deep, positon: 1}}", "{{id: p-{n}}}"]
)
def test_thousands_of_wrong_points_are_named_in_little_time(tmp_path: Path, item: str) -> None:
    folder = shutil.copytree(BASE, tmp_path / "content")
    path = folder / "muscles" / "quadratus-lumborum.yaml"
    start = path.read_text(encoding="utf-8").partition("\npoints:")[0]
    rows = (f"  - {item.format(n=number)}\n" for number in range(MANY))
    path.write_text(f"{start}\npoints:\n{''.join(rows)}", encoding="utf-8")
    begun = time.process_time()

    result = load(folder, make_body())

    assert time.process_time() - begun < 10  # it was a minute
    assert len({problem.line for problem in result.errors if problem.file.startswith("muscles")}) >= MANY
    assert [stretch.id for stretch in result.library.stretches] == ["st-side-bend"]
