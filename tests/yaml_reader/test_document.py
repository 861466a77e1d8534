import time
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbopoint.yaml_reader import document as reader
from lumbopoint.yaml_reader.document import YamlDocument, YamlProblems, dotted, read_yaml
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
