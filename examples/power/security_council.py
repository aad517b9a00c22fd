"""The Security Council: nine of fifteen, and no permanent member against.

With for and against alone it is an example of many textbooks: 848 winning coalitions, and for a
permanent and an elected member 421/2145 and 4/2145 by the index of L. Shapley and M. Shubik, A
method for evaluating the distribution of power in a committee system, American Political Science
Review 48 (1954). They reckoned the Council of eleven, seven of whom had to agree.
"""

from datetime import date

from foedus.questions.power import power


def main() -> None:
    today = power("security-council", wanted=["all"])
    permanent, elected = today.classes
    assert today.rule.winning == 848
    assert (permanent.swings, elected.swings) == (848, 84)
    assert permanent.power["shapley-shubik"].exact == "421/2145"
    assert elected.power["shapley-shubik"].exact == "4/2145"

    of_eleven = power("security-council", on=date(1960, 1, 1))
    permanent, elected = of_eleven.classes
    assert of_eleven.rule.winning == 57
    assert permanent.power["shapley-shubik"].exact == "76/385"
    assert elected.power["shapley-shubik"].exact == "1/462"

    procedural = power("security-council", kind="procedural")
    assert procedural.rule.winning == 9949
    assert procedural.classes[0].power["shapley-shubik"].exact == "1/15"

    for answer in (today, of_eleven, procedural):
        print(answer.rule.title, answer.on, f"{answer.rule.winning:,} winning coalitions")
        for found in answer.classes:
            share = found.power["shapley-shubik"]
            print(f"  {len(found.members):>2} members: {share.exact} = {share.value:.6f}")


if __name__ == "__main__":
    main()
