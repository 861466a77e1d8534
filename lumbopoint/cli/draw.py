"""``draw``: the drawings of the body from the atlas."""

import argparse
from pathlib import Path

from lumbopoint.cli.desk import Verbs, body_map, say
from lumbopoint.drawing.files import write_drawings
from lumbopoint.geometry.body_map import ASSETS_DIR


def add(verbs: Verbs) -> None:
    """Adds the verb."""
    parser = verbs.add_parser("draw", help="write the drawings of the body (SVG) from the atlas")
    parser.add_argument("--out", type=Path, default=ASSETS_DIR, metavar="DIR", help="default: assets/body")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Writes the files and names them."""
    folder = Path(args.out)
    folder.mkdir(parents=True, exist_ok=True)
    for path in write_drawings(body_map(), folder):
        say(str(path))
    return 0
