import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lumbopoint.content.loader import CONTENT_DIR, LoadResult, load
from tests import shipped
from tests.builders import make_body
from tests.content.golden_cases import BASE

MUSCLE = "muscles/quadratus-lumborum.yaml"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the good content that a test may spoil."""
    return shutil.copytree(BASE, tmp_path / "content")


def spoil(content: Path, file: str, old: str, new: str) -> None:
    text = (content / file).read_text(encoding="utf-8")
    assert old in text
    (content / file).write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def of_the_app() -> LoadResult:
    """The content of the app on its real atlas."""
    return shipped.content()


def test_the_content_of_the_app_has_no_error(of_the_app: LoadResult) -> None:
    assert [str(problem) for problem in of_the_app.errors] == []


def test_every_file_of_the_content_is_loaded(of_the_app: LoadResult) -> None:
    library = of_the_app.library

    assert {muscle.id for muscle in library.muscles} == {p.stem for p in CONTENT_DIR.glob("muscles/*.yaml")}
    assert {item.id for item in library.stretches} == {p.stem for p in CONTENT_DIR.glob("stretches/*.yaml")}
    assert len(library.points) >= 18
    assert {page.id for page in library.learn_pages} == {
        path.stem for path in CONTENT_DIR.glob("learn/*.yaml")
    }
    assert library.sources and library.regions and library.warning_signs and library.terms
    assert library.claims and library.checked_claims and library.needling_checks


def test_a_point_with_an_error_is_left_out_and_the_rest_works(content: Path) -> None:
    spoil(content, MUSCLE, "    symptoms: [I feel a deep ache.]\n", "")

    result = load(content, make_body())

    assert [point.id for point in result.library.points] == ["ql-deep-caudal"]
    assert [problem.entry_id for problem in result.problems] == ["ql-deep-cranial"]


def test_a_point_that_breaks_a_rule_is_left_out_too(content: Path) -> None:
    spoil(content, MUSCLE, "position: {view: posterior, x_cm: 5.0", "position: {view: posterior, x_cm: 60")

    result = load(content, make_body())

    assert [point.id for point in result.library.points] == ["ql-deep-caudal"]
    assert {problem.rule for problem in result.problems} == {"point-outside-its-muscle"}


def test_a_point_without_id_is_named_by_its_place(content: Path) -> None:
    spoil(content, MUSCLE, "  - id: ql-deep-cranial\n    name:", "  - name:")

    result = load(content, make_body())

    assert "quadratus-lumborum.points[0]" in {problem.entry_id for problem in result.problems}


def test_a_faulty_muscle_is_left_out_with_its_points(content: Path) -> None:
    spoil(content, MUSCLE, "group: Posterior abdominal wall\n", "")

    library = load(content, make_body()).library

    assert (library.muscles, library.points) == ((), ())
    assert library.stretches


@pytest.mark.parametrize("file", ["sources.yaml", "claims.yaml", "stretches/st-side-bend.yaml"])
def test_a_file_that_cannot_be_read_blames_nobody_who_refers_to_it(content: Path, file: str) -> None:
    (content / file).write_text("- [", encoding="utf-8")

    result = load(content, make_body())

    assert {problem.file for problem in result.problems} == {file}
    assert len(result.library.points) == 2


def test_one_faulty_source_leaves_the_others(content: Path) -> None:
    spoil(content, "sources.yaml", "status: secondary", "status: unknown")

    result = load(content, make_body())

    assert [source.key for source in result.library.sources] == ["BOOK01"]
    assert [problem.entry_id for problem in result.problems] == ["ACSM21"]


def test_one_faulty_warning_sign_leaves_the_others(content: Path) -> None:
    with (content / "safety.yaml").open("a", encoding="utf-8") as stream:
        stream.write("  - {id: faulty, name: Faulty}\n")

    result = load(content, make_body())

    assert result.library.warning_signs == load(BASE, make_body()).library.warning_signs != ()
    assert {problem.entry_id for problem in result.problems} == {"faulty"}


def test_without_a_body_places_are_not_judged(content: Path) -> None:
    spoil(content, MUSCLE, "x_cm: 5.0, y_cm: 3.0", "x_cm: 60, y_cm: 3.0")

    assert load(content).problems == ()
    assert load(content, make_body()).problems != ()


def test_problems_are_sorted_by_file_and_line(content: Path) -> None:
    spoil(content, "sources.yaml", "status: secondary", "status: unknown")
    spoil(content, MUSCLE, "nerve: T12 to L3.\n", "")
    spoil(content, MUSCLE, "sets_off: [Bending.]", "sets_off: []")

    problems = load(content, make_body()).problems

    assert len(problems) == 3
    assert [(p.file, p.line) for p in problems] == sorted((p.file, p.line) for p in problems)


def test_an_empty_folder_is_not_taken_for_good_content(tmp_path: Path) -> None:
    rules = [problem.rule for problem in load(tmp_path, make_body()).errors]

    assert rules.count("no-file") == 3
    assert rules.count("unreadable-file") == 7


VALUES = (
    "",
    "no",
    "7",
    "[]",
    "{}",
    "[[1]]",
    "{a: 1}",
    '""',
    "2026-01-01",
    "null",
    "true",
    "-1.5",
    "text",
    "{",
)


@given(data=st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_in_a_field_the_content_loads(content: Path, data: st.DataObject) -> None:
    files = sorted(path.relative_to(BASE) for path in BASE.rglob("*.yaml"))
    file = data.draw(st.sampled_from(files))
    lines = (BASE / file).read_text(encoding="utf-8").splitlines()
    number = data.draw(st.sampled_from([n for n, line in enumerate(lines) if ":" in line]))
    key, _ = lines[number].split(":", 1)
    lines[number] = f"{key}: {data.draw(st.sampled_from(VALUES))}"
    (content / file).write_text("\n".join(lines) + "\n", encoding="utf-8")
    try:
        result = load(content, make_body())
    finally:
        shutil.copy(BASE / file, content / file)

    assert all(problem.entry_id and problem.line >= 1 for problem in result.problems)
    assert all(library_point.zones for library_point in result.library.points)
