"""The words that patients read: calm, plain, never technique, never a probability of a diagnosis."""

import re
from collections.abc import Iterator

from lumbopoint.content.draft import Draft, Entry, Finding
from lumbopoint.content.fields import Leaf
from lumbopoint.model import Record

#: Words that frighten or promise too much, and what to write instead.
INSTEAD: tuple[tuple[str, str], ...] = (
    (r"knots?|knotted", "write `tender spot`"),
    (r"damag\w*", "say what is felt: `sore`, `irritated`"),
    (r"pinched", "say what is felt: `a sharp feeling`, `irritated`"),
    (r"unstable|instability", "say what is felt, for example `it may feel weak`"),
    (r"resets?|resetting", "write `may ease`"),
    (r"deactivat\w*", "write `may ease`"),
    (r"releas(e|es|ed|ing)", "write `may ease`; for a movement `let go`"),
    (r"heal(s|ed|ing)?", "write `may settle`"),
    (r"proven", "say how sure it is: `may`, `some studies found`"),
    (r"highly effective", "write `may help`"),
    (r"root causes?", "write `one possible reason`"),
    (
        r"(?<!not )safe(?! (for|if|when|with|only|unless|as long)\b)",
        "say for whom and when: `safe for most people if …`",
    ),
    (r"pain[- ]free", "write `comfortable`"),
)
_WORDS = tuple((re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), hint) for pattern, hint in INSTEAD)

_NUMBER = r"(?:\d+(?:[.,]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|half an?)"
#: A length, depth or angle.
MEASURE = re.compile(
    rf"\b{_NUMBER}(?:[-– ]|\s+to\s+)*(?:{_NUMBER})?\s*"
    r"(?:mm|cm|millimet\w+|centimet\w+|inch(?:es)?|degrees?|gauge)\b|\d\s*°",
    re.IGNORECASE,
)
_PROBABILITY = re.compile(
    r"\d+(?:[.,]\d+)?\s*(?:%|per ?cent\b)|\b(?:\d+|one) in (?:\d+|two|three|four|five|ten)\b", re.I
)


def patient_words(draft: Draft) -> Iterator[Finding]:
    """A word in a patient's text that frightens or promises too much: knot, damage, heals, proven, safe, …"""
    for entry, leaf in _patient_texts(draft):
        for pattern, hint in _WORDS:
            match = pattern.search(str(leaf.value))
            if match:
                expected = "calm, plain words that promise nothing"
                yield Finding(f"the word `{match.group()}`", expected, hint, entry, leaf.path)


def technique_in_patient_text(draft: Draft) -> Iterator[Finding]:
    """A length, depth or angle in what patients read about needling."""
    for entry in draft.points:
        for leaf in entry.leaves:
            match = MEASURE.search(str(leaf.value)) if leaf.path[:2] == ("needling", "patient") else None
            if match:
                hint = "move the figure to `needling.therapist`"
                expected = "no length, depth or angle of needles for patients"
                yield Finding(f"`{match.group()}`", expected, hint, entry, leaf.path)


def probability_of_a_diagnosis(draft: Draft) -> Iterator[Finding]:
    """A share or chance in what patients read about other conditions: nobody knows theirs."""
    for entry in draft.points:
        for leaf in entry.leaves:
            is_plain = leaf.path[:1] == ("look_alikes",) and leaf.audience == "patient"
            match = _PROBABILITY.search(str(leaf.value)) if is_plain else None
            if match:
                hint = "say what it feels like and when to see a clinician"
                yield Finding(f"`{match.group()}`", "no probability of a diagnosis", hint, entry, leaf.path)


def _patient_texts(draft: Draft) -> Iterator[tuple[Entry[Record], Leaf]]:
    for entry in draft.entries:
        for leaf in entry.leaves:
            if leaf.audience == "patient" and isinstance(leaf.value, str):
                yield entry, leaf
