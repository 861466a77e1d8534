"""What is wrong is named for what it is, on the line where it began."""

from pathlib import Path

import pytest

from lumbopoint.yaml_reader.document import YamlProblems, read_in_part
from tests.yaml_reader.test_document import read, refused

LIST = "a:\n  - one\n"


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ("a: 1\nnerve:Ventral rami\nb: 2\n", 2, "put a space behind the colon"),
        ("a:\n  - id: x\n    nerve:Ventral rami\n    b: 2\n", 3, "put a space behind the colon"),
        ("a: 1\nnerve： Ventral rami\nb: 2\n", 2, "write the colon again, with a space behind it"),
        (f"{LIST}  -Persistent cough\n  - two\n", 3, "put a space behind the `-` of a list item"),
        (f"{LIST}  -Persistent cough\nb: 2\n", 3, "put a space behind the `-` of a list item"),
        (f"{LIST}  • Persistent cough\n  - two\n", 3, "begin a list item with `- `"),
        (f"{LIST}  – Persistent cough\n  - two\n", 3, "begin a list item with `- `"),
        ("a: 1\nb: >-\nA gentle pull.\nc: 2\n", 3, "a text of more than one line is indented below its key"),
        ("a: 1\nnerve:Ventral", 2, "put a space behind the colon"),
        ("a: [1, 2\nb: 1\nc: 2\n", 1, "look at this line"),
        ("a: [1,\n  2 3]\nb: {c: 1\n  d: 2}\n", 3, "look at this line"),
        ("a:\n  - id: x\n      name: y\n", 3, "begin it where the lines around it begin"),
    ],
)
def test_a_fault_is_named_on_the_line_where_it_began(tmp_path: Path, text: str, line: int, hint: str) -> None:
    with pytest.raises(YamlProblems) as caught:
        read(tmp_path, text)

    (problem,) = caught.value.problems
    assert (problem.rule, problem.line) == ("broken-yaml", line)
    assert hint in problem.hint


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: 1\nname:\u00a0Text\nb: 2\n", 2, 6),
        (f"{LIST}  -\u00a0two\n  - three\n", 3, 4),
        ("a:\n  - id: x\n\u00a0\u00a0\u00a0\u00a0name: y\n    b: 2\n", 3, 1),
        ("a: 1\nlayer\u00a0: deep\n", 2, 6),
        ("a: some\u2028text\nb: 2\n", 1, 8),
        ("a: 1\nid: ql\u00ad-deep\n", 2, 7),
        ("a: 1\nx: 7.2\u202f\n", 2, 7),
        ("a: [ONE,\u00a0TWO]\n", 1, 9),
    ],
)
def test_a_sign_that_nobody_sees_is_named_with_its_place(
    tmp_path: Path, text: str, line: int, column: int
) -> None:
    with pytest.raises(YamlProblems) as caught:
        read(tmp_path, text)

    (problem,) = caught.value.problems
    assert (problem.rule, problem.line) == ("unseen-character", line)
    assert problem.found.endswith(f"in column {column}")
    assert "(U+" in problem.found


@pytest.mark.parametrize(
    "text", ["a: 5 to 10\u00a0cm", 'a: "\u00a0"', "a: |\n  \u00a0one\n", "# \u00a0\na: 1"]
)
def test_in_texts_quotes_and_comments_such_signs_may_stand(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text).value


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: one #2\n", [(("a",), 1)]),
        ("a:\n  - one #2\n  - two\n  - #3\n", [(("a", 0), 2), (("a", 2), 4)]),
        ("a: one\n  two #3\n", [(("a",), 2)]),
        ("a: {b: one #2\n  , c: 1}\n", [(("a", "b"), 1)]),
        ("a: 5 # cm\n", [(("a",), 1)]),
    ],
)
def test_text_behind_a_hash_is_lost_and_named(
    tmp_path: Path, text: str, places: list[tuple[tuple[str | int, ...], int]]
) -> None:
    path = tmp_path / "entry.yaml"
    path.write_text(text, encoding="utf-8")

    document = read_in_part(path)

    assert [(place, fault.line) for place, fault in document.faults.items()] == places
    assert {fault.rule for fault in document.faults.values()} == {"text-cut-off"}
    assert refused(tmp_path, text) == [("text-cut-off", line) for _, line in places]


@pytest.mark.parametrize("text", ["a: [one #2, two]\nb: 1\n", "a: one\n  two #3\n  four\nb: 1\n"])
def test_what_follows_a_text_that_was_cut_is_no_fault_of_its_own(tmp_path: Path, text: str) -> None:
    assert [rule for rule, _ in refused(tmp_path, text)] == ["text-cut-off"]


@pytest.mark.parametrize(
    "text", ["# one\na: 1\n  # two\nb: 2\n", "a: 'b' # c\n", "a: # b\n  - c\n", "a: b#c\n", "a: |\n  b #c\n"]
)
def test_other_comments_and_hashes_are_fine(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text).faults == {}


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "=======", ">>>>>>> edits", "||||||| base"])
def test_a_mark_of_an_unresolved_merge_is_named_as_such(tmp_path: Path, mark: str) -> None:
    for text in (f"a: |\n  one\n  {mark}\n", f"a: 1\nb: 2\n{mark}\nc: 3\n", f"a:\n  - b\n{mark}\n  - c\n"):
        assert refused(tmp_path, text) == [("unresolved-merge", 3)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("a: {x: 7,2, y: -5,0}\n", ["7.2", "-5.0"]),
        ("a: {x: \u22127,25}\n", ["-7.25"]),
        ("a: [4,9, -2,6]\n", ["4.9", "-2.6"]),
        ("a: [4, 9, -2, 6]\nb: [4,9]\nc: [1.5,2, 3]\n", []),
    ],
)
def test_a_decimal_comma_is_named_with_the_number_that_is_meant(
    tmp_path: Path, text: str, numbers: list[str]
) -> None:
    path = tmp_path / "entry.yaml"
    path.write_text(text, encoding="utf-8")

    faults = read_in_part(path).faults.values()

    assert [fault.hint.split(";")[0] for fault in faults] == [f"write {number}" for number in numbers]
    assert {fault.rule for fault in faults} <= {"decimal-comma"}
