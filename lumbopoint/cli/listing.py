"""``list``: points, muscles, stretches, regions, terms, claims or learn pages by id and name."""

import argparse
from collections.abc import Callable
from typing import Any

from lumbopoint.answers import provenance
from lumbopoint.cli.desk import (
    Verbs,
    add_content,
    add_json,
    add_language,
    body_map,
    loaded,
    say,
    say_json,
    spoken,
)
from lumbopoint.model import Library, Structure

Row = dict[str, Any]


def add(verbs: Verbs) -> None:
    """Adds the verb."""
    parser = verbs.add_parser("list", help="ids and names")
    parser.add_argument("kind", nargs="?", choices=tuple(ROWS), default="points", help="default: points")
    add_language(parser, "language of the names (default: en)")
    add_content(parser)
    add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints one line, or one JSON object, for each entry."""
    library, _ = spoken(args, loaded(args, body_map()).library)
    rows = ROWS[args.kind](library)
    if args.json:
        say_json(rows)
        return 0
    width = max((len(row["id"]) for row in rows), default=0)
    for row in rows:
        say(f"{row['id']:{width}}  {row['name']}{_numbers(row)}")
    return 0


def _numbers(row: Row) -> str:
    """The numbers of a muscle in catalogues, after its name."""
    structures = (row.get("identifiers") or {}).get("structures", ())
    return "".join(f"; {Structure(**one).label}" for one in structures)


def _points(library: Library) -> list[Row]:
    return [
        {
            "id": point.id,
            "name": point.name,
            "plain_name": point.plain_name,
            "muscle": muscle.id,
            "layer": point.layer,
            **provenance.of_point(point),
        }
        for muscle in library.muscles
        for point in muscle.points
    ]


def _muscles(library: Library) -> list[Row]:
    return [
        {
            "id": muscle.id,
            "name": muscle.name,
            "plain_name": muscle.plain_name,
            "layer": muscle.layer,
            "points": [point.id for point in muscle.points],
            **provenance.of_muscle(muscle),
        }
        for muscle in library.muscles
    ]


def _stretches(library: Library) -> list[Row]:
    return [{"id": stretch.id, "name": stretch.name, "aim": stretch.aim} for stretch in library.stretches]


def _regions(library: Library) -> list[Row]:
    return [
        {"id": region.id, "name": region.name, "in_sentence": region.in_sentence}
        for region in library.regions
    ]


def _terms(library: Library) -> list[Row]:
    return [
        {"id": term.id, "name": term.term, "forms": list(term.forms), "plain": term.plain}
        for term in library.terms
    ]


def _claims(library: Library) -> list[Row]:
    return [
        {
            "id": claim.id,
            "name": claim.statement,
            "kind": claim.kind,
            "certainty": claim.certainty,
            "sources": list(claim.sources),
        }
        for claim in library.claims
    ]


def _learn(library: Library) -> list[Row]:
    return [
        {"id": page.id, "name": page.title, "in_short": page.in_short, "sections": len(page.sections)}
        for page in library.learn_pages
    ]


ROWS: dict[str, Callable[[Library], list[Row]]] = {
    "points": _points,
    "muscles": _muscles,
    "stretches": _stretches,
    "regions": _regions,
    "terms": _terms,
    "claims": _claims,
    "learn": _learn,
}
