"""Golden cases: a good content folder, one small fault each, and what `check` says about it.

A case is a folder in tests/golden with ``expected.txt`` and either ``edits.yaml`` (words of the base to
replace, files to copy or delete) or files that take the place of those of the base. ``GOLDEN_UPDATE=1``
writes ``expected.txt`` anew: read the difference before you keep it.
"""

import os
import shutil
from pathlib import Path
from typing import Any

from lumbopoint.cli.check import last_line
from lumbopoint.content.loader import LoadResult, load_graded
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.yaml_reader.document import MAX_BYTES, read_yaml
from tests.builders import make_body, make_muscle_shape

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
BASE = GOLDEN / "base"
ALSO_IN_THE_ATLAS = make_muscle_shape("gluteus-medius", layer="superficial")
#: Cases whose fault lies between the content and the atlas.
BODIES = {
    "shape-without-muscle": make_body(make_muscle_shape(), ALSO_IN_THE_ATLAS),
    "muscle-without-shape": make_body(make_muscle_shape("gluteus-medius", is_clickable=False)),
    "layer-not-of-the-atlas": make_body(make_muscle_shape(layer="intermediate")),
    "region-without-words": make_body(region_ids=("buttock", "sacrum")),
}


def case_names() -> tuple[str, ...]:
    """All cases by name."""
    return tuple(sorted(path.name for path in GOLDEN.iterdir() if path.is_dir() and path != BASE))


def said_about(result: LoadResult) -> str:
    """What `check` prints about a case."""
    return "\n".join([*(str(problem) for problem in result.problems), last_line(result)]) + "\n"


def checked(name: str, folder: Path) -> LoadResult:
    """The content of a case, built in ``folder`` and loaded with the body of the case."""
    content = folder / "content"
    shutil.copytree(BASE, content)
    _apply(GOLDEN / name, content)
    return load_graded(content, body_of(name))[0]


def body_of(name: str) -> BodyMap:
    """The body of a case: one deep muscle and one region, unless its fault lies there."""
    return BODIES.get(name, make_body())


def expected(name: str, said: str) -> str:
    """The kept words about a case; with GOLDEN_UPDATE=1 those that were just said become the kept ones."""
    kept = GOLDEN / name / "expected.txt"
    if os.environ.get("GOLDEN_UPDATE") == "1":
        kept.write_text(said, encoding="utf-8", newline="\n")
    return kept.read_text(encoding="utf-8")


def _apply(case: Path, content: Path) -> None:
    for path in case.rglob("*"):
        target = content / path.relative_to(case)
        if path.is_file() and path.name not in ("expected.txt", "edits.yaml"):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
    if (case / "edits.yaml").is_file():
        _edit(read_yaml(case / "edits.yaml").value, content)
    if case.name == "file-too-large":
        with (content / "safety.yaml").open("a", encoding="utf-8") as stream:
            stream.write("#" * MAX_BYTES)


def _edit(edits: dict[str, Any], content: Path) -> None:
    for copied in edits.get("copies", ()):
        shutil.copy(content / copied["from"], content / copied["to"])
    for name in edits.get("delete", ()):
        (content / name).unlink()
    for edit in edits.get("edits", ()):
        path = content / edit["file"]
        text = path.read_text(encoding="utf-8")
        if edit["find"] not in text:
            raise ValueError(f"{edit['file']} does not contain {edit['find']!r}")
        path.write_text(text.replace(edit["find"], edit["replace"], 1), encoding="utf-8", newline="\n")
