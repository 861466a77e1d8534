"""What people who read alone must never be told: to needle, to press where it can harm, to believe too much.

Advice that says *not* to do it is fine: a sentence with a word such as not, never or avoid is passed over.
Each rule names the sources of its fact; "as taught" stands for common teaching without a source at hand.
"""

import re
from collections.abc import Callable, Iterator

from lumbopoint.content.checks.patient_words import MEASURE
from lumbopoint.content.draft import Draft, Entry, Finding
from lumbopoint.content.fields import Leaf
from lumbopoint.model import (
    LearnPage,
    NeedlingCheck,
    Record,
    SignCombination,
    Source,
    Stretch,
    TriggerPoint,
    WarningSign,
)
from lumbopoint.yaml_reader.document import KeyPath

Table = tuple[tuple[re.Pattern[str], str], ...]
"""What to look for, and the way out."""

#: The texts that tell people what to do, by kind of entry and first keys of their paths.
ADVICE: tuple[tuple[type[Record], KeyPath], ...] = (
    (TriggerPoint, ("self_care", "do")),
    (TriggerPoint, ("stretches",)),
    (Stretch, ("aim",)),
    (Stretch, ("start",)),
    (Stretch, ("steps",)),
    (Stretch, ("felt",)),
    (WarningSign, ("what_to_do",)),
    (SignCombination, ("what_to_do",)),
    (NeedlingCheck, ("talk_about",)),
    (LearnPage, ()),
)
_NOT = re.compile(
    r"\b(?:not|never|no(?! (?:pain,? no )?gain)|none|nobody|without|avoid|instead of|rather than)\b"
    r"|\b(?:leave out|skip|keep off)\b|n't\b",
    re.I,
)
_PRESS = (
    r"\b(?:press|push|dig|poke|knead|massag|rub|squeez|grind|ball|roller|massage gun|thumb)\w*"
    r"|\blean\w*(?= (?:\w+ ){0,4}(?:on|onto|into|against)\b)"
    r"|\broll(?:ing)?\b(?! (?:down|up|over|back|onto|in bed))"
)
_ON = r"(?:\bon|\bonto|\binto|\bover|\bagainst|\bat|\bunder|\bto|\balong|\bacross)"
_SPOT = (
    r"(?:(?:bones? of (?:the|your) )?(?:spine|backbone)\b|tailbone|coccyx"
    r"|(?:tips?|ends?) of (?:the |your )?(?:\w+ ){0,2}ribs?|(?:last|lowest|floating|free)(?: two)? ribs?"
    r"|soft (?:side|flank|waist)|flank|kidneys?|belly|abdomen|groin|numb|bruise|varicose"
    r"|(?:hot|swollen) (?:or swollen )?calf)"
)
_FORBIDDEN_PRESS = re.compile(
    rf"(?:{_PRESS})[^.!?]*?{_ON} (?:the |your |a |an |its )?(?:\w+ ){{0,2}}?{_SPOT}"
    rf"|(?:{_PRESS})[^.!?]*? behind (?:the|your) knee",
    re.I,
)
_NEEDLE = re.compile(r"\bneedl\w*", re.I)
_ONESELF = re.compile(
    r"\b(?:yourself|yourselves|myself|oneself|your own|at home|buy|order online|friend|partner|family)\b",
    re.I,
)
_STEERED = re.compile(r"\b(?:perpendicular|(?<!no )angled?|to the handle|straight (?:in|down))\b", re.I)
#: Advice that must never be given, and what to write instead.
NEVER_ADVISE: tuple[tuple[str, str], ...] = (
    (
        r"\b(?:hard|golf|steel) (?:ball|roller)s?\b|\b(?:scrapers?|knife|hooks?)\b",
        "name a soft ball against a wall",
    ),
    (r"\b(?:full|whole|all your) (?:body ?)?weight on (?:a|the) (?:\w+ )?ball\b", "write `lean lightly`"),
    (
        r"\binsert\w*|\b(?:vagina|rectum|anus)\b|\binside (?:the|your) (?:body|pelvis)\b",
        "leave it to pelvic health",
    ),
    (
        r"\b(?:past|through|into|despite) (?:the |your )?pain\b|\bno pain,? no gain\b",
        "write `stop if it hurts`",
    ),
    (
        r"\bignor\w+ (?:the |your )?(?:pain|numbness|tingling)\b|\bbruis\w+ (?:is|are|means?|shows?)\b",
        "take it out",
    ),
    (
        r"\bstop (?:taking )?(?:your |the |any )?(?:\w+ )?(?:medicines?|tablets|pills|thinners?)\b",
        "ask the doctor first",
    ),
    (r"\b(?:stay|rest|lie|remain) in bed\b|\bbed rest\b", "write `keep moving gently`"),
    (
        r"\bcrack\w* (?:your|the) (?:back|spine)\b|\bhang\w* (?:upside|head)\b|\binver(?:t|sion)\b",
        "take it out",
    ),
    (r"\b(?:heel|buttock)[- ]?lifts?\b(?![^.]*\bmeasur)", "say: only after the leg length has been measured"),
    (
        r"\b(?:a?sleep|overnight|all night)\b[^.]*\bheat|\bheat\w*\b[^.]*\b(?:sleep|overnight|all night)\b",
        "10 to 20 minutes",
    ),
    (r"\b(?:warm|heat)\w*\b[^.]*\b(?:numb|inflamed|sore red)\b", "say: not on numb skin"),
    (r"\b(?:cold|cooling|freez\w+|vapou?r?\w*) spray\b", "take it out"),
    (
        r"\b(?:press|stretch|massage|treat)\w* (?:a|the|your) (?:child|baby|children)\b",
        "leave children to clinicians",
    ),
)
#: What no text for patients may claim, and what to write instead.
NEVER_CLAIM: tuple[tuple[str, str], ...] = (
    (
        r"\b(?:only|just|merely|nothing but) (?:a |the |your )?(?:tight |sore )?muscles?\b",
        "a tender spot excludes no nerve root",
    ),
    (
        r"\b(?:shows|proves|means|tells) (?:that )?you (?:have|suffer)\b|\byour diagnosis is\b",
        "write `fits a common pattern`",
    ),
    (r"\btoxins?\b|\badhesions?\b|\bout of (?:place|line|alignment)\b|\bbone is out\b", "say what is felt"),
)
_ADVICE = tuple((re.compile(pattern, re.I), hint) for pattern, hint in NEVER_ADVISE)
_CLAIMS = tuple((re.compile(pattern, re.I), hint) for pattern, hint in NEVER_CLAIM)
_PRESSING = ((_FORBIDDEN_PRESS, "choose the muscle beside it, or say not to press there"),)
#: Headings that may ask what the text then answers.
_ASKED = frozenset(("heading", "title", "question"))
#: On pages that inform, a sentence is advice when it speaks to the reader, or begins with the deed.
_TO_THE_READER = re.compile(r"\byou(?:r|rself)?\b", re.I)
_FIRST_LETTERS = 7
_NOT_YOUR_NERVE = re.compile(r"\bnot (?:from |in )?(?:a|the|your) (?:disc|nerve|spine)\b", re.I)


