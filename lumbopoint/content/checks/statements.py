"""Which sentences state something that needs a claim: mechanism, effect, harm, frequency or duration.

A pattern looks for words that speak of a treatment, or of how common something is. A question states
nothing, nor does what stands behind if, when, until or while; advice to ease off is no effect.
"""

import re
from dataclasses import dataclass

_TREATMENT = (
    r"\b(?:needl\w*|acupuncture|stretch\w*|exercis\w*|massag\w*|heat|warmth|warm\w*|treatments?|treated"
    r"|therap(?:y|ies)|training|physio\w*|pressing|sham|placebo|ball|roller|medicines?|painkillers?"
    r"|supplements?|turmeric|arnica|(?:staying|keeping) active|moving|movement|walking|sessions?)\b"
)
_EASES = (
    r"\b(?:eas(?:e(?! off)|es|ed|ing)|reliev\w+|relief|reduc\w+|lessen\w*|improv\w+|benefits?|cur(?:e|es|ed)"
    r"|help(?:s|ed|ful)?\b(?! (?:at once|first|now))|prevent\w*|loosen\w*|effective\w*|speeds? up"
    r"|less (?:pain|sore|tender)|makes? (?:\w+ ){0,2}(?:better|worse)|feel(?:s|ing)? better"
    r"|no (?:clear |real )?difference|(?:little|small|no|big|real|lasting) effects?"
    r"|effects? (?:is|are|was|were)|worked|works?\b(?! (?:with|in|as(?! well)|for|beside|near|the)\b))"
)
_HARM = (
    r"\b(?:harm\w*|injur\w+|lung\w*|bleed\w*|bruis\w*|infect\w*|side effects?|serious\w*|faint\w*"
    r"|collaps\w*|punctur\w*|broken needles?|soreness|dangerous|complications?)"
)
_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred|a thousand)"
_AMOUNT = rf"(?:\d+(?:[.,]\d+)?|an?|{_NUMBER}|(?:a |the )?(?:first )?few|several|some|many|half an?)"
_TIME = r"(?:days?|weeks?|months?|hours?|years?)"
_PEOPLE = r"(?:people|persons?|adults|patients|women|men|treatments?|sessions|cases|of them|who\b)"
_MAY = r"\b(?:may|might|can|could|does|do|will)(?: not| also| only)?"
_WELL = r"(?:good |clear |firm |strong |yet |clearly |well )?"
_BETTER = (
    r"\b(?:lasts|lasting|(?:may|can|will|to|not|often|usually|mostly) last|wears? off|fades?|gone|goes away"
    r"|settles?|passes|recover\w*|improv\w+|(?:gets? )?better|eases?|comes? back|returns?|sore\w*|relief"
    r"|effects?|benefits?)\b"
)

