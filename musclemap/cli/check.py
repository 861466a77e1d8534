"""``check``: every problem of the content."""

import argparse
from typing import Any

from musclemap.cli.desk import Verbs, add_content, add_json, atlas, content_folder, say, say_json
from musclemap.content.loader import LoadResult, load
from musclemap.content.wordings import numbered
from musclemap.model import Library
from musclemap.problems import Problem


def add(verbs: Verbs) -> None:
    """Adds the verb."""
    parser = verbs.add_parser("check", help="every problem of the content; exit code 1 if there is an error")
    add_content(parser)
    add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints every problem and a last line with the counts; 1 if any is an error."""
    body, faults = atlas()
    content = load(content_folder(args), body)
    result = LoadResult(content.library, (*faults, *content.problems))
    if args.json:
        say_json(as_json(result))
    else:
        for problem in result.problems:
            say(str(problem))
        say(last_line(result))
    return 1 if result.errors else 0


def as_json(result: LoadResult) -> dict[str, Any]:
    """Counts of what passed, and the problems."""
    return {**_counts(result.library), "problems": [_problem(problem) for problem in result.problems]}


def last_line(result: LoadResult) -> str:
    """What was looked at, and how much of it is wrong."""
    numbers = zip(_counts(result.library).values(), ("point", "muscle", "stretch", "source"), strict=True)
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
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "file": problem.file,
        "line": problem.line,
        "severity": problem.severity,
        "rule": problem.rule,
        "message": problem.message,
        "hint": problem.hint,
    }
