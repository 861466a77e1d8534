"""``check --lang``: what a language lacks: texts that are missing, stale, not noted, or too long."""

import argparse
from collections import Counter
from collections.abc import Iterator

from lumbopoint.cli.desk import atlas, content_folder, loaded_quietly, say, say_json, texts, translation
from lumbopoint.content.suggestions import numbered
from lumbopoint.content.translations.audit import Audit, audit
from lumbopoint.content.translations.reading import English, Translation
from lumbopoint.content.translations.units import Unit

#: The name of a list in an audit -> what it means, for the report.
KINDS = {
    "missing": "missing, shown in English",
    "stale": "stale: the English was changed since",
    "not_noted": "new or changed: `translate` notes of which English it is",
    "too_long": "more than 40 % longer than the English, where room is scarce",
}


def run(args: argparse.Namespace) -> int:
    """Prints the problems of a language and what it lacks; 1 for a problem. A missing text is none."""
    library = loaded_quietly(args, atlas()[0])
    english = English(library, texts(args))
    found = translation(args, english, args.lang)
    report = audit(content_folder(args), english, found)
    if args.json:
        say_json(as_json(report, found))
    else:
        for line in lines(report, found):
            say(line)
    return 1 if found.problems else 0


def as_json(report: Audit, found: Translation) -> dict[str, object]:
    """The lists of texts, each by its name, and the problems in words."""
    lists = {kind: [str(unit) for unit in getattr(report, kind)] for kind in KINDS}
    problems = [str(problem) for problem in found.problems]
    return {"language": report.language, "texts": report.count, **lists, "problems": problems}


def lines(report: Audit, found: Translation) -> Iterator[str]:
    """The problems, then each list; files that lack all their texts in one line each."""
    yield from (str(problem) for problem in found.problems)
    begun = {*(name for name, said in found.content.items() if said), *({"app"} if found.app else set())}
    for kind, meaning in KINDS.items():
        units: tuple[Unit, ...] = getattr(report, kind)
        if units:
            yield f"{meaning}: {len(units)}"
        for document, count in Counter(unit.document for unit in units if unit.document not in begun).items():
            yield f"  {document}: all {count}"
        yield from (f"  {unit}" for unit in units if unit.document in begun)
    told, stale = report.count - len(report.missing), len(report.stale)
    problems = numbered(len(found.problems), "problem")
    yield f"{report.language}: {told} of {numbered(report.count, 'text')}, {stale} stale, {problems}."