#: What a statement is about -> how it is recognised, without regard to capitals.
PATTERNS: dict[str, tuple[str, ...]] = {
    "mechanism": (
        r"\btwitch\w*[^.!?]*\b(?:needed|shown)\b|\bneed not (?:jump|twitch)\b",
        r"\b(?:nobody|no one) knows (?:\w+ )?how\b|\bnot known how\b",
        rf"{_TREATMENT}[^.!?]*?\b(?:endorphins?|blood flow|calms? (?:the |your )?nerv\w+)\b",
        rf"{_TREATMENT}[^.!?]*?\brelax(?:es|ed) (?:the |tight )?muscles?\b",
    ),
    "effect": (
        rf"{_TREATMENT}[^.!?]*?{_EASES}",
        rf"{_EASES}[^.!?]*?\b(?:by|with|after|from|of) (?:\w+ ){{0,2}}?{_TREATMENT}",
        r"\b(?:makes?|made) (?:\w+ ){1,3}less (?:tender|sore|painful)",
        r"\b(?:shown|proven|proved|known|found) (?:to|that) (?:\w+ )?"
        r"(?:ease|treat|help|work|reduce|relieve|cure|last|improve|prevent|cause|be better)\w*",
        rf"{_MAY} (?:ease(?! off)|reduce|relieve|lessen|help (?:with|against))\b",
        rf"\b(?:no|not any|not one) {_WELL}(?:proof|evidence|trials?|stud(?:y|ies))"
        r" (?:for|of|that|on|in|with|shows?|found|has shown)\b",
        rf"\b(?:is|are|was|were|been) (?:not |never ){_WELL}(?:shown|tested|proven)\b",
        rf"\bnot been {_WELL}(?:shown|tested|proven)\b|\bnor is it shown\b",
        r"\b(?:nobody|no one|nothing) (?:has |have )?(?:ever )?(?:shows?|shown|tested)\b",
        r"\b(?:no|not|is|are|was|were|works?|does|do)(?: not| no| clearly| much| a little)? better than\b",
        r"\bbetter than (?:sham|placebo|pretend|no treatment|nothing|doing nothing|other|usual)\b",
        r"\beffective\b",
    ),
    "harm": (
        rf"\b(?:rare|rarely|seldom|uncommon|common|often|low risk|risk of)\b[^.!?]*{_HARM}",
        rf"{_HARM}[^.!?]*\b(?:rare|rarely|seldom|uncommon|common|low risk)\b",
        r"\b(?:may|can|will|is|are|often|be|feel|stay|get)(?: \w+){0,2}? sore(?:r|ness)? (?:for|after|in)\b"
        r"[^.!?]*\b(?:days?|hours?|weeks?)\b",
    ),
    "frequency": (
        r"\d\s*(?:%|per ?cent\b)|\bper \d[\d,]* (?:treatments|people)\b",
        r"\b\d[\d,]* (?:in|of|out of)(?: (?:about|every|nearly))? (?!10\b)\d[\d,]*\d\b",
        rf"\b{_AMOUNT} (?:in|of|out of)(?: (?:about|every|nearly))? (?:\d[\d,.]*|{_NUMBER})"
        rf"(?: \w+){{0,2}}? {_PEOPLE}",
        rf"\b(?:one|two|three|1|2|3) in (?:\d[\d,.]*|{_NUMBER})\b",
        r"\bmost (?:(?:new|low|acute|lower|other) )*(?:people|adults|patients|back pain|harms|of them)\b",
        r"\b(?:half|a third|a quarter|two thirds|the majority) of (?:all |the )?(?:\w+ )?"
        r"(?:people|adults|patients|those|spots|points)\b",
        r"\bcommon(?:ly)? (?:found|seen|in people|in adults|among)\b|\bare (?:very |quite )?common in\b",
        r"\b(?:millions?|billions?) of (?:people|adults)\b|\b\d+ million\b",
    ),
    "duration": (
        rf"{_BETTER}[^.!?]*?\b{_AMOUNT}(?:(?: to |–|-| or ){_AMOUNT})? {_TIME}\b",
        rf"\b(?:weeks?|months?|days?|years?) (?:or longer )?(?:after|later)\b[^.!?]*{_TREATMENT}",
        rf"{_TREATMENT}[^.!?]*\b(?:weeks?|months?|years?) (?:after|later)\b",
        r"\blong[- ](?:lasting|term) (?:relief|effects?|benefits?|help)\b",
    ),
}
_PATTERNS = tuple(
    (about, re.compile(pattern, re.IGNORECASE)) for about, found in PATTERNS.items() for pattern in found
)
#: Words that state nothing: a condition, or what a reader should wait for.
_CONDITION = re.compile(
    r"\b(?:if|when|until|till|while|unless|as soon as|in case|whether"
    r"|should (?:\w+ ){0,2}(?:ease|settle|feel))\b"
    r"[^.,;:!?]*",
    re.IGNORECASE,
)
#: The end of a sentence, a paragraph, or an item of a list.
_END = re.compile(r"(?<=[.!?:;])\s+|\n\s*\n|\n(?=\s*- )")


@dataclass(frozen=True)
class Statement:
    """What a sentence states: what it is about, and the words by which that is seen."""

    about: str
    words: str


def statement(text: str) -> Statement | None:
    """The first statement in a text that needs a claim, or None."""
    for sentence in _END.split(text):
        said = _CONDITION.sub(" ", " ".join(sentence.split()))
        for about, pattern in () if said.endswith("?") else _PATTERNS:
            if match := pattern.search(said):
                return Statement(about, match.group().strip())
    return None
