import time
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbopoint.yaml_reader import document as reader
from lumbopoint.yaml_reader.document import YamlDocument, YamlProblems, dotted, read_in_part, read_yaml
from lumbopoint.yaml_reader.rules import RULES


def read(folder: Path, content: str | bytes) -> YamlDocument:
    path = folder / "entry.yaml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_yaml(path)


def refused(folder: Path, content: str | bytes) -> list[tuple[str, int]]:
    """Rule and line of every problem of a refused file."""
    with pytest.raises(YamlProblems) as caught:
        read(folder, content)
    return [(problem.rule, problem.line) for problem in caught.value.problems]


def test_lists_become_tuples_and_mappings_dicts(tmp_path: Path) -> None:
    document = read(tmp_path, "names: [a, b]\nplace: {x: 1, y: [2.5]}\n")

    assert document.value == {"names": ("a", "b"), "place": {"x": 1, "y": (2.5,)}}


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("true", True),
        ("False", False),
        ("null", None),
        ("", None),
        ("~", None),
        ("-12", -12),
        ("8.4", 8.4),
        (".5", 0.5),
        ("1.5e-3", 0.0015),
        ('"12"', "12"),
        ("'no'", "no"),
        ("4 mm", "4 mm"),
        ("1.2.3", "1.2.3"),
    ],
)
def test_plain_words_mean_what_all_yaml_tools_agree_on(tmp_path: Path, word: str, value: object) -> None:
    document = read(tmp_path, f"key: {word}\n")

    assert document.value == {"key": value}
    assert type(document.value["key"]) is type(value)
    assert document.doubts == ()


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("no", "false"),
        ("NO", "false"),
        ("off", "false"),
        ("n", "false"),
        ("yes", "true"),
        ("On", "true"),
        ("y", "true"),
        ("012", "number"),
        ("1_000", "number"),
        ("12:30", "number"),
        ("0x1F", "number"),
        ("0o17", "number"),
        ("1e5", "number"),
        (".inf", "number"),
        (".nan", "number"),
        ("9" * 5000, "number"),
        ("2026-11-21", "date"),
        ("2026-11-21 10:00:00", "date"),
    ],
)
def test_words_that_tools_read_differently_stay_text_and_are_remembered(
    tmp_path: Path, word: str, kind: str
) -> None:
    document = read(tmp_path, f"first: 1\nkey: {word}\n")

    assert document.value["key"] == word
    assert [(doubt.path, doubt.line, doubt.kind) for doubt in document.doubts] == [(("key",), 2, kind)]


@pytest.mark.parametrize("word", ['"no"', "'012'", "|\n  no\n", ">-\n  12:30\n"])
def test_quoted_words_and_blocks_are_not_doubted(tmp_path: Path, word: str) -> None:
    assert read(tmp_path, f"key: {word}\n").doubts == ()


def test_every_path_has_the_line_of_its_key(tmp_path: Path) -> None:
    document = read(tmp_path, "a: 1\nb:\n  - c: 2\n    d: 3\n\n  - {c: 4}\n")

    assert document.line(("a",)) == 1
    assert document.line(("b", 0, "d")) == 4
    assert document.line(("b", 1)) == 6
    assert document.line(("b", 1, "c")) == 6


def test_an_unknown_path_has_the_line_of_its_nearest_parent(tmp_path: Path) -> None:
    document = read(tmp_path, "# note\na:\n  b: 1\n")

    assert document.line(("a", "x", 3)) == 2
    assert document.line(("x",)) == 2
    assert document.line(()) == 2


def test_a_repeated_key_is_refused_with_both_lines(tmp_path: Path) -> None:
    with pytest.raises(YamlProblems) as caught:
        read(tmp_path, "a: 1\nb: 2\na: 3\n")

    (problem,) = caught.value.problems
    assert (problem.rule, problem.line, problem.hint) == ("duplicate-key", 3, "keep one of line 1 and line 3")


def test_the_same_key_in_two_list_items_is_fine(tmp_path: Path) -> None:
    assert read(tmp_path, "a: [{b: 1}, {b: 2}]\n").value == {"a": ({"b": 1}, {"b": 2})}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: &x 1\nb: *x\n", [("anchor", 1), ("alias", 2)]),
        ("a: {b: 1}\n<<: {c: 2}\n", [("merge-key", 2)]),
        ("a: !!str 1\nb: !x 2\n", [("tag", 1), ("tag", 2)]),
        ("1: a\nnull: b\ntrue: c\n? [d]\n: e\n", [("key-not-text", n) for n in (1, 2, 3, 4)]),
        ("a: 1\n---\nb: 2\n", [("second-document", 2)]),
        ("- a\n", [("list-instead-of-mapping", 1)]),
        ("just words\n", [("list-instead-of-mapping", 1)]),
        ("", [("empty-file", 1)]),
        ("# only a note\n", [("empty-file", 1)]),
        ("a:\n\tb: 1\nc:\n\td: 1\n", [("tab-indentation", 2), ("tab-indentation", 4)]),
        ("a: 1\nb: 'c\nd: 2\n", [("broken-yaml", 2)]),
        ("a: 1\na: 2\nb: [\n", [("duplicate-key", 2), ("broken-yaml", 3)]),
    ],
)
def test_every_surprise_is_refused_and_all_are_told(
    tmp_path: Path, text: str, found: list[tuple[str, int]]
) -> None:
    assert refused(tmp_path, text) == found


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


