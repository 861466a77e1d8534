"""Claims: what states an effect, a harm, a frequency or a duration names the claim that it rests on.

Texts for patients are judged where treatments, self-care, stretches, learn pages and figures are
described, and so are the sentences of the app. Not judged are names, places, look-alikes, instructions,
cautions, warning signs, questions before needling and the articles' claims: those carry sources or a
verdict of their own. Texts for therapists are judged only in records without `sources`, which carry them.
"""

from collections.abc import Iterable, Iterator

from lumbopoint.content.checks.statements import statement
from lumbopoint.content.draft import Draft, Entry, Finding
from lumbopoint.content.fields import Leaf
from lumbopoint.content.suggestions import did_you_mean, numbered
from lumbopoint.model import (
    Claim,
    ExaminerAgreement,
    IconArray,
    LearnPage,
    Muscle,
    Record,
    ReferralPicture,
    Stretch,
    Term,
    TriggerPoint,
)
from lumbopoint.yaml_reader.document import KeyPath

#: The texts that are judged: kind of entry and first keys of their paths.
JUDGED: tuple[tuple[type[Record], KeyPath], ...] = (
    (TriggerPoint, ("symptoms",)),
    (TriggerPoint, ("sets_off",)),
    (TriggerPoint, ("needling", "patient")),
    (TriggerPoint, ("stretches",)),
    (TriggerPoint, ("self_care",)),
    (Stretch, ("aim",)),
    (Stretch, ("felt",)),
    (Muscle, ("plain_action",)),
    (Muscle, ("no_points_because",)),
    (LearnPage, ()),
    (Term, ("plain",)),
)
#: Keys whose texts are what people report: that something eases it is a symptom, not an effect.
REPORTED = frozenset(("symptoms", "sets_off"))
WAY_OUT = "name a claim of claims.yaml under `claims`, add one there, or leave the statement out"
NO_CLAIMS = "the meaning of a word only: take the statement out"


def unknown_claim(draft: Draft) -> Iterator[Finding]:
    """An id under `claims` or `claim` that claims.yaml does not have."""
    known = draft.named.get(Claim)
    for entry in draft.entries if known is not None else ():
        for leaf, claim_id in _references(entry):
            if known is not None and claim_id not in known:
                hint = did_you_mean(claim_id, sorted(known)) or "add it, or remove the reference"
                found = f"`{claim_id}`, which does not exist"
                yield Finding(found, "the id of a claim of claims.yaml", hint, entry, leaf.path)


def unused_claim(draft: Draft) -> Iterator[Finding]:
    """Claims that nothing refers to: no entry under `claims`, no text of the app by `said_in` (warning)."""
    used = {claim_id for entry in draft.entries for _, claim_id in _references(entry)}
    unused = [entry for entry in draft.claims if entry.id not in used and not entry.record.said_in]
    if draft.is_complete and unused:
        names = ", ".join(entry.id for entry in unused)
        found = f"{numbered(len(unused), 'claim')} that nothing refers to: {names}"
        hint = "name them where they are said, in `said_in` if the app says them, or remove them"
        yield Finding(found, "only claims that are made", hint, unused[0])


def unknown_text(draft: Draft) -> Iterator[Finding]:
    """A key under `said_in` that the sentences of the app do not have."""
    known = {text.key for text in draft.texts}
    for entry in draft.claims if known else ():
        for number, key in enumerate(entry.record.said_in):
            if key not in known:
                hint = did_you_mean(key, sorted(known)) or "keys are those of content/i18n, with dots"
                found = f"`{key}`, which does not exist"
                yield Finding(found, "the key of a sentence of the app", hint, entry, ("said_in", number))


def unknown_point_in_a_picture(draft: Draft) -> Iterator[Finding]:
    """A picture of a trigger point that no muscle has."""
    known = draft.named.get(TriggerPoint)
    for entry in draft.learn_pages if known is not None else ():
        for number, section in enumerate(entry.record.sections):
            picture = section.picture
            if known is not None and isinstance(picture, ReferralPicture) and picture.point not in known:
                hint = did_you_mean(picture.point, sorted(known)) or "see `python -m lumbopoint list`"
                path = ("sections", number, "picture", "point")
                found = f"`{picture.point}`, which does not exist"
                yield Finding(found, "the id of a trigger point", hint, entry, path)


