"""Sentences computed from geometry and records: where it is felt, how a stretch is dosed, who reviewed."""

from dataclasses import dataclass

from lumbopoint.geometry.body_map import BodyMap, PlacedZone
from lumbopoint.geometry.region_shares import region_ids, region_of
from lumbopoint.i18n import Texts
from lumbopoint.model import Library, Muscle, Review, Reviewer, Stretch, TriggerPoint, ZoneKind
from lumbopoint.version import VERSION


def region_names(library: Library, ids: tuple[str, ...]) -> tuple[str, ...]:
    """The words for regions inside a sentence; a region without words keeps its id."""
    found = [(region_id, library.region(region_id)) for region_id in ids]
    return tuple(region.in_sentence if region else region_id for region_id, region in found)


def felt_at(library: Library, body: BodyMap, t: Texts, zones: tuple[PlacedZone, ...], kind: ZoneKind) -> str:
    """The regions of one kind of zone as words: ``the buttock and the outer hip``."""
    return t.listed(region_names(library, region_ids(body, zones, kind)))


def referral_sentence(library: Library, body: BodyMap, t: Texts, zones: tuple[PlacedZone, ...]) -> str:
    """Where it is often felt, in one or two sentences of Markdown."""
    essential = felt_at(library, body, t, zones, "essential")
    spillover = felt_at(library, body, t, zones, "spillover")
    if not spillover:
        return t("referral.essential_here", essential=essential)
    return t("referral.essential_and_spillover", essential=essential, spillover=spillover)


@dataclass(frozen=True)
class Headline:
    """What a spot is about: where it lies and where it is often felt; ``more``: where in some people too."""

    title: str
    more: str


def headline(library: Library, body: BodyMap, t: Texts, point: TriggerPoint) -> Headline:
    """The answer in one sentence, and a second one; the same on both sides. A place is named once."""
    zones = body.placed_zones(point.zones, "right")
    here = region_of(body, point.position)
    shape = body.region(here, point.position.view) if here else None
    felt = region_ids(body, zones, "essential")
    if shape and shape.parent in felt:
        here = shape.parent
    others = region_names(library, tuple(one for one in felt if one != here))
    spot = t.listed(region_names(library, (here,) if here else ()))
    if here not in felt:
        title = t("headline.elsewhere", spot=spot, felt=t.listed(others))
    elif others:
        title = t("headline.there_and", spot=spot, felt=t.listed(others))
    else:
        title = t("headline.there", spot=spot)
    some = felt_at(library, body, t, zones, "spillover")
    return Headline(title, t("headline.some", felt=some) if some else "")


def _counted(t: Texts, key: str, pair: tuple[int, int], **gaps: object) -> str:
    """A sentence about a range, in the plural form of its end."""
    low, high = pair
    words = low if low == high else t("stretching.range", low=low, high=high)
    return t.counted(f"stretching.{key}", high, count=words, **gaps)


def dose(t: Texts, stretch: Stretch) -> str:
    """The dose of a stretch as one line: hold, repeats, sides, days."""
    is_often = stretch.times_a_day > 1
    name = f"dose{'_each_side' if stretch.is_each_side else ''}{'_per_day' if is_often else ''}"
    gaps = {"times_a_day": t("stretching.times_a_day", count=stretch.times_a_day)} if is_often else {}
    days = _counted(t, "days_a_week", stretch.times_a_week)
    return t(f"stretching.{name}", what=_what(t, stretch), days=days, **gaps)


def _what(t: Texts, stretch: Stretch) -> str:
    """What is done in one sitting: holds with their seconds, or so many movements or breaths."""
    key = f"dose_{stretch.repeat_unit}"
    if stretch.repeat_unit in ("hold", "press-and-relax") and stretch.hold_s:
        return _counted(t, key, stretch.hold_s, times=_counted(t, "times", stretch.repeats))
    return _counted(t, key, stretch.repeats)


def review(t: Texts, review: Review) -> str:
    """Who has reviewed an entry, one sentence each, or that nobody has; and when it was last changed."""
    changed = t("review.changed", date=review.changed.isoformat())
    return t.joined(reviewed_by(t, review) or t("review.nobody"), changed)


def reviewed_by(t: Texts, review: Review) -> str:
    """Every reviewer with profession, day and what was read; nothing when there is none."""
    return t.joined(*(_reviewer(t, reviewer) for reviewer in review.reviewers))


def _reviewer(t: Texts, who: Reviewer) -> str:
    read = who.read.rstrip(".")
    return t("review.by", name=who.name, profession=who.profession, date=who.date.isoformat(), read=read)


def identifiers(muscle: Muscle) -> tuple[str, ...]:
    """The numbers of a muscle and its parts in catalogues, a line each."""
    return tuple(one.label for one in muscle.identifiers.structures) if muscle.identifiers else ()


def edition(t: Texts, library: Library) -> str:
    """Which version of the app and which content this is."""
    return t("identifiers.edition", version=VERSION, fingerprint=library.fingerprint)
