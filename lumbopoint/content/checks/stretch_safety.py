"""What a stretch does to the body, and the cautions that follow from it: spine, head, lying, everyone.

The facts are clinical judgement: cautions without a figure and without a source.
"""

import re
from collections.abc import Iterator, Mapping

from lumbopoint.content.checks.points import words
from lumbopoint.content.draft import Draft, Entry, Finding
from lumbopoint.model import CautionFlag, Stretch, StretchMovement, StretchPosition

#: Cautions of every stretch.
ALWAYS: tuple[CautionFlag, ...] = ("recent-spinal-surgery", "hypermobility", "pelvic-girdle-pain")
HEAD_DOWN: tuple[CautionFlag, ...] = ("eye-pressure", "dizziness")
SPINE_BENT: tuple[CautionFlag, ...] = ("osteoporosis", "recent-spinal-surgery")
LYING_FLAT: tuple[CautionFlag, ...] = ("pregnancy",)
#: Words of start and steps by the position that they ask for; the last one said counts.
POSITION_WORDS: Mapping[StretchPosition, re.Pattern[str]] = {
    "lying-on-back": words(r"\blie (?:back|on your back)\b"),
    "lying-on-front": words(r"\blie on your (?:front|belly)\b"),
    "lying-on-side": words(r"\blie on (?:your|the) (?:\w+ )?side\b"),
    "sitting": words(r"\bsit (?:on|at|tall|upright)\b"),
    "standing": words(r"\bstand\b"),
    "kneeling": words(r"\bkneel\b(?! on all fours)"),
    "on-all-fours": words(r"\bon all fours\b"),
}
#: Words of start and steps that ask for a movement.
MOVEMENT_WORDS: Mapping[StretchMovement, re.Pattern[str]] = {
    "spine-forward": words(
        r"\broll (?:\w+ ){0,2}down\b|\bround your (?:\w+ )?back\b|\bbend forward\b"
        r"|\b(?:knees?|thighs?)\b[^.]*\b(?:to|toward) your chest\b"
        r"|\bchest\b[^.]*\b(?:toward your thighs|between your knees)\b"
    ),
    "spine-back": words(
        r"\bhollow\b|\barch\b|\blift your chest\b|\bprop yourself up on your elbows\b"
        r"|\bchest sink between your arms\b|\bpillow\b[^.]*\bunder your low ribs\b"
    ),
    "spine-sideways": words(
        r"\blean\b[^.]*\b(?:away from|to one side|to the other side)\b|\bhands away from that side\b"
        r"|\bhips\b[^.]*\btoward (?:that|the sore) side\b|\bhip bone away from your ribs\b"
        r"|\bdraw the lower knee inward\b"
    ),
    "spine-turn": words(
        r"\bturn your trunk\b|\btwist\b|\bknees sink\b[^.]*\bto one side\b|\bknee\b[^.]*\bopposite shoulder\b"
    ),
    "head-below-heart": words(
        r"\b(?:let|bend|hang|drop) your head (?:\w+ )?(?:down|drop|hang)\b|\bhead hangs?\b|\bupside down\b"
        r"|\bchest\b[^.]*\b(?:toward your thighs|between your (?:knees|arms))\b"
        r"|\bpillow\b[^.]*\bunder your low ribs\b"
    ),
    "arms-overhead": words(
        r"\bover your head\b|\b(?:lift|raise) (?:the|one|your) arms?\b|\bhands forward\b"
        r"|\bforearms on the seat\b"
    ),
}
#: What each caution has to say, so that people understand what the flag means.
CAUTION_WORDS: Mapping[CautionFlag, re.Pattern[str]] = {
    "hip-replacement": words(r"hip replacement"),
    "osteoporosis": words(r"thin bones"),
    "acute-disc-flexion": words(r"\bleg\b"),
    "spondylolisthesis-stenosis": words(r"narrow spinal canal"),
    "gluteal-tendinopathy": words(r"\bouter (?:side of the )?hip\b"),
    "pregnancy": words(r"pregnant"),
    "abdominal-aneurysm-surgery-hernia": words(r"belly surgery"),
    "knee": words(r"\bknees?\b|kneel"),
    "shoulder": words(r"shoulder|\barms?\b"),
    "hip-pain": words(r"\bhip hurts"),
    "groin-pinch": words(r"groin"),
    "dizziness": words(r"dizz"),
    "balance": words(r"unsteady|get down"),
    "nerve-pull": words(r"tingles|electric"),
    "calf-clot-or-achilles": words(r"\bcalf\b"),
    "pelvic-pain-flare": words(r"pelvic pain"),
    "pain-free-range": words(r"\bhurts\b|\bpain\b"),
    "recent-spinal-surgery": words(r"surgery on your (?:spine|back)"),
    "hypermobility": words(r"hypermobil"),
    "pelvic-girdle-pain": words(r"pelvic girdle pain"),
    "eye-pressure": words(r"glaucoma"),
    "blood-pressure": words(r"blood pressure"),
    "leg-pain": words(r"\bleg\b"),
}
#: Positions that people may have to do without, by the words of start and steps that ask for them.
AVOIDED_WORDS: Mapping[re.Pattern[str], tuple[StretchPosition, ...]] = {
    words(r"\bkneel\w*"): ("kneeling", "on-all-fours"),
    words(r"\bon all fours\b"): ("on-all-fours",),
    words(r"\b(?:lie|roll|turn)\b[^.]*\bon(?:to)? your (?:front|belly)\b"): ("lying-on-front",),
}
#: Words for the sore side, and those that ask for it only in some people.
SIDE_WORDS = words(r"\b(?:sore|good|kneeling) side\b")
_SOMETIMES = words(r"^if\b")
_NOT = words(r"\b(?:do not|never)\b")


