"""``find``: muscles whose usual referral overlaps marked areas, best agreement first, with their points."""

import argparse
import math
from typing import Any, get_args

from lumbopoint.cli.desk import (
    VerbError,
    Verbs,
    WrongUseError,
    add_content,
    add_json,
    add_language,
    body_map,
    complain,
    loaded,
    say,
    say_json,
    spoken,
)
from lumbopoint.content.suggestions import did_you_mean
from lumbopoint.geometry.body_area import aspect_of
from lumbopoint.geometry.body_map import BodyMap, Side
from lumbopoint.i18n import Texts
from lumbopoint.lookup.alerts import alerts, signs_asked, unasked
from lumbopoint.lookup.pain_drawing import CircleMark, Mark, MarkSide, Pain, PainDrawing, RegionMark, pain
from lumbopoint.lookup.patterns import patterns
from lumbopoint.lookup.ranking import Candidate, Depth
from lumbopoint.lookup.short_list import Row, rows
from lumbopoint.model import VIEWS, Library, View, WarningSign

#: JSON shares and scores have this many decimals: a hundredth of a per cent.
DECIMALS = 4
SIDE_HELP = (
    "the PATIENT's side that hurts (default: right). Regions: that side; one across the midline is whole. "
    "--at: right = as written (x to the patient's right), left = its mirror image, both = both; "
    "on the lateral view, the side view of that side"
)
AT_HELP = (
    "a round area: view, centre and radius in cm of the body frame; x to the patient's right on posterior "
    "and anterior, forward on lateral; repeat"
)
DEPTH_HELP = (
    "where it is felt, deep or near the skin: orders muscles with the same per cent, and nothing else"
)
#: Drawings of which something has to be said.
NOTES = ("off-body", "tiny", "widespread")


