"""Faults of YAML syntax in an author's words: the line where the fault began, what it is, and the way out."""

import re
from collections.abc import Sequence

import yaml

from lumbopoint.problems import Problem
from lumbopoint.yaml_reader.unseen import is_unseen, unseen_words

_LOOK = "look at this line and the one above: quotes, brackets, colons, indentation"
#: Part of the parser's words -> what was found, and the way out.
_PLAIN_WORDS: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "a colon inside an unquoted text",
        "put the whole text in double quotes",
    ),
    ("while scanning a quoted scalar", "a quote that is never closed", "close the text with the same quote"),
    ("did not find expected key", "a line that does not fit its surroundings", _LOOK),
    ("expected <block end>", "a line that does not fit its surroundings", _LOOK),
    ("cannot start any token", "a text that begins with a reserved sign", "put the text in double quotes"),
    ("expected ',' or", "a bracket that is never closed, or a missing comma", _LOOK),
    ("characters are not allowed", "an invisible control character", "delete it and type the word again"),
)
#: A line without `: ` -> the way out, by what stands in it.
_NO_COLON: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\s*-[^\s-]"), "put a space behind the `-` of a list item"),
    (re.compile(r"\s*[•·*–—‣▪−]"), "begin a list item with `- `"),
    (re.compile(r"\s*[^\s:]+："), "write the colon again, with a space behind it"),
    (re.compile(r"\s*(- )?\w+:\S"), "put a space behind the colon"),
    (re.compile(r"[^\"']*\s#"), "put the whole text in double quotes: ` #` begins a comment"),
)
_ANY_OTHER = "write `key: value`; a text of more than one line is indented below its key"
_TABBED = re.compile(r" *\t\s*\S")
_KEYED = re.compile(r"\s*(- +)?[\w-]+")
_STARTS = re.compile(r"\s*(- |[\w-]+:(\s|$))")
#: Where a space gives a file its form: in front, behind the sign of a list item, around a colon.
_SPACES = re.compile(r"^[\s\u200b\ufeff-]+|\s*:\s")
#: So many lines above the place where the parser stopped may hold the sign that led it astray.
_LINES_ABOVE = 2


def syntax_problems(error: yaml.YAMLError, text: str, file: str) -> tuple[Problem, ...]:
    """What the parser stumbled over; every tab at the beginning of a line when it was a tab."""
    rows = re.split("\r\n|\r|\n", text)
    line = _line(error, text, rows)
    tabbed = [number for number, row in enumerate(rows, 1) if _TABBED.match(row)]
    if line in tabbed:
        return tuple(_tab(file, number) for number in tabbed)
    if unseen := _unseen(rows, line, file):
        return unseen
    found, hint = _finding(error, rows, line)
    problem = Problem(file=file, line=line, rule="broken-yaml", found=found, expected="valid YAML", hint=hint)
    return (problem,)


def _tab(file: str, line: int) -> Problem:
    return Problem(
        file=file,
        line=line,
        rule="tab-indentation",
        found="a tab at the beginning of the line",
        expected="spaces as indentation",
        hint="replace the tab with spaces, two for each level",
    )


def _unseen(rows: Sequence[str], line: int, file: str) -> tuple[Problem, ...]:
    """Characters in place of a space in the lines that the parser looked at last."""
    problems = []
    for number in range(max(1, line - _LINES_ABOVE), min(line, len(rows)) + 1):
        row = rows[number - 1]
        places = (place for gap in _SPACES.finditer(row) for place in range(*gap.span()))
        if (place := next((at for at in places if is_unseen(row[at])), None)) is not None:
            found, expected, hint = unseen_words(row[place], place + 1)
            problems.append(
                Problem(
                    file=file, line=number, rule="unseen-character", found=found, expected=expected, hint=hint
                )
            )
    return tuple(problems)


def _line(error: yaml.YAMLError, text: str, rows: Sequence[str]) -> int:
    """Where the author erred; the parser itself notices many faults only on a later line."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return text.count("\n", 0, getattr(error, "position", 0)) + 1
    mark, context = error.problem_mark or error.context_mark, error.context or ""
    began = "quoted scalar" in context or "simple key" in context
    if began or ("parsing a flow" in context and _is_next_entry(mark, rows)):
        mark = error.context_mark or mark
    return min(mark.line + 1, max(1, text.rstrip("\n").count("\n") + 1)) if mark else 1


def _is_next_entry(mark: yaml.Mark | None, rows: Sequence[str]) -> bool:
    """Whether the parser ran out of an open bracket into the line of the next key or list item."""
    return mark is not None and mark.line < len(rows) and _STARTS.match(rows[mark.line]) is not None


def _finding(error: yaml.YAMLError, rows: Sequence[str], line: int) -> tuple[str, str]:
    words = str(error)
    row = rows[line - 1] if line <= len(rows) else ""
    if "while scanning a simple key" in words:
        hint = next((hint for pattern, hint in _NO_COLON if pattern.match(row)), _ANY_OTHER)
        return "a line without `: `", hint
    mark = getattr(error, "problem_mark", None)
    if "mapping values are not allowed" in words and mark and _KEYED.fullmatch(row[: mark.column]):
        return "a line that is indented more than its neighbours", "begin it where the lines around it begin"
    for part, found, hint in _PLAIN_WORDS:
        if part in words:
            return found, hint
    return str(getattr(error, "problem", None) or "text that is no YAML").removeprefix("found "), _LOOK
