"""Look-alikes that must never be missing, and how fast they lead to help: spine, cancer, early labour.

Each rule names the sources of its fact.
"""

import re
from collections.abc import Iterator

from lumbopoint.content.checks.points import LOOK_ALIKES, Point, names, words
from lumbopoint.content.draft import Draft, Entry, Finding
from lumbopoint.model import LOOK_ALIKE_URGENCIES, LookAlike, TriggerPoint

_BAND = words(r"\b(?:bands?|belts?)\b")
_SPINE = words(r"\bspin(?:e|al)\b|\bbackbone\b")
_CANCER = words(r"\bcancer\b")
_METASTASIS = words(r"metasta")
_SAME_DAY = words(r"\bthe same day\b|\bwithin 24 hours\b")
_WITH_A_LEG = words(r"\blegs?\b[^.]*\bemergency\b")
#: Said of everybody: no word about fever, a fall or cancer makes it depend on more.
_SEE_THE_SAME_DAY = words(r"(?:^|[.!?]\s+)See (?:a|your) (?:doctor|midwife) the same day\.")
_PREGNANT = words(r"pregnan")
_LABOUR = words(r"\blabou?r\b")
#: Slower than this is too slow for cancer of the spine, and for what is to be seen the same day.
_SLOWEST = LOOK_ALIKE_URGENCIES.index("same-day")


def band_without_spine(draft: Draft) -> Iterator[Finding]:
    """A patient's text with band or belt, and no spine among the look-alikes [SouthTees-MSCC]."""
    for entry in draft.points:
        texts = tuple(str(leaf.value) for leaf in entry.leaves if leaf.audience == "patient")
        if names(texts, _BAND) and not names(_plain(entry), _SPINE):
            hint = "name the spine among `look_alikes`, in everyday words"
            yield Finding("no word about the spine", "the spine as another reason", hint, entry, LOOK_ALIKES)


def band_of_pain_without_warning(draft: Draft) -> Iterator[Finding]:
    """Pain like a band or belt without cancer of the spine and its warning sign [SouthTees-MSCC]."""
    for entry in draft.points:
        signs = {look.warning_sign for look in entry.record.look_alikes if _CANCER.search(look.plain)}
        if names(entry.record.symptoms, _BAND) and "cancer" not in signs:
            hint = "add spinal metastasis to `look_alikes`, with `warning_sign: cancer`"
            yield Finding("no such look-alike", "cancer of the spine", hint, entry, LOOK_ALIKES)


def spine_cancer_too_slow(draft: Draft) -> Iterator[Finding]:
    """Metastasis of the spine that is not said to need a doctor the same day [CG75, RNOH-MSCC]."""
    for entry, number, look in _metastases(draft):
        is_slow = LOOK_ALIKE_URGENCIES.index(look.urgency) < _SLOWEST
        if is_slow or look.warning_sign != "cancer" or not _SAME_DAY.search(_about_cancer(look.plain)):
            hint = "say that with cancer it is the same day; `urgency: same-day`, `warning_sign: cancer`"
            path = (*LOOK_ALIKES, number)
            yield Finding("a slower way", "the same day, and the warning sign", hint, entry, path)


def spine_cancer_with_leg(draft: Draft) -> Iterator[Finding]:
    """Metastasis of the spine without leg signs as an emergency [CG75, RNOH-MSCC]."""
    for entry, number, look in _metastases(draft):
        if not _WITH_A_LEG.search(look.plain):
            hint = "add `A weak, numb or painful leg as well is an emergency.`"
            path = (*LOOK_ALIKES, number, "plain")
            yield Finding("no word about the legs", "leg signs as an emergency", hint, entry, path)


def slower_than_its_words(draft: Draft) -> Iterator[Finding]:
    """A look-alike said to need a doctor the same day, among the slower ones (clinical judgement)."""
    for entry in draft.points:
        for number, look in enumerate(entry.record.look_alikes):
            is_slow = LOOK_ALIKE_URGENCIES.index(look.urgency) < _SLOWEST
            if is_slow and _SEE_THE_SAME_DAY.search(look.plain):
                hint = "write `urgency: same-day`, so that it stands above what can wait"
                path = (*LOOK_ALIKES, number, "urgency")
                yield Finding(f"`{look.urgency}`", "`same-day`, as the text says", hint, entry, path)


def pregnancy_without_labour(draft: Draft) -> Iterator[Finding]:
    """Pregnancy as a symptom without early labour as an emergency [TommysLabour, BorneLabour]."""
    for entry in draft.points:
        texts = (*entry.record.symptoms, *entry.record.sets_off)
        urgent = tuple(look.plain for look in entry.record.look_alikes if look.urgency == "emergency")
        if names(texts, _PREGNANT) and not names(urgent, _LABOUR):
            hint = "add premature labour to `look_alikes`: call the midwife or hospital at once"
            yield Finding("no word about early labour", "early labour", hint, entry, LOOK_ALIKES)


def _plain(entry: Point) -> tuple[str, ...]:
    return tuple(look.plain for look in entry.record.look_alikes)


def _metastases(draft: Draft) -> Iterator[tuple[Entry[TriggerPoint], int, LookAlike]]:
    for entry in draft.points:
        for number, look in enumerate(entry.record.look_alikes):
            if _METASTASIS.search(look.condition):
                yield entry, number, look


def _about_cancer(text: str) -> str:
    """The sentences that speak of cancer."""
    return " ".join(part for part in re.split(r"(?<=[.!?])\s+", text) if _CANCER.search(part))


RULES = (
    band_without_spine,
    band_of_pain_without_warning,
    spine_cancer_too_slow,
    spine_cancer_with_leg,
    slower_than_its_words,
    pregnancy_without_labour,
)
