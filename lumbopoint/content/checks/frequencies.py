"""How often something happens, as patients read it: so many of 100, never 1 in N, a bare percentage or kappa.

Judged are all texts that patients can read: of entries, of the articles' claims, and of the app itself.
Left out are titles of sources, which are quotes.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lumbopoint.content.draft import AppText, Draft, Entry, Finding
from lumbopoint.content.fields import Leaf
from lumbopoint.model import CheckedClaim, IconArray, LearnPage, Record, Source, TwoCounts
from lumbopoint.yaml_reader.document import KeyPath

_WORD = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|fifty|an? hundred|an? thousand)"
)
_ABOUT = r"(?:about |around |nearly |every )?"
#: The numbers of a risk whose denominator changes from one to the next, so that the larger looks smaller.
ONE_IN_N = re.compile(
    rf"(?<![\d.,])\b(?:1|one|once) (?:(?:in|out of) {_ABOUT}(?:\d[\d,]*|{_WORD})|per (?!100\b)\d[\d,]*"
    rf"|of {_ABOUT}(?!100\b)\d[\d,]*)\b|\b\d[\d,.]* in {_ABOUT}(?:10|1,000|10,000)\b",
    re.I,
)
PERCENTAGE = re.compile(r"(?:\d[\d.,]*|\})[*]*\s*(?:%|per ?cent\b)", re.I)
#: Kappa by its name, or as a number below one with which people are said to agree.
KAPPA = re.compile(r"\bkappa\b|κ|\bagree\w*(?:(?![.!?]\s)[^\n])*?[-−]?\b0\.\d+", re.I)
TOO_EXACT = re.compile(r"\b\d+\.\d+\s*(?:mm|millimet\w+)\b", re.I)
_NONE = re.compile(r"\bnone\b|\bhad no(?:thing)?\b", re.I)
_EVENTS = re.compile(r"\b\d[\d,.]*(?: \w+){0,3} treatments\b|\bafter \d[\d,.]* (?:of|in) 100\b", re.I)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
OF_100 = "say how many of 100, for instance `8 of 100 treatments`"

_DRAWING = "how well a drawing agrees with a pattern, reckoned on the page; no risk of anything"
#: Sentences of the app that may hold a percentage, each with the reason.
PERCENTAGE_ALLOWED: Mapping[str, str] = dict.fromkeys(
    (
        "pain.spot_alone",
        "pain.reason",
        "pain.reason_both",
        "pain.reason_spillover",
        "pain.arithmetic_text",
        "pain.left_over",
        "pain.cover",
        "pain.cover_step",
        "pain.share_of_region",
    ),
    _DRAWING,
)


@dataclass(frozen=True)
class _Read:
    """A text that patients read, and where it stands."""

    text: str
    entry: Entry[Record] | None = None
    path: KeyPath = ()
    app: AppText | None = None

    def finding(self, found: str, expected: str, hint: str) -> Finding:
        """What was found in it."""
        if self.app is None:
            return Finding(found, expected, hint, self.entry, self.path)
        file, key, line = self.app.file, self.app.key, self.app.line
        return Finding(f"`{key}` with {found}", expected, hint, file=file, entry_id=key, line=line)


def one_in_n(draft: Draft) -> Iterator[Finding]:
    """1 in N, or N in 10 or 1,000, in what patients read: with another N nothing can be compared."""
    yield from _matching(draft, ONE_IN_N, "so many of 100", OF_100)


def bare_percentage(draft: Draft) -> Iterator[Finding]:
    """A percentage in what patients read, but for how well a drawing agrees with a pattern."""
    for read in _read_by_patients(draft):
        match = PERCENTAGE.search(read.text)
        if match and not (read.app and read.app.key in PERCENTAGE_ALLOWED):
            yield read.finding(f"`{match.group().strip('}* ')}`", "so many of 100", OF_100)


def kappa_for_patients(draft: Draft) -> Iterator[Finding]:
    """Kappa, or agreement as a number below one, in what patients read: it says nothing to them."""
    hint = "say what it means, and move the number to a field for therapists"
    yield from _matching(draft, KAPPA, "agreement in words", hint)


def too_exact_for_patients(draft: Draft) -> Iterator[Finding]:
    """A length to a tenth of a millimetre in what patients read: nobody can see it."""
    hint = "compare it with a finger or a thumb, and move the number to a field for therapists"
    yield from _matching(draft, TOO_EXACT, "a length that can be pictured", hint)


def none_beside_events(draft: Draft) -> Iterator[Finding]:
    """`None had it` beside a count of events among treatments: one treatment can have several events."""
    hint = "say how many events were noted, and nothing of the other treatments"
    for read in _read_by_patients(draft):
        sentences = _SENTENCE.split(" ".join(read.text.split()))
        for before, sentence in zip(("", *sentences), sentences, strict=False):
            match = _NONE.search(sentence)
            if match and (_EVENTS.search(sentence) or _EVENTS.search(before)):
                yield read.finding(f"`{match.group()}` beside a count of events", "events alone", hint)
                break


def picture_without_frequency(draft: Draft) -> Iterator[Finding]:
    """A number of a picture that is none of the `frequencies` of its claim, whole from 1 on."""
    claims = {entry.id: entry.record for entry in draft.claims}
    for entry, path, picture in _counting_pictures(draft):
        claim = claims.get(picture.claim)
        shown = (
            {(one.counted_by, one.counted, as_drawn(one.per_100)) for one in claim.frequencies}
            if claim
            else set()
        )
        for number in _drawn(picture) if claim else ():
            if number not in shown:
                found = f"{number[2]:g} {number[1]} per 100, counted by {number[0]}"
                hint = "draw whole numbers from 1 on, and smaller ones as they are in the claim"
                yield Finding(found, f"one of the `frequencies` of `{picture.claim}`", hint, entry, path)


def frequency_not_of_its_number(draft: Draft) -> Iterator[Finding]:
    """A frequency whose `per_100` differs from `number` ÷ `out_of` by more than 0.1 of 100."""
    for entry in draft.claims:
        for index, one in enumerate(entry.record.frequencies):
            if one.number is not None and abs(100 * one.number / one.out_of - one.per_100) > 0.1:
                found = f"{one.per_100:g} per 100, but {one.number:,} of {one.out_of:,}"
                expected = f"{100 * one.number / one.out_of:.2f}"
                path = ("frequencies", index, "per_100")
                yield Finding(found, expected, "look it up in the source again", entry, path)


def as_drawn(per_100: float) -> float:
    """A frequency as pictures show it: a whole number from 1 on; what is smaller stays as it is."""
    return float(round(per_100)) if per_100 >= 1 else per_100


def _counting_pictures(draft: Draft) -> Iterator[tuple[Entry[LearnPage], KeyPath, IconArray | TwoCounts]]:
    for entry in draft.learn_pages:
        for number, section in enumerate(entry.record.sections):
            if isinstance(section.picture, IconArray | TwoCounts):
                yield entry, ("sections", number, "picture"), section.picture


def _drawn(picture: IconArray | TwoCounts) -> Iterator[tuple[str, str, float]]:
    """Who counted what, and how many of 100, for each number of a picture."""
    if isinstance(picture, IconArray):
        yield from ((picture.counted_by, picture.counted, group.count) for group in picture.groups)
        return
    for row in picture.rows:
        if row.therapists is not None:
            yield ("therapists", "events", row.therapists)
        yield ("patients", "people", row.patients)


def _matching(draft: Draft, pattern: re.Pattern[str], expected: str, hint: str) -> Iterator[Finding]:
    for read in _read_by_patients(draft):
        if match := pattern.search(" ".join(read.text.split())):
            yield read.finding(f"`{match.group()}`", expected, hint)


def _read_by_patients(draft: Draft) -> Iterator[_Read]:
    for entry in draft.entries:
        for leaf in () if isinstance(entry.record, Source) else entry.leaves:
            if isinstance(leaf.value, str) and _is_shown(entry.record, leaf):
                yield _Read(leaf.value, entry, leaf.path)
    yield from (_Read(text.text, app=text) for text in draft.texts)


def _is_shown(record: Record, leaf: Leaf) -> bool:
    """Whether patients see it; what an article says is shown to all, though its words are not ours."""
    is_said_by_article = isinstance(record, CheckedClaim) and leaf.name == "claim"
    return leaf.audience in ("patient", "both") or is_said_by_article


RULES = (
    one_in_n,
    bare_percentage,
    kappa_for_patients,
    too_exact_for_patients,
    none_beside_events,
    picture_without_frequency,
    frequency_not_of_its_number,
)
