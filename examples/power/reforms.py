"""Reforms of the Security Council, each a file beside this one, applied to the law of today."""

from fractions import Fraction
from pathlib import Path

from foedus.questions.answers import Power
from foedus.questions.power import power

HERE = Path(__file__).parent


def under(reform: str) -> Power:
    """The power of all members under a reform, and of today beside it."""
    return power("security-council", reform_file=str(HERE / f"{reform}.toml"))


def together(answer: Power, index: str) -> Fraction:
    """What the members without a veto have together."""
    return sum(
        (
            len(found.members) * Fraction(found.power[index].exact)
            for found in answer.classes
            if not found.mark
        ),
        Fraction(0),
    )


def main() -> None:
    weaker = under("two_negative_votes")
    assert weaker.rule.winning == 4038
    assert [found.power["shapley-shubik"].exact for found in weaker.classes] == [
        "361/2145",
        "34/2145",
    ]
    larger = under("new_seats")
    assert larger.rule.winning == 616_666
    eleven = under("eleven_vetoes")
    assert eleven.rule.winning == 32_192
    assert f"{float(together(eleven, 'banzhaf-normalised')):.3%}" == "1.518%"
    assert f"{float(together(eleven, 'shapley-shubik')):.4%}" == "0.0047%"
    none = under("no_veto")
    assert none.rule.winning == 9949
    for answer in (weaker, larger, eleven, none):
        print(f"{answer.rule.title}: {answer.rule.winning:,} winning coalitions")
        for found in answer.classes:
            print(f"  {len(found.members):>2} members: {found.power['shapley-shubik'].value:.6f}")


if __name__ == "__main__":
    main()