def usual_cautions_missing(draft: Draft) -> Iterator[Finding]:
    """A stretch without spinal surgery, hypermobility or pelvic girdle pain (clinical judgement)."""
    for entry in draft.stretches:
        yield from _missing(entry, ALWAYS, "every stretch")


def head_down_without_cautions(draft: Draft) -> Iterator[Finding]:
    """A stretch with the head below the heart without eye pressure or dizziness (clinical judgement)."""
    for entry in draft.stretches:
        if "head-below-heart" in entry.record.movements:
            yield from _missing(entry, HEAD_DOWN, "a head below the heart")


def spine_bent_without_cautions(draft: Draft) -> Iterator[Finding]:
    """A stretch that bends or turns the spine without osteoporosis or spinal surgery (clinical judgement)."""
    for entry in draft.stretches:
        if any(movement.startswith("spine-") for movement in entry.record.movements):
            yield from _missing(entry, SPINE_BENT, "a spine that bends under load")


def lying_flat_without_pregnancy(draft: Draft) -> Iterator[Finding]:
    """A stretch lying on the back or the front without pregnancy (clinical judgement)."""
    for entry in draft.stretches:
        if entry.record.position in ("lying-on-back", "lying-on-front"):
            yield from _missing(entry, LYING_FLAT, "lying flat")


def position_words_disagree(draft: Draft) -> Iterator[Finding]:
    """A stretch whose `start` and `steps` ask for another position than `position` (clinical judgement)."""
    for entry in draft.stretches:
        said = _position_said(entry.record)
        if said != entry.record.position:
            found = f"`{said}` in the words" if said else "no word about it"
            expected = f"`{entry.record.position}`, as in `position`"
            yield Finding(found, expected, "mend the words or the field", entry, ("position",))


def avoided_position_on_the_way(draft: Draft) -> Iterator[Finding]:
    """A stretch that kneels or lies on the front on the way, unlike its `position` (clinical judgement)."""
    for entry in draft.stretches:
        for pattern, positions in AVOIDED_WORDS.items():
            match = _asked(entry.record, pattern)
            if match and entry.record.position not in positions:
                expected = f"{' or '.join(f'`{one}`' for one in positions)} in `position`"
                hint = "find another way into the position, or mend the field"
                yield Finding(f"`{match}`", expected, hint, entry, ("position",))


def side_words_disagree(draft: Draft) -> Iterator[Finding]:
    """A stretch whose words name the sore side while `is_one_sided` does not, or not (clinical judgement)."""
    for entry in draft.stretches:
        says = any(
            SIDE_WORDS.search(sentence) and not _SOMETIMES.search(sentence)
            for sentence in _sentences(entry.record)
        )
        if says != entry.record.is_one_sided:
            found = "the sore side in the words" if says else "no word about the sore side"
            expected = f"`is_one_sided: {str(says).lower()}`"
            yield Finding(found, expected, "mend the words or the field", entry, ("is_one_sided",))


def movement_not_named(draft: Draft) -> Iterator[Finding]:
    """A step that asks for a movement which `movements` does not name (clinical judgement)."""
    for entry in draft.stretches:
        for movement, pattern in MOVEMENT_WORDS.items():
            match = _asked(entry.record, pattern)
            if match and movement not in entry.record.movements:
                hint = f"add `{movement}`, and the cautions that it needs"
                yield Finding(f"`{match}`", f"`{movement}` in `movements`", hint, entry, ("movements",))


def caution_words_missing(draft: Draft) -> Iterator[Finding]:
    """A caution whose words do not say what its flag means (clinical judgement)."""
    for entry in draft.stretches:
        for number, caution in enumerate(entry.record.cautions):
            if not CAUTION_WORDS[caution.flag].search(caution.plain):
                path, expected = ("cautions", number, "plain"), f"words about `{caution.flag}`"
                yield Finding("no such word", expected, "name it in everyday words", entry, path)


def _missing(entry: Entry[Stretch], needed: tuple[CautionFlag, ...], why: str) -> Iterator[Finding]:
    flags = {caution.flag for caution in entry.record.cautions}
    for flag in needed:
        if flag not in flags:
            hint = "add it under `cautions`, with what it means in everyday words"
            yield Finding("no such caution", f"the caution `{flag}`: {why}", hint, entry, ("cautions",))


def _position_said(stretch: Stretch) -> StretchPosition | None:
    """The position that is asked for last; None when the words name none."""
    text = " ".join((stretch.start, *stretch.steps))
    found = [
        (match.start(), position)
        for position, pattern in POSITION_WORDS.items()
        for match in pattern.finditer(text)
    ]
    return max(found)[1] if found else None


def _asked(stretch: Stretch, pattern: re.Pattern[str]) -> str | None:
    """The words of the pattern in a sentence of start or steps that does not forbid them."""
    for sentence in _sentences(stretch):
        match = pattern.search(sentence)
        if match and not _NOT.search(sentence):
            return match.group()
    return None


def _sentences(stretch: Stretch) -> list[str]:
    return re.split(r"(?<=[.!?:;])\s+", " ".join((stretch.start, *stretch.steps)))


RULES = (
    usual_cautions_missing,
    head_down_without_cautions,
    spine_bent_without_cautions,
    lying_flat_without_pregnancy,
    position_words_disagree,
    avoided_position_on_the_way,
    side_words_disagree,
    movement_not_named,
    caution_words_missing,
)
