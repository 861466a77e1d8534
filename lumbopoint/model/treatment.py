"""Treatment: needling in two voices, and stretches with dose and cautions."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from lumbopoint.model.base import Id, Record, SourceKey, Text, described
from lumbopoint.model.poses import Poses

Texts = Annotated[tuple[Text, ...], Field(min_length=1)]


class PatientNeedling(Record):
    """What a patient is told: never a needle length, a depth or an angle."""

    what_happens: Text = described("What the clinician does, in everyday words.", audience="patient")
    feels_like: Text = described("What most people feel during and after.", audience="patient")
    position: Text = described("How the patient lies.", audience="patient")
    watched_for: Text = described(
        "What the clinician watches out for at this place, said calmly.", audience="patient"
    )


class Technique(Record):
    """Technique facts for trained clinicians; a reminder, not an instruction."""

    position: Text = described("Position of the patient.", audience="therapist")
    grip: Text = described("Flat or pincer palpation and how.", audience="therapist")
    direction: Text = described("Direction of the needle.", audience="therapist")
    backstop: Text | None = described(
        "Target or bony backstop. Leave out when the facts name none.",
        audience="therapist",
        default=None,
    )
    needle: Text = described(
        "Needle range as published or taught, with its doubt.", audience="therapist", unit="mm"
    )


class TherapistNeedling(Record):
    """The clinician's side: technique or the reason why none is given, risks and limits."""

    technique: Technique | None = described(
        "Technique. Leave out where general clinicians should not needle, and say why in `withheld`.",
        audience="therapist",
        default=None,
    )
    withheld: Text | None = described(
        "Why no technique is given here (specialist only, ultrasound only).",
        audience="therapist",
        default=None,
    )
    structures_at_risk: Texts = described("What lies near and could be hurt.", audience="therapist")
    when_not: Texts = described("When not to needle this point.", audience="therapist")
    notes: tuple[Text, ...] = described(
        "Figures and disputes behind the above, each with its doubt.",
        audience="therapist",
        default=(),
    )

    @model_validator(mode="after")
    def _technique_or_reason(self) -> Self:
        if (self.technique is None) == (self.withheld is None):
            raise ValueError("give either `technique` or `withheld` (the reason for giving none)")
        return self


class Needling(Record):
    """Dry needling of one point, for patients and for therapists."""

    patient: PatientNeedling = described("For everyone.", audience="patient")
    therapist: TherapistNeedling = described("In Therapist view only.", audience="therapist")
    sources: Annotated[tuple[SourceKey, ...], Field(min_length=1)] = described(
        "Keys of sources.yaml.", audience="both", examples=(("SA121", "UPLUM20"),)
    )
    claims: tuple[Id, ...] = described(
        "Claims behind what is said about effect, harm and soreness.",
        audience="author",
        default=(),
        examples=(("needling-short-term-pain",),),
    )


CautionFlag = Literal[
    "hip-replacement",
    "osteoporosis",
    "acute-disc-flexion",
    "spondylolisthesis-stenosis",
    "gluteal-tendinopathy",
    "pregnancy",
    "abdominal-aneurysm-surgery-hernia",
    "knee",
    "shoulder",
    "hip-pain",
    "groin-pinch",
    "dizziness",
    "balance",
    "nerve-pull",
    "calf-clot-or-achilles",
    "pelvic-pain-flare",
    "pain-free-range",
    "recent-spinal-surgery",
    "hypermobility",
    "pelvic-girdle-pain",
    "eye-pressure",
    "blood-pressure",
    "leg-pain",
]
StretchPosition = Literal[
    "lying-on-back",
    "lying-on-front",
    "lying-on-side",
    "sitting",
    "standing",
    "kneeling",
    "on-all-fours",
]
StretchMovement = Literal[
    "spine-forward",
    "spine-back",
    "spine-sideways",
    "spine-turn",
    "head-below-heart",
    "arms-overhead",
]


class StretchCaution(Record):
    """A reason to skip or change a stretch."""

    flag: CautionFlag = described("Machine-readable reason.", audience="author")
    plain: Text = described(
        "What it means for the person, in everyday words.",
        audience="patient",
        examples=("Hip replacement: ask your surgeon before you do this one.",),
    )


