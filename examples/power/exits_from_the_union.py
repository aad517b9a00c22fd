"""Who gains when a member leaves the European Union.

D. Petróczy, M. Rogers and L. Kóczy, Exits from the European Union and their effect on power
distribution in the Council, Games 13 (2022): an exit that changes the number of members that make
55 % benefits the populous, one that does not benefits the small. L. Kóczy, Brexit and power in the
Council of the European Union, Games 12 (2021), has the same of the exit of the United Kingdom.

Here the Council's own shares of the population decide, of 2016 for the Union of 28 and of 2025 for
that of 27, where those studies project populations. Once several of the largest have left, the
pattern holds for the smallest alone: they lose exactly where the number changes.
"""

from collections.abc import Sequence
from datetime import date

from foedus.facts import eu
from foedus.questions.rules import rule_of
from foedus.reason.games.indices import indices
from foedus.reason.games.players import game


def shapley(members: Sequence[str], on: date) -> dict[str, float]:
    """The index of Shapley and Shubik of each of the members, as if there were no others."""
    rule = rule_of("eu_council", "qualified-majority", on, tuple(members))
    played = game(rule.condition, rule.given)
    found = indices(played)
    return {
        member: float(power.shapley_shubik)
        for names, power in zip(played.classes, found.of_class, strict=True)
        for member in names
    }


def needed(members: Sequence[str]) -> int:
    """The number of members that make 55 %."""
    return -(-55 * len(members) // 100)


def helps_the_large(members: Sequence[str], leaver: str, on: date) -> bool:
    """Whether the four largest that stay gain more, in proportion, than the four smallest."""
    stay = [member for member in members if member != leaver]
    before, after = shapley(members, on), shapley(stay, on)
    shares = eu.shares(on)
    assert shares is not None
    stay.sort(key=lambda member: shares[member], reverse=True)
    gains = [after[member] / before[member] for member in stay]
    return min(gains[:4]) > max(gains[-4:])


def main() -> None:
    for on, gone in (
        (date(2016, 6, 23), ()),
        (date(2016, 6, 23), ("GBR",)),
        (date(2025, 1, 1), ()),
    ):
        members = [member for member in eu.members(on) if member not in gone]
        changed = needed(members) != needed(members[1:])
        helped = [leaver for leaver in members if helps_the_large(members, leaver, on)]
        assert len(helped) == (len(members) if changed else 0)
        print(
            f"{len(members)} members in {on.year}, {needed(members)} of them 55 %; without one "
            f"{needed(members[1:])}: {len(helped)} of {len(members)} exits help the large"
        )
    on, members = date(2025, 1, 1), list(eu.members(date(2025, 1, 1)))
    for leaver in ("HUN", "NLD", "PRT", "AUT", "SWE", "BGR"):
        changed = needed(members) != needed(members[1:])
        assert helps_the_large(members, leaver, on) is changed
        members.remove(leaver)
        told = "changes" if changed else "does not change"
        print(f"then {leaver} leaves, which {told} the 55 %: {needed(members)} of {len(members)}")


if __name__ == "__main__":
    main()
