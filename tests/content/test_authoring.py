import re
import shutil
from pathlib import Path

import pytest

from lumbopoint.content.field_docs import AUTHORING, with_tables
from lumbopoint.content.loader import CONTENT_DIR, load
from tests import shipped
from tests.builders import make_body

TEXT = AUTHORING.read_text(encoding="utf-8")


def test_the_tables_of_the_guide_are_those_of_models_rules_and_atlas() -> None:
    """After a change run `python -m lumbopoint.content.field_docs`."""
    assert with_tables(TEXT, shipped.body()) == TEXT


def test_a_table_without_markers_is_told() -> None:
    with pytest.raises(ValueError, match="no markers"):
        with_tables("# A guide without tables", make_body())


def test_the_example_of_the_guide_passes_the_check(tmp_path: Path) -> None:
    example = re.search(r"<!-- example -->\n```yaml\n(.*?)```", TEXT, re.DOTALL)
    assert example is not None
    content = shutil.copytree(CONTENT_DIR, tmp_path / "content")
    path = content / "muscles" / "quadratus-lumborum.yaml"
    muscle = path.read_text(encoding="utf-8").partition("\npoints:\n")[0]
    path.write_text(f"{muscle}\npoints:\n{example[1]}", encoding="utf-8")

    result = load(content, shipped.body())

    assert [str(problem) for problem in result.errors if "quadratus" in problem.file] == []
    assert result.library.point("ql-deep-caudal") is not None


def test_the_guide_names_only_files_that_exist() -> None:
    named = set(re.findall(r"`(content/[a-z/]+\.yaml)`", TEXT))

    assert named
    assert [name for name in named if not (CONTENT_DIR.parent / name).is_file()] == []
