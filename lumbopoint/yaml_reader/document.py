"""Strict reading of YAML: plain values with the line of every key, or every problem of the file.

Sequences become tuples, mappings dicts, plain scalars true/false, null, whole or decimal numbers, or text.
What surprises authors or harms a server (aliases, tags, merge keys, duplicate keys, …) is refused.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import yaml

from lumbopoint.problems import Problem
from lumbopoint.yaml_reader.leftovers import leftover_problems
from lumbopoint.yaml_reader.numbers import WrittenNumber, comma_number, comma_numbers
from lumbopoint.yaml_reader.syntax import syntax_problems
from lumbopoint.yaml_reader.unquoted import DoubtKind, doubt_kind, plain_value
from lumbopoint.yaml_reader.unseen import first_unseen, is_word_with_unseen, unseen_words

KeyPath = tuple[str | int, ...]
Wanted = Literal["text", "boolean", "number", "date"]
"""What the field of a doubtful word holds."""
#: Half of what a reader takes 0.6 s for; the largest file of ours is far below.
MAX_BYTES = 2_000_000
MAX_LEVELS = 32
#: So many problems are told of one file: a bomb of a million aliases must not become a million records.
MAX_PROBLEMS = 100

_ROW_END = re.compile("\r\n|\r|\n")
_COMMENT = re.compile(r"\s*(#\s*\S.*)")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Doubt:
    """A plain scalar kept as text that other YAML tools read as something else."""

    path: KeyPath
    line: int
    text: str
    kind: DoubtKind
    is_key: bool = False


@dataclass(frozen=True)
class YamlDocument:
    """The value of a file, the line of each key (from 1), and the words that other tools misread.

    ``faults``: problems of single values, by path: all but what they stand in can be used.
    """

    value: dict[str, Any]
    lines: Mapping[KeyPath, int]
    doubts: tuple[Doubt, ...] = ()
    faults: Mapping[KeyPath, Problem] = field(default_factory=dict)

    def line(self, path: KeyPath) -> int:
        """The line of a key or list item; for an unknown path that of its nearest known parent."""
        known = next((path[:end] for end in range(len(path), 0, -1) if path[:end] in self.lines), ())
        return self.lines.get(known, 1)


class YamlProblems(Exception):
    """A file that was refused, with all problems that one pass could find."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def dotted(path: KeyPath) -> str:
    """A path as authors write it: ``points[0].needling.patient``."""
    words = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return "".join(words).removeprefix(".")


def read_yaml(path: Path, name: str = "") -> YamlDocument:
    """The document in the file at ``path``; problems call the file ``name`` (else its bare name).

    Raises YamlProblems, and nothing else, for whatever bytes the file holds.
    """
    document = read_in_part(path, name)
    if document.faults:
        raise YamlProblems(tuple(document.faults.values()))
    return document


def read_in_part(path: Path, name: str = "") -> YamlDocument:
    """The same, for whoever leaves out what single values are at fault in, and keeps the rest."""
    shown = name or path.name
    text = _text(path, shown)
    if leftovers := leftover_problems(text, shown):
        raise YamlProblems(leftovers[:MAX_PROBLEMS])
    reader = _Reader(shown)
    value = reader.document(text)
    if reader.problems or not isinstance(value, dict):
        raise YamlProblems((*reader.problems, *reader.faults.values())[:MAX_PROBLEMS])
    return YamlDocument(value, reader.lines, tuple(reader.doubts), reader.faults)


def ambiguous_word(doubt: Doubt, file: str, wanted: Wanted = "text") -> Problem:
    """The problem that explains a doubtful word, with the way out for the kind of value that is wanted."""
    reading = {"number": "another number", "date": "a date"}.get(doubt.kind, doubt.kind)
    expected, hint = _way_out(doubt, wanted)
    return Problem(
        file=file,
        line=doubt.line,
        key=dotted(doubt.path),
        rule="ambiguous-word",
        found=f"`{doubt.text}` without quotes, which many YAML tools read as {reading}",
        expected=expected,
        hint=hint,
    )


def _way_out(doubt: Doubt, wanted: Wanted) -> tuple[str, str]:
    if wanted == "boolean":
        is_truth = doubt.kind in ("true", "false")
        return "true or false", f"write {doubt.kind} instead of {doubt.text}" if is_truth else ""
    if wanted == "number" and doubt.kind == "number":
        return "a plain number", "write it without leading zeros and without `_`, `:` or `x`"
    if wanted == "date":
        return "a date such as 2026-11-21", ""
    return "text in quotes", f'put it in quotes: "{doubt.text}"'