def add(verbs: Verbs) -> None:
    """Adds the verb."""
    parser = verbs.add_parser("find", help="muscles that agree with a pain drawing, with reasons and points")
    parser.add_argument("--region", action="append", default=[], metavar="ID", help="a named region; repeat")
    parser.add_argument("--at", action="append", default=[], metavar="VIEW,X,Y,R", help=AT_HELP)
    parser.add_argument("--side", choices=("left", "right", "both"), default="right", help=SIDE_HELP)
    parser.add_argument("--depth", choices=get_args(Depth), help=DEPTH_HELP)
    add_language(parser, "language of the words (default: en)")
    add_content(parser)
    add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints what to ask first, and the ranking.

    Raises WrongUseError for an unknown region, a bad circle, or nothing marked, and VerbError where the
    content lacks what such a drawing has to ask.
    """
    if not args.region and not args.at:
        raise WrongUseError("nothing is marked: give --region ID or --at VIEW,X,Y,R")
    circles = [circle for text in args.at for circle in _circles(text, args.side)]
    body = body_map()
    marks = (*(_region(name, args.side, body) for name in args.region), *circles)
    drawn = pain(PainDrawing(marks), body)
    library, t = spoken(args, loaded(args, body).library)
    asked = _asked(library, drawn, body, t)
    found = rows(patterns(library, body), drawn, args.depth)
    if args.json:
        say_json({"ask_first": [_sign(sign) for sign in asked], "rows": [_row(row) for row in found]})
    else:
        _ask(t, asked)
        _speak(t, drawn, found, args.depth)
    return 0


def _asked(library: Library, drawn: Pain, body: BodyMap, t: Texts) -> tuple[WarningSign, ...]:
    """The warning signs that the page asks about before it names a spot for such a drawing."""
    found = alerts(drawn, body)
    if unasked(library.warning_signs, found):
        raise VerbError(t("screen.unreadable"))
    return signs_asked(library.warning_signs, found)


def _sign(sign: WarningSign) -> dict[str, Any]:
    return {
        "id": sign.id,
        "name": sign.plain_name,
        "urgency": sign.urgency,
        "question": sign.screen_question,
        "signs": list(sign.signs),
        "what_to_do": sign.what_to_do,
    }


def _ask(t: Texts, asked: tuple[WarningSign, ...]) -> None:
    if not asked:
        return
    say(t("find.ask_first"))
    for sign in asked:
        say(t("find.sign", urgency=t(f"warning.{sign.urgency}"), name=sign.plain_name))
        say(t("find.question", question=sign.screen_question or t("screen.fits")))
        for line in sign.signs:
            say(t("find.sign_line", line=line))
        say(t("find.what_to_do", what=sign.what_to_do))
    say(t("find.then"))


def _region(region_id: str, side: MarkSide, body: BodyMap) -> Mark:
    known = sorted({region.id for region in body.regions})
    if region_id not in known:
        way_out = did_you_mean(region_id, known) or "see `python -m lumbopoint list regions`"
        raise WrongUseError(f"no region `{region_id}`: {way_out}")
    return RegionMark(region_id, side)


def _circles(text: str, side: MarkSide) -> list[Mark]:
    """One circle for each side."""
    view, x, y, radius = _circle_words(text)
    return [
        CircleMark(aspect_of(view, of), -x if of == "left" and view != "lateral" else x, y, radius)
        for of in _sides(side)
    ]


def _sides(side: MarkSide) -> tuple[Side, ...]:
    return ("right", "left") if side == "both" else (side,)


def _circle_words(text: str) -> tuple[View, float, float, float]:
    words = text.split(",")
    view = next((view for view in VIEWS if view == words[0].strip()), None)
    try:
        x, y, radius = (float(word) for word in words[1:])
    except ValueError:
        x = y = radius = math.nan
    if view is None or not math.isfinite(x + y + radius) or radius <= 0:
        raise WrongUseError(
            f"--at `{text}`: expected VIEW,X,Y,R with a view ({', '.join(VIEWS)}) and three numbers in cm, "
            "R above 0; for example --at=posterior,6,-8,3"
        )
    return view, x, y, radius


def _row(row: Row) -> dict[str, Any]:
    """A muscle; ``point``: the point of the combination that agrees best by itself."""
    together = [point for point in row.points if point.point_ids[0] in row.candidate.point_ids]
    return {
        "point": together[0].point_ids[0],
        **_numbers(row.candidate),
        "rank": row.rank,
        "sides": list(row.sides),
        "points_together": list(row.candidate.point_ids),
        "points": [{"point": point.point_ids[0], **_numbers(point)} for point in row.points],
    }


def _numbers(found: Candidate) -> dict[str, Any]:
    return {
        "muscle": found.muscle_id,
        "side": found.side,
        "zone": found.zone,
        "score": round(found.score, DECIMALS),
        "covers": round(found.covers, DECIMALS),
        "matched": round(found.matched, DECIMALS),
    }


def _speak(t: Texts, drawn: Pain, found: tuple[Row, ...], depth: Depth | None) -> None:
    say(t("find.marked", area=f"{drawn.area.cm2:.0f}"))
    if depth:
        say(t("find.depth"))
    if drawn.extent in NOTES:
        complain(t(f"find.note_{drawn.extent}"))
    if not found:
        say(t("find.nothing"))
    for row in found:
        _speak_row(t, row)


def _speak_row(t: Texts, row: Row) -> None:
    place, best = f"{row.rank}{'=' if row.is_tied else ' '}", row.candidate
    side = t(f"find.side_{'either' if len(row.sides) > 1 else best.side}")
    say(
        t(
            "find.row",
            place=f"{place:>4}",
            muscle=f"{best.muscle_id:28}",
            side=f"{side:6}",
            zone=f"{t(f'find.zone_{best.zone}'):9}",
            score=f"{best.score:4.0%}",
            covers=f"{best.covers:.0%}",
            matched=f"{best.matched:.0%}",
        )
    )
    points = ", ".join(_spoken_point(t, point) for point in row.points)
    say(t("find.points", together=" + ".join(best.point_ids), points=points))


def _spoken_point(t: Texts, point: Candidate) -> str:
    side, score = t(f"find.side_{point.side}"), f"{point.score:.0%}"
    return t("find.point", point=point.point_ids[0], score=score, side=side)