def more_people_than_all(draft: Draft) -> Iterator[Finding]:
    """A picture whose groups together hold more than the 100 that are drawn."""
    for entry in draft.learn_pages:
        for number, section in enumerate(entry.record.sections):
            picture = section.picture
            if isinstance(picture, IconArray) and picture.rest_count < 0:
                found = f"groups of {100 - picture.rest_count:g} together"
                path = ("sections", number, "picture", "groups")
                hint = "groups exclude each other; draw overlapping ones as two pictures"
                yield Finding(found, "at most 100", hint, entry, path)


def statement_without_claim(draft: Draft) -> Iterator[Finding]:
    """A text that speaks of effect, harm, frequency or duration without a claim; only `check` runs this."""
    for entry in draft.entries:
        for leaf in _judged(entry):
            said = statement(str(leaf.value))
            is_reported = leaf.path[0] in REPORTED and said is not None and said.about == "effect"
            if said and not is_reported and not _has_claim(entry.record, leaf.path):
                found = f"a statement about {said.about}: `{said.words}`"
                hint = NO_CLAIMS if isinstance(entry.record, Term) else WAY_OUT
                yield Finding(found, "a claim behind it", hint, entry, leaf.path)


def figures_without_claim(draft: Draft) -> Iterator[Finding]:
    """Figures of prevalence or of agreement between examiners without a claim; only `check` runs this."""
    for entry in draft.muscles:
        for name in ("prevalence", "examiner_agreement"):
            figures: ExaminerAgreement | None = getattr(entry.record, name)
            if figures is not None and not figures.claims:
                yield Finding("no claim", "the claim that holds the figures", WAY_OUT, entry, (name,))


def app_text_without_claim(draft: Draft) -> Iterator[Finding]:
    """A sentence of the app that states such a thing, and no claim names it; only `check` runs this."""
    said_in = {key for entry in draft.claims for key in entry.record.said_in}
    is_whole = draft.named.get(Claim) == frozenset(entry.id for entry in draft.claims)
    for text in draft.texts if is_whole else ():
        said = statement(text.text) if text.key not in said_in else None
        if said:
            found = f"`{text.key}` with a statement about {said.about}: `{said.words}`"
            hint = f"add `{text.key}` to the `said_in` of a claim of claims.yaml, or leave the statement out"
            yield Finding(
                found, "a claim that is `said_in` it", hint, file=text.file, entry_id=text.key, line=text.line
            )


def _references(entry: Entry[Record]) -> Iterator[tuple[Leaf, str]]:
    """Every claim that an entry names."""
    is_page = isinstance(entry.record, LearnPage)
    for leaf in entry.leaves:
        if leaf.name == "claims" or (is_page and leaf.path[-2:] == ("picture", "claim")):
            yield leaf, str(leaf.value)


def _judged(entry: Entry[Record]) -> Iterator[Leaf]:
    """The texts of an entry in which a statement needs a claim."""
    starts = tuple(path for kind, path in JUDGED if isinstance(entry.record, kind))
    for leaf in entry.leaves if starts else ():
        if isinstance(leaf.value, str) and leaf.audience != "author" and _starts(leaf.path, starts):
            yield leaf


def _starts(path: KeyPath, starts: Iterable[KeyPath]) -> bool:
    return any(path[: len(start)] == start for start in starts)


def _has_claim(record: Record, path: KeyPath) -> bool:
    """Whether one of the records around a value names a claim; those of a page stand for `in_short` alone."""
    is_inner = isinstance(record, LearnPage) and path[0] == "sections"
    if not is_inner and _own_claims(record):
        return True
    value, rest = getattr(record, str(path[0])), path[1:]
    while isinstance(value, tuple) and rest:
        value, rest = value[int(rest[0])], rest[1:]
    return isinstance(value, Record) and bool(rest) and _has_claim(value, rest)


def _own_claims(record: Record) -> bool:
    return any(bool(getattr(record, name, None)) for name in ("claims", "claim"))


ERRORS = (unknown_claim, unknown_text, unknown_point_in_a_picture, more_people_than_all)
WARNINGS = (unused_claim,)
ON_CHECK = (statement_without_claim, figures_without_claim, app_text_without_claim)
