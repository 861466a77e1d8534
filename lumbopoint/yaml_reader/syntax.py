"""Faults of YAML syntax in an author's words: the line, what is wrong there, and the way out."""

import re

import yaml

from lumbopoint.problems import Problem

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
    ("while scanning a simple key", "a line without `: `", "write `key: value`"),
    ("characters are not allowed", "an invisible control character", "delete it and type the word again"),
)
_TABBED = re.compile(r" *\t\s*\S")


def syntax_problems(error: yaml.YAMLError, text: str, file: str) -> tuple[Problem, ...]:
    """What the parser stumbled over; every tab at the beginning of a line when it was a tab."""
    line = _line(error, text)
    tabbed = [number for number, row in enumerate(text.split("\n"), 1) if _TABBED.match(row)]
    if line in tabbed:
        return tuple(_tab(file, number) for number in tabbed)
    found, hint = _finding(error)
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


def _line(error: yaml.YAMLError, text: str) -> int:
    if not isinstance(error, yaml.MarkedYAMLError):
        return text.count("\n", 0, getattr(error, "position", 0)) + 1
    mark = error.problem_mark or error.context_mark
    if "quoted scalar" in (error.context or ""):
        mark = error.context_mark or mark
    return min(mark.line + 1, max(1, text.rstrip("\n").count("\n") + 1)) if mark else 1


def _finding(error: yaml.YAMLError) -> tuple[str, str]:
    words = str(error)
    for part, found, hint in _PLAIN_WORDS:
        if part in words:
            return found, hint
    return str(getattr(error, "problem", None) or "text that is no YAML").removeprefix("found "), _LOOK