def needling_oneself(draft: Draft) -> Iterator[Finding]:
    """A patient's text in which people needle themselves or each other, or buy needles [ISCP12, MCE13]."""
    for entry, leaf in _texts(draft, "patient"):
        for sentence in _told(leaf, _NEEDLE):
            if _NEEDLE.search(sentence) and (match := _ONESELF.search(sentence)):
                hint = "needling is for trained and licensed clinicians; say `never yourself`"
                found = f"needles and `{match.group()}`"
                yield Finding(found, "no needling by lay people", hint, entry, leaf.path)


def needle_measures_for_patients(draft: Draft) -> Iterator[Finding]:
    """A needle's measure outside `needling`, or its direction anywhere, in texts of patients (as taught)."""
    for entry, leaf in _texts(draft, "patient", "both"):
        is_about_needling = leaf.path[:2] == ("needling", "patient")
        for sentence in _sentences(str(leaf.value)) if _NEEDLE.search(str(leaf.value)) else ():
            match = _STEERED.search(sentence) or (not is_about_needling and MEASURE.search(sentence))
            if match and _NEEDLE.search(sentence):
                hint = "move the figure to `needling.therapist`"
                yield Finding(f"`{match.group()}`", "no technique for patients", hint, entry, leaf.path)


def pressing_where_never(draft: Draft) -> Iterator[Finding]:
    """Advice to press on spine, rib ends, flank, belly, groin, numb skin or behind the knee (as taught)."""
    for entry, leaf in _advice(draft):
        for said, hint in _advised(entry, leaf, _PRESSING):
            yield Finding(f"`{said}`", "no pressure at this place", hint, entry, leaf.path)


