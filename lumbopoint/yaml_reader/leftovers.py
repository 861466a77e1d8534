"""What programs leave in a file, looked for in its lines before it is read as YAML."""

import re

from lumbopoint.problems import Problem
from lumbopoint.yaml_reader.unseen import LINE_ENDS, unseen_words

_MERGE_MARK = re.compile(r"\s*(<{7}|={7}|>{7}|\|{7})")
_LINE_END = re.compile(f"[{LINE_ENDS}]")
_MOST_LINES = 6


def leftover_problems(text: str, file: str) -> tuple[Problem, ...]:
    """Marks of an unresolved merge, else signs that end a line for some programs alone."""
    rows = text.split("\n")
    if marked := [number for number, row in enumerate(rows, 1) if _MERGE_MARK.match(row)]:
        return (_merge(marked, file),)
    return tuple(
        _line_end(row, number, found.start(), file)
        for number, row in enumerate(rows, 1)
        if (found := _LINE_END.search(row))
    )


def _merge(marked: list[int], file: str) -> Problem:
    lines = ", ".join(map(str, marked[:_MOST_LINES])) + (", …" if len(marked) > _MOST_LINES else "")
    return Problem(
        file=file,
        line=marked[0],
        rule="unresolved-merge",
        found=f"marks of an unresolved merge in line{'s' if len(marked) > 1 else ''} {lines}",
        expected="one text",
        hint="keep one of the two texts, and delete the other and the lines with the marks",
    )


def _line_end(row: str, number: int, place: int, file: str) -> Problem:
    found, expected, hint = unseen_words(row[place], place + 1)
    return Problem(file=file, line=number, rule="unseen-character", found=found, expected=expected, hint=hint)
