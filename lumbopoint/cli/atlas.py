"""``atlas``: body, points and zones as GeoJSON in the body frame."""

import argparse
from collections import Counter

from lumbopoint.answers import provenance
from lumbopoint.cli.desk import Verbs, add_content, add_json, body_map, loaded, say, say_json, texts
from lumbopoint.geometry import geojson
from lumbopoint.model import VIEWS


def add(verbs: Verbs) -> None:
    """Adds the verb."""
    parser = verbs.add_parser("atlas", help="muscles, bones, regions, points and zones as GeoJSON, in cm")
    parser.add_argument("--view", choices=VIEWS, default="posterior", help="default: posterior")
    add_content(parser)
    add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the GeoJSON, or without ``--json`` what it holds."""
    body = body_map()
    library = loaded(args, body).library
    collection = geojson.atlas(body, library, args.view)
    if args.json:
        say_json(provenance.labelled(collection, library, texts(args)))
        return 0
    kinds = Counter(feature["properties"]["kind"] for feature in collection["features"])
    for feature in collection["features"]:
        say(f"{feature['properties']['kind']:9} {feature['properties']['id']}")
    say(", ".join(f"{kind} {number}" for kind, number in kinds.items()) + "; shapes with --json")
    return 0
