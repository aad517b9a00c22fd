"""What knowing only for and against hides in the Security Council.

A permanent member that abstains does not prevent a decision; it merely does not count among the
nine. D. Felsenthal and M. Machover, Ternary voting games, International Journal of Game Theory 26
(1997); J. Freixas and W. Zwicker, Weighted voting, abstention, and multiple levels of approval,
Social Choice and Welfare 21 (2003).
"""

from foedus.questions.power import power

INDICES = (
    ("shapley-shubik", "ternary-shapley-shubik"),
    ("banzhaf-normalised", "ternary-banzhaf-normalised"),
)


def main() -> None:
    answer = power("security-council", wanted=["all"])
    permanent, elected = answer.classes
    for binary, ternary in INDICES:
        before = permanent.power[binary].value / elected.power[binary].value
        after = permanent.power[ternary].value / elected.power[ternary].value
        assert before > 10 > after
        print(f"a permanent member has {before:.1f} times the power of an elected one by {binary},")
        print(f"  {after:.1f} times once abstaining is told from voting no")
    assert permanent.power["ternary-banzhaf"].exact == "36112/1594323"
    print(*answer.notes, sep="\n")


if __name__ == "__main__":
    main()