def _text(path: Path, shown: str) -> str:
    content = _bytes(path, shown)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        bad = content[error.start]
        raise _refusal(
            shown,
            content.count(b"\n", 0, error.start) + 1,
            "not-utf-8",
            f"a byte (0x{bad:02X}) that is not UTF-8",
            "a file saved as UTF-8",
            "in the editor choose `Save with encoding: UTF-8`, then look at the letters on this line",
        ) from None


def _bytes(path: Path, shown: str) -> bytes:
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise _refusal(
            shown, 1, "unreadable-file", reason.lower(), "a file that can be read", "is it there?"
        ) from None
    if len(content) > MAX_BYTES:
        raise _refusal(
            shown,
            1,
            "file-too-large",
            "more than 2 MB",
            "a file of at most 2 MB",
            "split it into several files",
        )
    return content


def _refusal(file: str, line: int, rule: str, found: str, expected: str, hint: str = "") -> YamlProblems:
    problem = Problem(file=file, line=line, rule=rule, found=found, expected=expected, hint=hint)
    return YamlProblems((problem,))


class _StopError(Exception):
    """Nothing sensible can be read after this."""


@dataclass
class _Reader:
    """Builds values from parser events and notes lines, doubts and problems on the way."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    lines: dict[KeyPath, int] = field(default_factory=dict)
    faults: dict[KeyPath, Problem] = field(default_factory=dict)
    _events: Iterator[Any] = field(default_factory=lambda: iter(()))
    _rows: list[str] = field(default_factory=list)
    _is_cut: bool = False

    def document(self, text: str) -> object:
        """The first document of ``text``; problems are in ``self.problems``."""
        self._rows = _ROW_END.split(text)
        self._events = iter(yaml.parse(text, Loader=_Loader))
        try:
            return self._only_document()
        except yaml.YAMLError as error:
            if not self._is_cut:  # else it is the rest of a text whose end went with a comment
                known = {(problem.rule, problem.line) for problem in self.problems}
                found = syntax_problems(error, text, self.file)
                self.problems += [problem for problem in found if (problem.rule, problem.line) not in known]
        except _StopError:
            pass
        return None

    def _only_document(self) -> object:
        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            self._say(1, (), "empty-file", "nothing", "`key: value` lines", "fill the file in, or delete it")
            raise _StopError
        root = next(self._events)
        value = self._value(root, ())
        next(self._events)
        self._check_root(root, value)
        self._check_end(next(self._events))
        return value

    def _check_root(self, event: Any, value: object) -> None:
        if value is None and isinstance(event, yaml.ScalarEvent):
            self._say(1, (), "empty-file", "nothing", "`key: value` lines", "fill the file in, or delete it")
        elif not isinstance(event, yaml.MappingStartEvent | yaml.AliasEvent):
            found = "a list" if isinstance(value, tuple) else "a single value"
            hint = "write `key: value` lines; a list belongs under a key"
            self._say(_line(event), (), "list-instead-of-mapping", found, "`key: value` lines", hint)

    def _check_end(self, event: Any) -> None:
        if not isinstance(event, yaml.StreamEndEvent):
            hint = "delete the line `---`, or move what follows to a file of its own"
            self._say(_line(event), (), "second-document", "a second document", "one document a file", hint)

    def _value(self, event: Any, path: KeyPath) -> object:
        self.lines.setdefault(path, _line(event))
        if isinstance(event, yaml.AliasEvent):
            self._say(
                _line(event), path, "alias", f"`*{event.anchor}`", "the value itself", "write it out in full"
            )
            return None
        self._refuse_marks(event, path)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        if len(path) >= MAX_LEVELS:
            self._say(
                _line(event), (), "nested-too-deep", "more than 32 levels", "at most 32 levels of nesting"
            )
            raise _StopError
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        return self._sequence(path, is_flow=bool(event.flow_style))

    def _refuse_marks(self, event: Any, path: KeyPath) -> None:
        if event.anchor is not None:
            self._say(
                _line(event), path, "anchor", f"`&{event.anchor}`", "the value alone", "delete the mark"
            )
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            hint = "delete the mark; put the value in quotes if it begins with `!`"
            self._say(_line(event), path, "tag", f"`{tag}`", "the value alone", hint)

    def _sequence(self, path: KeyPath, is_flow: bool) -> tuple[object, ...]:
        items: list[object] = []
        scalars: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._value(event, (*path, len(items))))
            if is_flow and isinstance(event, yaml.ScalarEvent):
                scalars.append(event)
        if len(scalars) == len(items):
            for index, number in comma_numbers(scalars):
                self._decimal_comma(_line(scalars[index]), (*path, index), number)
        return tuple(items)

    def _decimal_comma(self, line: int, path: KeyPath, number: WrittenNumber) -> None:
        hint = f"{number.hint}; two values need a space behind the comma"
        self._fault(line, path, "decimal-comma", number.found, "a decimal point", hint)

    def _mapping(self, path: KeyPath) -> dict[str, object]:
        values: dict[str, object] = {}
        last: tuple[Any, KeyPath] | None = None
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            if last and isinstance(event, yaml.ScalarEvent) and (number := comma_number(last[0], event)):
                self._decimal_comma(_line(event), last[1], number)
                next(self._events)
                continue
            key = self._key(event, path)
            inner = (*path, key if key is not None else "?")
            if key is None or key in values:
                self._duplicate(event, inner, is_named=key is not None)
                self._value(next(self._events), inner)
                continue
            self.lines[inner] = _line(event)
            held = next(self._events)
            values[key] = self._value(held, inner)
            last = (held, inner) if isinstance(held, yaml.ScalarEvent) else None
        return values

    def _duplicate(self, event: Any, path: KeyPath, is_named: bool) -> None:
        if is_named:
            found = f"this key again; it stands already on line {self.lines[path]}"
            hint = f"keep one of line {self.lines[path]} and line {_line(event)}"
            self._say(_line(event), path, "duplicate-key", found, "each key once", hint)

    def _key(self, event: Any, path: KeyPath) -> str | None:
        """The key as text, or None after a problem was noted."""
        self._is_cut = False
        if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and not event.style:
            hint = "write the keys out in full"
            self._say(_line(event), path, "merge-key", "`<<:`", "the keys themselves", hint)
            return None
        if not isinstance(event, yaml.ScalarEvent):
            kind = (
                "a value repeated by `*`"
                if isinstance(event, yaml.AliasEvent)
                else "a list or mapping as key"
            )
            self._value(event, (*path, "?"))
            self._say(_line(event), path, "key-not-text", kind, "a word as key")
            return None
        self._refuse_marks(event, path)
        if not event.style and not isinstance(plain_value(event.value), str):
            found = f"the key `{event.value}`, which is not text" if event.value else "an empty key"
            self._say(_line(event), path, "key-not-text", found, "a word as key", "put the key in quotes")
            return None
        if not event.style and first_unseen(event.value) >= 0:
            self._say(_line(event), path, "unseen-character", *self._unseen(event))
            return None
        self._note_doubt(event, (*path, event.value), is_key=True)
        return str(event.value)

    def _scalar(self, event: Any, path: KeyPath) -> object:
        self._is_cut = False
        if event.style:
            return str(event.value)
        self._refuse_loss(event, path)
        value = plain_value(event.value)
        if isinstance(value, str):
            self._note_doubt(event, path, is_key=False)
        return value

    def _refuse_loss(self, event: Any, path: KeyPath) -> None:
        """A comment behind an unquoted value is mostly the rest of it; an unseen character spoils a word."""
        end = event.end_mark
        row = self._rows[end.line] if end.line < len(self._rows) else ""
        if comment := _COMMENT.match(row[end.column :]):
            self._is_cut = True
            found = f"`{_at_most(comment[1])}` behind an unquoted value: it is taken for a comment and lost"
            hint = "put the whole text in double quotes, or the comment on a line of its own"
            self._fault(end.line + 1, path, "text-cut-off", found, "text in quotes", hint)
        if is_word_with_unseen(event.value):
            self._fault(_line(event), path, "unseen-character", *self._unseen(event))

    def _unseen(self, event: Any) -> tuple[str, str, str]:
        place = first_unseen(event.value)
        return unseen_words(event.value[place], event.start_mark.column + place + 1)

    def _note_doubt(self, event: Any, path: KeyPath, is_key: bool) -> None:
        kind = None if event.style else doubt_kind(event.value)
        if kind is not None:
            self.doubts.append(Doubt(path, _line(event), event.value, kind, is_key))

    def _say(self, line: int, path: KeyPath, rule: str, *words: str) -> None:
        self.problems.append(self._problem(line, path, rule, *words))
        if len(self.problems) >= MAX_PROBLEMS:
            raise _StopError

    def _fault(self, line: int, path: KeyPath, rule: str, *words: str) -> None:
        self.faults.setdefault(path, self._problem(line, path, rule, *words))

    def _problem(
        self, line: int, path: KeyPath, rule: str, found: str, expected: str, hint: str = ""
    ) -> Problem:
        return Problem(
            file=self.file,
            line=line,
            key=dotted(path),
            rule=rule,
            found=found,
            expected=expected,
            hint=hint,
        )


def _at_most(text: str, letters: int = 60) -> str:
    return text if len(text) <= letters else f"{text[: letters - 1]}…"


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1
