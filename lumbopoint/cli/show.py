"""``show``: one trigger point in plain words, for patients or for therapists."""

import argparse
from dataclasses import dataclass

from lumbopoint.answers import provenance, safety, sentences
from lumbopoint.answers.links import felt_alike, pain_maps
from lumbopoint.cli.desk import (
    Verbs,
    WrongUseError,
    add_content,
    add_json,
    add_language,
    body_map,
    loaded,
    say,
    say_json,
    spoken,
)
from lumbopoint.content.suggestions import did_you_mean
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.i18n import Texts
from lumbopoint.model import LOOK_ALIKE_URGENCIES, Library, LookAlike, Muscle, TriggerPoint
from lumbopoint.technical_words import Glossary

Section = tuple[str, tuple[str, ...]]
"""A heading and its lines."""


@dataclass(frozen=True)
class Subject:
    """The point to show and all that its words need."""

    point: TriggerPoint
    muscle: Muscle
    library: Library
    body: BodyMap
    t: Texts
    is_therapist: bool


def add(verbs: Verbs) -> None:
    """Adds the verb."""
    parser = verbs.add_parser("show", help="one trigger point in words")
    parser.add_argument("point_id", metavar="POINT_ID")
    parser.add_argument("--audience", choices=("patient", "therapist"), default="patient")
    add_language(parser, "language of the words (default: en)")
    add_content(parser)
    add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Prints the point. Raises WrongUseError for an unknown id or language."""
    subject = _subject(args)
    title, parts = described(subject)
    if args.json:
        sections = [dict(_named(part)) for part in parts]
        say_json({"id": args.point_id, "title": title, "sections": sections, **_known(subject)})
        return 0
    say(title)
    for heading, lines in parts:
        say(f"\n{heading}")
        for line in lines:
            say(f"  {line}")
    return 0


def _known(subject: Subject) -> dict[str, object]:
    """What else a program needs to know: whose point it is, how sure, from where, and which edition."""
    muscle = subject.muscle
    numbers = {"muscle": muscle.id, "identifiers": provenance.plain(muscle.identifiers)}
    return {**numbers, **provenance.of_point(subject.point), **provenance.edition(subject.library)}


def _named(part: Section) -> tuple[tuple[str, object], ...]:
    return ("heading", part[0]), ("lines", list(part[1]))


def _subject(args: argparse.Namespace) -> Subject:
    body = body_map()
    library, t = spoken(args, loaded(args, body).library)
    point, muscle = library.point(args.point_id), library.muscle_of(args.point_id)
    if point is None or muscle is None:
        known = [known.id for known in library.points]
        way_out = did_you_mean(args.point_id, known) or "see `python -m lumbopoint list`"
        raise WrongUseError(f"no trigger point `{args.point_id}`: {way_out}")
    return Subject(point, muscle, library, body, t, args.audience == "therapist")


def described(subject: Subject) -> tuple[str, tuple[Section, ...]]:
    """The title of a point and its sections for the chosen audience; empty ones are left out."""
    point, muscle = subject.point, subject.muscle
    of_muscle = subject.t("links.plain_muscle", name=muscle.name, plain_name=muscle.plain_name)
    title = f"{point.plain_name}\n{of_muscle}"
    if subject.is_therapist:
        title = f"{title}\n{point.name} ({point.id})"
    parts = (
        *_felt(subject),
        *_place(subject),
        *_treatment(subject),
        *_elsewhere(subject),
        *_doubt(subject),
        _claims(subject),
        _catalogues(subject),
    )
    return title, tuple(part for part in (*parts, _words(subject, parts)) if part[1])


def _felt(subject: Subject) -> tuple[Section, ...]:
    point, t = subject.point, subject.t
    zones = subject.body.placed_zones(point.zones, "right")
    sentence = sentences.referral_sentence(subject.library, subject.body, t, zones).replace("**", "")
    return (
        (t("tab.symptoms"), (sentence, *point.symptoms)),
        (t("sets_off.title"), point.sets_off),
        *_could_be(subject),
    )


def _could_be(subject: Subject) -> tuple[Section, ...]:
    """Other conditions, the most urgent first; for therapists with their names and what points to them."""
    return tuple(
        (
            subject.t(f"symptoms.could_be_{urgency}"),
            tuple(_condition(subject, look) for look in subject.point.look_alikes if look.urgency == urgency),
        )
        for urgency in reversed(LOOK_ALIKE_URGENCIES)
    )


def _condition(subject: Subject, look: LookAlike) -> str:
    if not subject.is_therapist:
        return look.plain
    key = "symptoms.condition_plain_clue" if look.clue else "symptoms.condition_plain"
    return subject.t(key, plain=look.plain, condition=look.condition, clue=look.clue)


def _place(subject: Subject) -> tuple[Section, ...]:
    where, found, t = subject.point.location, subject.point.examination, subject.t
    exact = (where.exact, where.depth) if subject.is_therapist else ()
    technique = (found.technique,) if subject.is_therapist else ()
    return (
        (t("examination.location"), (where.plain, *exact)),
        (t("tab.examination"), (found.plain, *technique)),
    )


def _treatment(subject: Subject) -> tuple[Section, ...]:
    """The warning signs, then the treatment; none for patients where the signs could not be read."""
    t, asked = subject.t, safety.screen(subject.library)
    lines = tuple(t("show.sign", name=s.label, urgency=t(f"warning.{s.urgency}")) for s in asked)
    check = (t("show.check_first"), lines or (t("screen.unreadable"),))
    if not asked and not subject.is_therapist:
        return (check,)
    return (check, *_needling(subject), *_care(subject))


def _needling(subject: Subject) -> tuple[Section, ...]:
    """Technique is for therapists alone."""
    said, t = subject.point.needling.patient, subject.t
    plain = (said.what_happens, said.feels_like, said.position, said.watched_for)
    section = (t("tab.needling"), (t("needling.never_yourself"), *plain))
    return (section, *_technique(subject)) if subject.is_therapist else (section,)


def _technique(subject: Subject) -> tuple[Section, ...]:
    known, t = subject.point.needling.therapist, subject.t
    how = known.technique
    rows = (
        (
            ("position", how.position),
            ("grip", how.grip),
            ("direction", how.direction),
            ("backstop", how.backstop),
            ("needle", how.needle),
        )
        if how
        else ()
    )
    facts = tuple(
        t("needling.technique_fact", name=t(f"needling.technique_{name}"), text=text)
        for name, text in rows
        if text
    )
    return (
        (t("therapist.heading"), (t("needling.therapist_note"), *facts)),
        (t("needling.withheld"), (known.withheld,) if known.withheld else ()),
        (t("needling.structures"), known.structures_at_risk),
        (t("needling.when_not"), known.when_not),
        (t("needling.notes"), known.notes),
    )


def _care(subject: Subject) -> tuple[Section, ...]:
    point, t = subject.point, subject.t
    lines = []
    for use in point.stretches:
        stretch = subject.library.stretch(use.stretch)
        if stretch is not None:
            lines.append(t("stretching.line", name=stretch.name, dose=sentences.dose(t, stretch)))
            lines += [f"  {t('stretching.note', note=use.note)}"] if use.note else []
    return (
        (t("tab.stretching"), (t("stretching.doubt"), *lines)),
        (t("stretching.do"), point.self_care.do),
        (t("stretching.avoid"), point.self_care.avoid),
    )


def _elsewhere(subject: Subject) -> tuple[Section, ...]:
    """Other points that are felt in the same place."""
    library, t = subject.library, subject.t
    lines = []
    for other in felt_alike(pain_maps(library, subject.body), subject.point.id):
        if point := library.point(other.point_id):
            name = f"{point.plain_name} ({point.id})"
            lines.append(name if other.is_main else t("links.in_some", name=name))
    return ((t("links.felt_alike"), tuple(lines)),)


def _words(subject: Subject, parts: tuple[Section, ...]) -> Section:
    """The technical words in what a patient reads, with their meaning."""
    read = "\n".join(line for _, lines in parts for line in lines)
    terms = () if subject.is_therapist else Glossary(subject.library.terms).terms_in(read)
    lines = (subject.t("words.line", term=term.term, meaning=term.plain).replace("**", "") for term in terms)
    return subject.t("words.heading"), tuple(lines)


def _claims(subject: Subject) -> Section:
    """What is said about effect and harm, and how sure it is; for therapists with the figures."""
    point, library, t = subject.point, subject.library, subject.t
    stretches = (library.stretch(use.stretch) for use in point.stretches)
    used = (
        *point.needling.claims,
        *point.claims,
        *(id_ for item in stretches if item for id_ in item.claims),
    )
    lines = []
    for claim in filter(None, map(library.claim, dict.fromkeys(used))):
        lines.append(t("badge.claim", statement=claim.statement, certainty=t(f"badge.{claim.certainty}")))
        lines += [f"  {claim.figures}"] if subject.is_therapist and claim.figures else []
    return t("badge.label"), tuple(lines)


def _catalogues(subject: Subject) -> Section:
    """The numbers of the muscle in catalogues and the edition, for therapists."""
    t = subject.t
    lines = (*sentences.identifiers(subject.muscle), sentences.edition(t, subject.library))
    return t("identifiers.heading"), lines if subject.is_therapist else ()


def _doubt(subject: Subject) -> tuple[Section, ...]:
    point, t = subject.point, subject.t
    reviewed = sentences.review(t, point.review)
    confidence = (t(f"evidence.confidence_{point.confidence.level}"), point.confidence.reason)
    said = tuple(disagreement.statement for disagreement in point.disagreements)
    keys = (", ".join(point.sources),)
    return (
        (t("evidence.confidence"), (*confidence, reviewed)),
        (t("evidence.disagreements"), said),
        (t("evidence.sources"), keys),
    )