def test_a_tab_inside_a_text_is_no_indentation(tmp_path: Path) -> None:
    assert read(tmp_path, "a: |\n  b\n  \tc\n").value == {"a": "b\n\tc\n"}


def test_the_line_of_the_first_byte_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path, b"a: 1\nb: caf\xe9\n") == [("not-utf-8", 2)]


def test_a_byte_order_mark_is_no_problem(tmp_path: Path) -> None:
    assert read(tmp_path, b"\xef\xbb\xbfa: 1\n").value == {"a": 1}


def test_a_file_of_another_encoding_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "a: 1\n".encode("utf-16")) == [("not-utf-8", 1)]


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.yaml", tmp_path):
        with pytest.raises(YamlProblems) as caught:
            read_yaml(path)
        assert [problem.rule for problem in caught.value.problems] == ["unreadable-file"]


def test_two_megabytes_are_read_and_more_are_not(tmp_path: Path) -> None:
    start = "a: 1\n#"
    fits = start + "x" * (reader.MAX_BYTES - len(start))

    assert read(tmp_path, fits).value == {"a": 1}
    assert refused(tmp_path, fits + "x") == [("file-too-large", 1)]


def test_32_levels_are_read_and_33_are_not(tmp_path: Path) -> None:
    assert read(tmp_path, "a: " + "[" * 31 + "]" * 31).value["a"] != ()
    assert refused(tmp_path, "a: " + "[" * 32 + "]" * 32) == [("nested-too-deep", 1)]


@pytest.mark.parametrize("text", ["a: " + "[" * 100_000, "{" * 100_000, "- " * 100_000, "? " * 100_000])
def test_endless_nesting_is_refused_at_once(tmp_path: Path, text: str) -> None:
    started = time.perf_counter()

    assert refused(tmp_path, text) == [("nested-too-deep", 1)]
    assert time.perf_counter() - started < 1


def test_an_alias_bomb_is_refused_fast_and_in_little_memory(tmp_path: Path) -> None:
    rows = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 1000)]
    bomb = "\n".join(["a0: &a0 [ache, ache]", *rows])
    tracemalloc.start()
    started = time.perf_counter()

    found = refused(tmp_path, bomb)

    seconds, peak = time.perf_counter() - started, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(found) == reader.MAX_PROBLEMS
    assert seconds < 1
    assert peak < 10_000_000


def test_the_loader_written_in_python_refuses_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "_Loader", yaml.SafeLoader)

    assert read(tmp_path, "a: [no, 1]\n").value == {"a": ("no", 1)}
    assert len(read(tmp_path, "a: [no, 1]\n").doubts) == 1
    assert refused(tmp_path, "a: &x 1\nb: *x\nc:\n\td: 1\n") == [
        ("anchor", 1),
        ("alias", 2),
        ("tab-indentation", 4),
    ]


def test_a_path_is_written_as_authors_write_it() -> None:
    assert dotted(("points", 0, "needling", "patient")) == "points[0].needling.patient"
    assert dotted(()) == ""


def test_every_rule_of_reading_says_what_it_refuses() -> None:
    assert all(refuses.endswith(".") for refuses in RULES.values())


YAML_LIKE = st.text(
    alphabet=st.sampled_from(list("ab1:-?[]{}&*!|>'\"%@`#,.~<= \n\t\r\x00\x85\ufeffé")), max_size=60
)


@given(text=YAML_LIKE | st.text(max_size=200))
@settings(max_examples=300)
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        document = read_yaml(path)
    except YamlProblems as refusal:
        assert refusal.problems
        assert {problem.rule for problem in refusal.problems} <= set(RULES)
        assert all(1 <= problem.line <= len(text.splitlines()) + 1 for problem in refusal.problems)
    else:
        assert isinstance(document.value, dict)


@given(content=st.binary(max_size=100))
@settings(max_examples=100)
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.yaml"
    path.write_bytes(content)
    try:
        assert isinstance(read_yaml(path).value, dict)
    except YamlProblems as refusal:
        assert refusal.problems


PLAIN = (
    st.none()
    | st.booleans()
    | st.integers(-(10**17), 10**17)
    | st.integers(-(10**9), 10**9).map(lambda n: n / 1000)
    | st.text(max_size=20)
)
NESTED = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
)


def frozen(value: Any) -> Any:
    """The same value with tuples for lists."""
    if isinstance(value, list):
        return tuple(frozen(item) for item in value)
    if isinstance(value, dict):
        return {key: frozen(inner) for key, inner in value.items()}
    return value


@given(value=st.dictionaries(st.text(max_size=8), NESTED, min_size=1, max_size=5))
@settings(max_examples=150)
def test_nested_values_come_back_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, value: dict[str, Any]
) -> None:
    path = tmp_path_factory.getbasetemp() / "nested.yaml"
    path.write_text(_quoted(value), encoding="utf-8")

    document = read_yaml(path)

    assert document.value == frozen(value)
    assert document.doubts == ()


class _Quoted(yaml.SafeDumper):
    """Writes texts in quotes and repeats values instead of naming them."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _as_quoted_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')


_Quoted.add_representer(str, _as_quoted_text)


def _quoted(value: object) -> str:
    return str(yaml.dump(value, Dumper=_Quoted, allow_unicode=True))
