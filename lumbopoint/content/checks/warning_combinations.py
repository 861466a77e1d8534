"""Warning signs together: which answer a combination gives, what texts promise, where drawings ask.

Nothing that these rules find is left out: a warning sign less would be worse than one with a fault.
Each rule names the sources of its fact; "as taught" stands for common teaching without a source at hand.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from lumbopoint.content.checks.points import words
from lumbopoint.content.draft import Draft, Entry, Finding
from lumbopoint.model import URGENCIES, PainAlert, Record, SignCombination, Urgency, WarningSign
from lumbopoint.yaml_reader.document import KeyPath

#: The one sign that may wait, and only alone.
NOT_URGENT = "inflammatory-back"
#: Signs that together must have an answer at least this fast, whatever the texts say.
TOGETHER: Mapping[tuple[str, str], Urgency] = {
    ("cancer", "growing-pain"): "same-day",
    ("cancer", "nerve-loss"): "emergency",
    ("spinal-infection", "nerve-loss"): "emergency",
    ("fracture", "nerve-loss"): "emergency",
    ("needling-infection", "nerve-loss"): "emergency",
    ("needling-infection", "spinal-infection"): "emergency",
    ("needling-headache", "nerve-loss"): "emergency",
    ("needling-headache", "spinal-infection"): "emergency",
}
#: How texts name what another sign asks for.
NAMED: tuple[tuple[re.Pattern[str], str], ...] = (
    (words(r"\bboth legs\b|\bunsteady\b|\bpain down\b"), "leg-weakness-fast"),
    (words(r"\b(?:weakness|numbness)\b(?! in both)"), "nerve-loss"),
    (words(r"\bbladder\b|\bbowel\b"), "cauda-equina"),
    (words(r"\bfever\b"), "spinal-infection"),
    (words(r"\bconfus|\bblotchy\b"), "sepsis"),
    (words(r"\bhad cancer\b"), "cancer"),
    (words(r"\bsteadily worse\b|\btight band\b"), "growing-pain"),
    (words(r"\bchest pain\b|\bshort of breath\b"), "chest-pain"),
    (words(r"\bfaint"), "aortic-aneurysm"),
    (words(r"\bpain in the side\b"), "kidney-pelvic"),
)
_CONDITION = words(r"\b(?:with|if)\b")
#: What a sentence calls for, the fastest first.
CALLS: tuple[tuple[Urgency, re.Pattern[str]], ...] = (
    ("emergency", words(r"\bemergency department\b|\bambulance\b|\bgo there\b")),
    ("same-day", words(r"\btoday\b")),
)
#: Parts of the body that signs name, and the mark on a drawing that lies there.
PLACES: tuple[tuple[re.Pattern[str], PainAlert], ...] = (
    (words(r"\bbetween the legs\b|\bgenitals\b|\btesticle\b|\bvagina\b"), "saddle"),
    (words(r"\bboth legs\b"), "both-legs"),
    (words(r"\b(?:one|a|the|your) leg\b"), "whole-leg"),
    (words(r"\bcalf\b|\bfoot\b"), "below-knee"),
    (words(r"\bthigh\b"), "thigh"),
    (words(r"\b(?:in|or) the side\b"), "loin"),
    (words(r"\bbelly\b"), "belly"),
    (words(r"\bchest\b"), "chest"),
)
Said = Entry[WarningSign] | Entry[SignCombination]


def combination_of_unknown_sign(draft: Draft) -> Iterator[Finding]:
    """A combination that names a warning sign which safety.yaml does not have (as taught)."""
    known = draft.named.get(WarningSign, frozenset())
    for entry in draft.sign_combinations if known else ():
        for id_ in entry.record.members:
            if id_ not in known:
                hint = "correct the id: so the combination can never be met"
                yield _told(entry, ("all_of",), f"`{id_}`, which does not exist", "the id of a sign", hint)


def combination_not_faster(draft: Draft) -> Iterator[Finding]:
    """A combination that is not faster than each of its signs alone [Finucane2020]."""
    alone = {entry.id: entry.record.urgency for entry in draft.warning_signs}
    for entry in draft.sign_combinations:
        urgency = entry.record.urgency
        for id_ in entry.record.members:
            if id_ in alone and _haste(alone[id_]) <= _haste(urgency):
                hint = f"`{id_}` alone is `{alone[id_]}`: leave the combination out, or make it faster"
                yield _told(entry, ("urgency",), f"`{urgency}`", "faster than each sign alone", hint)


def combination_shadowed(draft: Draft) -> Iterator[Finding]:
    """A combination that another, of the same or fewer signs, answers as fast already (as taught)."""
    sets = [(entry, needed) for entry in draft.sign_combinations for needed in entry.record.sets()]
    for n, (entry, needed) in enumerate(sets):
        for m, (other, fewer) in enumerate(sets):
            is_as_fast = _haste(other.record.urgency) <= _haste(entry.record.urgency)
            if fewer <= needed and is_as_fast and (fewer != needed or m < n) and m != n:
                found = f"the signs {_listed(needed)}, which `{other.id}` answers already"
                yield _told(entry, ("all_of",), found, "signs of its own", "leave them out of one of the two")
                break


def signs_together_too_slow(draft: Draft) -> Iterator[Finding]:
    """Two warning signs whose answer together is slower than it must be [CG75, Finucane2020]."""
    by_id = {entry.id: entry for entry in draft.warning_signs}
    for pair, slowest in TOGETHER.items():
        if by_id.keys() >= set(pair) and _haste(answer(draft, pair)) > _haste(slowest):
            found = f"`{answer(draft, pair)}` for {_listed(pair)} together"
            hint = "add them under `combinations`"
            yield _told(by_id[pair[0]], ("urgency",), found, f"`{slowest}`", hint)


def escalation_without_combination(draft: Draft) -> Iterator[Finding]:
    """Advice that with another sign asks for faster help, while both ticked do not (as taught)."""
    known = {entry.id for entry in draft.warning_signs}
    for entry, ids in _answers(draft):
        for other, urgency in promises(entry.record.what_to_do):
            pair = (*ids, other)
            if other in known - set(ids) and _haste(answer(draft, pair)) > _haste(urgency):
                found = f"`{answer(draft, pair)}` for {_listed(pair)} together"
                hint = f"the text calls for faster help with `{other}`: say so under `combinations` too"
                yield _told(entry, ("what_to_do",), found, f"`{urgency}`, as the text says", hint)


def routine_beyond_inflammation(draft: Draft) -> Iterator[Finding]:
    """`routine` for anything but inflammatory back pain alone [NG65]."""
    entries: tuple[Said, ...] = (*draft.warning_signs, *draft.sign_combinations)
    for entry in entries:
        if entry.record.urgency == "routine" and entry.id != NOT_URGENT:
            hint = f"only `{NOT_URGENT}` may wait"
            yield _told(entry, ("urgency",), "`routine`", "`soon` or faster", hint)
        elif isinstance(entry.record, SignCombination) and NOT_URGENT in entry.record.members:
            hint = "leave it out: the other signs decide"
            yield _told(entry, ("all_of",), f"`{NOT_URGENT}` in a combination", "urgent signs only", hint)


def drawing_does_not_ask(draft: Draft) -> Iterator[Finding]:
    """A sign that names a part of the body, while a drawing there does not ask about it (as taught)."""
    for entry in draft.warning_signs:
        for alert in () if entry.record.is_after_needling else places(entry.record):
            if alert not in entry.record.asked_when:
                hint = f"add `{alert}` to `asked_when`"
                yield _told(entry, ("asked_when",), f"no `{alert}`", "every place that the signs name", hint)


def places(sign: WarningSign) -> tuple[PainAlert, ...]:
    """The marks that lie on what the signs name; for whom a sign counts more is no place."""
    texts = tuple(text for text in sign.signs if "counts more" not in text)
    return tuple(alert for pattern, alert in PLACES if any(pattern.search(text) for text in texts))


def promises(text: str) -> Iterator[tuple[str, Urgency]]:
    """The other signs that advice names in a condition, with how fast it then calls for help."""
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        called = next((urgency for urgency, pattern in CALLS if pattern.search(sentence)), None)
        if called and _CONDITION.search(sentence):
            yield from ((sign, called) for pattern, sign in NAMED if pattern.search(sentence))


def answer(draft: Draft, ids: Iterable[str]) -> Urgency:
    """How fast help is called for when all these signs are ticked; at least one of them is known."""
    ticked = frozenset(ids)
    alone = [entry.record.urgency for entry in draft.warning_signs if entry.id in ticked]
    met = [
        entry.record.urgency
        for entry in draft.sign_combinations
        if any(needed <= ticked for needed in entry.record.sets())
    ]
    return min((*alone, *met), key=_haste)


def _answers(draft: Draft) -> Iterator[tuple[Said, tuple[str, ...]]]:
    """Every text of advice with the signs after which it is read."""
    for entry in draft.warning_signs:
        yield entry, (entry.id,)
    for combination in draft.sign_combinations:
        for needed in combination.record.sets():
            yield combination, tuple(sorted(needed))


def _told(entry: Entry[Record], path: KeyPath, found: str, expected: str, hint: str) -> Finding:
    """A finding at an entry that stays in the app."""
    line, said = entry.line(path), f"{found} (`{entry.id}`)"
    return Finding(said, expected, hint, file=entry.file, entry_id=entry.id, line=line)


def _haste(urgency: Urgency) -> int:
    return URGENCIES.index(urgency)


def _listed(ids: Iterable[str]) -> str:
    return " and ".join(f"`{id_}`" for id_ in sorted(ids))


RULES = (
    combination_of_unknown_sign,
    combination_not_faster,
    combination_shadowed,
    signs_together_too_slow,
    escalation_without_combination,
    routine_beyond_inflammation,
    drawing_does_not_ask,
)