def advice_never_given(draft: Draft) -> Iterator[Finding]:
    """Advice that can harm: hard tools, through pain, bed rest, cracking, heat in sleep, … (as taught)."""
    for entry, leaf in _advice(draft):
        for said, hint in _advised(entry, leaf, _ADVICE):
            yield Finding(f"`{said}`", "advice that cannot harm", hint, entry, leaf.path)


def claim_never_made(draft: Draft) -> Iterator[Finding]:
    """A claim: only muscle [ADEL15, ADEL16], a map as a diagnosis [DELPHI18], toxins, a bone out of place."""
    for entry, leaf in _texts(draft, "patient", "both"):
        for said, hint in _found(leaf, _CLAIMS):
            yield Finding(f"`{said}`", "only what is known", hint, entry, leaf.path)
        if match := _NOT_YOUR_NERVE.search(str(leaf.value)):
            hint = "a tender spot does not exclude a nerve root or a disc"
            yield Finding(f"`{match.group()}`", "only what is known", hint, entry, leaf.path)


def _texts(draft: Draft, *audiences: str) -> Iterator[tuple[Entry[Record], Leaf]]:
    """The texts for these readers; titles of sources are not ours."""
    for entry in draft.entries:
        for leaf in () if isinstance(entry.record, Source) else entry.leaves:
            if leaf.audience in audiences and isinstance(leaf.value, str):
                yield entry, leaf


def _advice(draft: Draft) -> Iterator[tuple[Entry[Record], Leaf]]:
    """The texts that tell people what to do."""
    for entry, leaf in _texts(draft, "patient"):
        if any(isinstance(entry.record, kind) and leaf.path[: len(path)] == path for kind, path in ADVICE):
            yield entry, leaf


def _advised(entry: Entry[Record], leaf: Leaf, table: Table) -> Iterator[tuple[str, str]]:
    """As ``_found``; on pages that inform only what is said to the reader."""
    is_page = isinstance(entry.record, LearnPage)
    yield from _found(leaf, table, _is_to_the_reader if is_page else None)


def _is_to_the_reader(match: re.Match[str]) -> bool:
    return bool(_TO_THE_READER.search(match.string)) or match.start() < _FIRST_LETTERS


def _found(
    leaf: Leaf, table: Table, is_meant: Callable[[re.Match[str]], bool] | None = None
) -> Iterator[tuple[str, str]]:
    """The words of the table that stand in a sentence which does not forbid them, each with its way out."""
    for pattern, hint in table:
        for sentence in _told(leaf, pattern):
            match = pattern.search(sentence)
            if match and (is_meant is None or is_meant(match)):
                yield match.group(), hint


def _told(leaf: Leaf, pattern: re.Pattern[str]) -> tuple[str, ...]:
    """The sentences of a text with the pattern that say to do something, not to leave it."""
    text = str(leaf.value)
    is_asked = leaf.name in _ASKED and text.endswith("?")
    if is_asked or not pattern.search(text):
        return ()
    return tuple(sentence for sentence in _sentences(text) if not _NOT.search(sentence))


def _sentences(text: str) -> tuple[str, ...]:
    return tuple(re.split(r"(?<=[.!?:;])\s+", text))


RULES = (
    needling_oneself,
    needle_measures_for_patients,
    pressing_where_never,
    advice_never_given,
    claim_never_made,
)
