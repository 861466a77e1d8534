"""The referral answer of a point: sentence, figures and spoken text, ready to be shown; pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from lumbopoint.answers import sentences
from lumbopoint.drawing.skin_look import Tone
from lumbopoint.figures import referral
from lumbopoint.geometry.body_map import BodyMap, Side
from lumbopoint.i18n import Texts
from lumbopoint.model import Library, TriggerPoint, View
from lumbopoint.ui.shared.selection import AudienceView


@dataclass(frozen=True)
class ViewPicture:
    """The figure of one view, and what a screen reader says of it."""

    view: View
    figure: referral.Figure
    alt: str


@dataclass(frozen=True)
class ReferralAnswer:
    """One sentence in Markdown, and a picture of each view that carries something."""

    sentence: str
    pictures: tuple[ViewPicture, ...]


@dataclass(frozen=True)
class Question:
    """Whose referral is asked for, on which side, for which reader, theme and colours of the zones."""

    point: TriggerPoint
    side: Side
    audience: AudienceView
    tone: Tone
    colours: referral.Colours


def referral_answer(
    library: Library,
    body: BodyMap,
    t: Texts,
    backdrops: Mapping[View, referral.Backdrop],
    question: Question,
) -> ReferralAnswer:
    """The answer to a question, from geometry alone: picture and words cannot disagree."""
    point, side = question.point, question.side
    zones = body.placed_zones(point.zones, side)
    shown = referral.Referral(zones, body.placed_position(point.position, side), side)
    texts = _figure_texts(library, body, t, shown, question)
    sentence = sentences.referral_sentence(library, body, t, zones)
    scene = referral.Scene(body, shown, backdrops, texts, question.colours)
    alt = partial(t, "referral.alt", sentence=sentence.replace("**", ""), place=point.location.plain)
    return ReferralAnswer(
        sentence=sentence,
        pictures=tuple(
            ViewPicture(view, referral.picture(scene, question.tone, view), alt(view=texts.labels[view]))
            for view in referral.shown_views(shown)
        ),
    )


def _figure_texts(
    library: Library, body: BodyMap, t: Texts, shown: referral.Referral, question: Question
) -> referral.FigureTexts:
    """Hover names in the words of the regions, and the labels of views and sides."""
    hover: dict[tuple[str, str, str], str] = {}
    for zone in shown.zones:
        key = (zone.view, zone.side, zone.kind)
        same = tuple(z for z in shown.zones if (z.view, z.side, z.kind) == key)
        words = sentences.felt_at(library, body, t, same, zone.kind) or t("referral.body_part")
        hover[key] = t(f"referral.hover_{zone.kind}", regions=words)
    spot = t("referral.hover_point", name=question.point.plain_name)
    return referral.FigureTexts(hover, spot, _labels(t, question))


def _labels(t: Texts, question: Question) -> dict[str, str]:
    whose = "your" if question.audience == "patient" else "patient"
    return {
        "posterior": t("referral.view_posterior"),
        "anterior": t("referral.view_anterior"),
        "lateral": t(f"referral.view_lateral_{question.side}"),
        "left": t(f"side.{whose}_left"),
        "right": t(f"side.{whose}_right"),
        "front_edge": t("referral.view_anterior"),
        "back_edge": t("referral.view_posterior"),
    }
