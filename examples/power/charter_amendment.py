"""Amending the Charter: two thirds of 193 and the five, or how seldom chance would do it.

J. Coleman, Control of collectivities and the power of a collectivity to act, in: B. Lieberman
(ed.), Social choice (1971): the share of all coalitions that win.
"""

from math import comb

from foedus.questions.power import power


def main() -> None:
    answer = power("charter-amendment")
    assert answer.rule.winning == sum(comb(188, k) for k in range(124, 189))
    assert f"{answer.rule.to_act.value:.3e}" == "2.250e-07"
    print(f"at even odds an amendment passes with probability {answer.rule.to_act.value:.3e}")


if __name__ == "__main__":
    main()
