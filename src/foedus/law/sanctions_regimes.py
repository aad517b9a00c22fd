"""How sanctions of the Security Council end, and how they may return."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import NON_PERFORMANCE_NOTIFIED, NOTICE_DISPUTED
from foedus.language.conditions import Condition, Is, Not, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.norms import Unless, norm, unless
from foedus.law.un_charter import council_decides


@norm(
    "UNC-41-end",
    cite="UN Charter, Arts 27(3) and 41",
    title="Sanctions without a date last until the Council lifts them",
    since="1945-10-24",
    text="""A regime of sanctions without a date goes on until the Council ends it, by a vote that
    any permanent member can stop. One with a date, as the mandate of a panel, lapses unless it is
    renewed, and any permanent member can stop that too.""",
    source="SCR 661 (1990) and 687 (1991); S/2024/255 (28 March 2024, renewal of a panel vetoed)",
    not_modelled=("whether a given regime has a date: the text of the resolution tells",),
)
def sanctions_are_lifted(s: Situation, measure: str) -> Condition:
    return council_decides(s, measure)


RETURN = ContestedPoint(
    "return_of_sanctions",
    "Do ended sanctions return on a notice whose author is said to have lost the right to it?",
    "SCR 2231 (2015), paras 8, 11 and 12",
    (
        Position(
            "disputed_notice_is_void",
            "a notice by one that does not itself perform has no effect, and nothing returns",
            ("China", "Iran", "Russia"),
            (
                "joint letter of China, Iran and Russia, 18 October 2025",
                "letter of Russia on the notes of the Secretariat, 29 September 2025",
            ),
            "The resolution asks for a notice and a lapse of days, and names no judge of either.",
        ),
        Position(
            "notice_suffices",
            "the notice suffices, and the sanctions return unless the Council decides otherwise",
            ("France", "Germany", "United Kingdom", "United States"),
            (
                "notice of France, Germany and the United Kingdom, 28 August 2025",
                "S/2025/561 (19 September 2025) and S/2025/539 (26 September 2025), both 4 to 9",
            ),
            "Who has left an agreement cannot claim the rights that it gives.",
        ),
    ),
)


@norm(
    "SC-return",
    cite="SCR 2231 (2015), paras 11 and 12",
    title="Sanctions that return unless the Council decides otherwise",
    since="2016-01-16",
    until="2025-10-18",
    text="""Thirty days after a participant has notified it of significant non-performance the ended
    sanctions return, unless the Council adopts a resolution that keeps them ended: here a veto
    brings sanctions back. Whether they did return in September 2025 is disputed.""",
    source="SCR 2231 (2015), paras 8, 11-13; on the day the ended sanctions of 2006-2010 were "
    "lifted, 16 January 2016",
    contested=("return_of_sanctions",),
    not_modelled=(
        "the thirty days, and the dispute procedure of the agreement itself",
        "the notice of the United States of 20 August 2020, on which the Council took no action",
    ),
)
def sanctions_return(s: Situation, measure: str) -> Unless:
    """Holds where sanctions on a target return; ``measure`` is to keep them ended."""
    notified = any_of(every((_notified(state), _valid(state))) for state in s.targets)
    return unless(notified, council_decides(s, measure))


def _notified(state: str) -> Condition:
    return Is(NON_PERFORMANCE_NOTIFIED(state), True)


def _valid(state: str) -> Condition:
    undisputed = Not(Is(NOTICE_DISPUTED(state), True))
    return any_of((undisputed, RETURN.holds("notice_suffices")))
