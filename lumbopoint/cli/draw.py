"""``draw``: the drawings of the body from the atlas, and the pictures of stretches from their poses."""

import argparse
from pathlib import Path

from lumbopoint.cli.desk import VerbError, Verbs, WrongUseError, add_content, body_map, loaded, say
from lumbopoint.content.suggestions import did_you_mean
from lumbopoint.drawing.figure.kept import pictures, preview
from lumbopoint.drawing.files import write_drawings
from lumbopoint.geometry.body_map import ASSETS_DIR, BodyMap
from lumbopoint.geometry.figure.kept_files import PICTURES_DIR
from lumbopoint.model import Stretch


def add(verbs: Verbs) -> None:
    """Adds the verb."""
    parser = verbs.add_parser("draw", help="write the drawings of the body, or of stretches, as SVG")
    parser.add_argument("--stretch", metavar="ID", help="a quick preview of all pictures of this stretch")
    parser.add_argument(
        "--stretches", nargs="*", metavar="ID", help="the kept pictures of these stretches; default: all"
    )
    parser.add_argument(
        "--out", type=Path, metavar="PATH", help="folder, or file of a preview; default: in assets"
    )
    add_content(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Writes the files and names them."""
    if args.stretch is not None:
        return _preview(args)
    if args.stretches is not None:
        return _stretches(args)
    folder = Path(args.out or ASSETS_DIR)
    folder.mkdir(parents=True, exist_ok=True)
    for path in write_drawings(body_map(), folder):
        say(str(path))
    return 0


def _preview(args: argparse.Namespace) -> int:
    body = body_map()
    (stretch,) = _chosen(args, body, [args.stretch])
    if stretch.poses is None:
        raise VerbError(f"{stretch.id} has no `poses`")
    target = Path(args.out or f"{stretch.id}.svg")
    target.write_text(preview(stretch, body), encoding="utf-8", newline="\n")
    say(str(target))
    return 0


def _stretches(args: argparse.Namespace) -> int:
    folder, body = Path(args.out or PICTURES_DIR), body_map()
    folder.mkdir(parents=True, exist_ok=True)
    for name, svg in pictures(_chosen(args, body, args.stretches), body):
        (folder / name).write_text(svg, encoding="utf-8", newline="\n")
        say(str(folder / name))
    return 0


def _chosen(args: argparse.Namespace, body: BodyMap, ids: list[str]) -> tuple[Stretch, ...]:
    """The stretches with these ids; all for none. Raises WrongUseError for an unknown one."""
    known = {stretch.id: stretch for stretch in loaded(args, body).library.stretches}
    for id_ in ids:
        if id_ not in known:
            raise WrongUseError(f"no stretch {id_!r}. {did_you_mean(id_, sorted(known))}".strip())
    return tuple(known[id_] for id_ in ids or known)