Seconds = Annotated[int, Field(ge=1, le=120)]
Count = Annotated[int, Field(ge=1, le=20)]
Days = Annotated[int, Field(ge=1, le=7)]


class Stretch(Record):
    """One named stretch: start, steps, dose, what is felt, when to stop."""

    id: Id = described("Same as the file name.", audience="author", examples=("st-figure-four",))
    name: Text = described("Short everyday name.", audience="both", examples=("Figure four",))
    aim: Text = described("Which area it stretches, in everyday words.", audience="patient")
    position: StretchPosition = described(
        "How the body is held while it is done. The words of `start` and `steps` must agree.",
        audience="author",
        examples=("lying-on-back",),
    )
    movements: tuple[StretchMovement, ...] = described(
        "What it does with spine, head and arms: which cautions it needs follows from this. Empty for none. "
        "spine-… = the spine bends or turns and bears load; head-below-heart = the head hangs or lies lower "
        "than the chest; arms-overhead = an arm goes past the head.",
        audience="author",
        examples=(("spine-forward", "head-below-heart"),),
    )
    start: Text = described("Starting position.", audience="patient")
    steps: Texts = described("Steps in order, one action each.", audience="patient")
    hold_s: tuple[Seconds, Seconds] | None = described(
        "Shortest and longest hold. Leave out for slow movements without a hold.",
        audience="both",
        unit="seconds",
        default=None,
        examples=((20, 30),),
    )
    repeats: tuple[Count, Count] = described(
        "Fewest and most repeats of `repeat_unit` in one sitting.",
        audience="both",
        examples=((3, 3), (8, 10)),
    )
    repeat_unit: Literal["hold", "slow-movement", "press-and-relax", "breath"] = described(
        "What is repeated.", audience="author", default="hold"
    )
    is_each_side: bool = described("Done on both sides in turn.", audience="both")
    is_one_sided: bool = described(
        "Done for the sore side alone. Picture and timer then name the side. The words of `start` and "
        "`steps` must name it, too.",
        audience="both",
        default=False,
    )
    times_a_day: Annotated[int, Field(ge=1, le=4)] = described(
        "Sittings on such a day.", audience="both", default=1
    )
    times_a_week: tuple[Days, Days] = described(
        "Fewest and most days a week.", audience="both", unit="days", examples=((3, 7),)
    )
    felt: Text = described("Where and how the stretch should be felt.", audience="patient")
    stop_when: Texts = described("Signs to stop at once.", audience="patient")
    poses: Poses | None = described(
        "Poses of the drawn pictures, as angles; see the guide to poses.", audience="author", default=None
    )
    cautions: tuple[StretchCaution, ...] = described(
        "Who should skip or change it.", audience="both", default=()
    )
    therapist_note: Text | None = described(
        "Name in the literature, variants, doubt.", audience="therapist", default=None
    )
    sources: Annotated[tuple[SourceKey, ...], Field(min_length=1)] = described(
        "Keys of sources.yaml.", audience="both"
    )
    claims: tuple[Id, ...] = described(
        "Claims behind what is said about its effect.",
        audience="author",
        default=(),
        examples=(("stretch-v-nothing",),),
    )

    @model_validator(mode="after")
    def _ranges_rise(self) -> Self:
        for name in ("hold_s", "repeats", "times_a_week"):
            pair = getattr(self, name)
            if pair is not None and pair[0] > pair[1]:
                raise ValueError(f"`{name}` must go from the smaller to the larger number")
        if self.repeat_unit in ("hold", "press-and-relax") and self.hold_s is None:
            raise ValueError("`hold_s` is needed when `repeat_unit` is hold or press-and-relax")
        if self.is_each_side and self.is_one_sided:
            raise ValueError("give either `is_each_side` or `is_one_sided`")
        return self


class StretchUse(Record):
    """A stretch as used for one point."""

    stretch: Id = described("Id of a stretch file.", audience="author", examples=("st-figure-four",))
    note: Text | None = described(
        "What to change for this point, in everyday words.", audience="patient", default=None
    )
