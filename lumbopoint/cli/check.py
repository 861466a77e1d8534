"""``check``: every problem of the content, and how hard it is to read."""

import argparse
from typing import Any

from lumbopoint.cli import language_report
from lumbopoint.cli.desk import Verbs, add_content, add_json, atlas, content_folder, say, say_json
from lumbopoint.content.checks.reading import Grades
from lumbopoint.content.loader import LoadResult, load_graded
from lumbopoint.content.suggestions import numbered
from lumbopoint.model import Library
from lumbopoint.problems import Problem

#: What the last line counts, each with its noun.
COUNTED = ("point", "muscle", "stretch", "source", "claim", "learn page")


def add(verbs: Verbs) -> None:
    """Adds the verb."""
    parser = verbs.add_parser("check", help="every problem of the content; exit code 1 if there is an error")
    parser.add_argument("--lang", metavar="CODE", help="what this language lacks, in place of all else")
    add_content(parser)
    add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints every problem, the reading grades and a last line with the counts; 1 if any is an error."""
    if args.lang:
        return language_report.run(args)
    body, faults = atlas()
    content, grades = load_graded(content_folder(args), body)
    result = LoadResult(content.library, (*faults, *content.problems))
    if args.json:
        say_json(as_json(result, grades))
    else:
        for problem in result.problems:
            say(str(problem))
        say(reading_line(grades))
        say(last_line(result))
    return 1 if result.errors else 0


def as_json(result: LoadResult, grades: Grades) -> dict[str, Any]:
    """Counts of what passed, the reading grades, and the problems."""
    problems = [_problem(problem) for problem in result.problems]
    return {**_counts(result.library), "reading": _reading(grades), "problems": problems}


def reading_line(grades: Grades) -> str:
    """How hard the texts for patients are to read: their mean, and the hardest field."""
    hardest = grades.hardest
    if hardest is None:
        return "Reading grade: no text that is long enough to be measured."
    place = f"{hardest.entry.file}:{hardest.line} {hardest.key}"
    counted = numbered(grades.fields, "field")
    return f"Reading grade of {counted}: mean {grades.mean:.1f}, highest {hardest.grade:.1f} ({place})."


def last_line(result: LoadResult) -> str:
    """What was looked at, and how much of it is wrong."""
    numbers = zip(_counts(result.library).values(), COUNTED, strict=True)
    counts = ", ".join(numbered(number, noun) for number, noun in numbers)
    errors, warnings = len(result.errors), len(result.problems) - len(result.errors)
    if errors:
        return f"{numbered(errors, 'error')}, {numbered(warnings, 'warning')}. What is left: {counts}."
    return f"Checked {counts}: {numbered(warnings, 'warning') if warnings else 'no problem found'}."


def _counts(library: Library) -> dict[str, int]:
    return {
        "points": len(library.points),
        "muscles": len(library.muscles),
        "stretches": len(library.stretches),
        "sources": len(library.sources),
        "claims": len(library.claims),
        "learn_pages": len(library.learn_pages),
    }


def _reading(grades: Grades) -> dict[str, Any]:
    hardest = grades.hardest
    if hardest is None:
        return {"fields": 0, "mean": None, "highest": None}
    place = {"file": hardest.entry.file, "line": hardest.line, "key": hardest.key}
    return {"fields": grades.fields, "mean": grades.mean, "highest": {"grade": hardest.grade, **place}}


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "file": problem.file,
        "line": problem.line,
        "severity": problem.severity,
        "rule": problem.rule,
        "message": problem.message,
        "hint": problem.hint,
    }
