"""What is said of everything that can be chosen, so that the page says it before the server does; pure."""

from collections.abc import Mapping

from lumbopoint.answers.sentences import Headline
from lumbopoint.i18n import Texts
from lumbopoint.model import Library, Muscle, TriggerPoint
from lumbopoint.ui.shared.selection import SIDES, AudienceView

#: What stands above the map: a line in small print for each side, the sentence, and a second one.
Said = dict[str, str]


def sayings(
    library: Library, headlines: Mapping[str, Headline], t: Texts, audience: AudienceView
) -> dict[str, Said]:
    """Of every muscle and every point, by ``muscle/<id>`` or ``point/<id>``."""
    said: dict[str, Said] = {}
    for muscle in library.muscles:
        said[f"muscle/{muscle.id}"] = _of_muscle(t, muscle)
        for point in muscle.points:
            said[f"point/{point.id}"] = _of_point(t, audience, muscle, point, headlines[point.id])
    return said


def _of_point(t: Texts, audience: AudienceView, muscle: Muscle, point: TriggerPoint, found: Headline) -> Said:
    """For patients the sentence; for therapists the technical name, and the sentence below it."""
    layer = t(f"layer.{point.layer}_long")
    kickers: Said = {
        side: t("point.kicker", muscle=muscle.name, side=t(f"side.{side}_side"), layer=layer)
        for side in SIDES
    }
    if audience == "patient":
        return {**kickers, "title": found.title, "more": found.more}
    title = t("links.clinical_name", muscle=muscle.name, name=point.name)
    return {**kickers, "title": title, "more": t.joined(found.title, found.more)}


def _of_muscle(t: Texts, muscle: Muscle) -> Said:
    kicker = t("muscle.kicker", layer=t(f"layer.{muscle.layer}_long"))
    plain = muscle.plain_name[0].upper() + muscle.plain_name[1:]
    return {"left": kicker, "right": kicker, "title": muscle.name, "more": plain}
