"""The Council of the European Communities of six and of fifteen, by weighted votes.

That Luxembourg had a vote and no power is the best known finding of the field. S. Brams, Game
theory and politics (1975); D. Felsenthal and M. Machover, The measurement of voting power (1998).
"""

from datetime import date

from foedus.questions.power import power

#: Index of Shapley and Shubik of the fifteen, by the votes of a member.
OF_FIFTEEN = [0.1167, 0.0955, 0.0552, 0.0454, 0.0353, 0.0207]


def main() -> None:
    six = power("eu-council", kind="qualified-majority", on=date(1958, 1, 1))
    large, middle, luxembourg = (found.power for found in six.classes)
    assert [p["shapley-shubik"].exact for p in (large, middle, luxembourg)] == ["7/30", "3/20", "0"]
    assert [p["banzhaf-normalised"].exact for p in (large, middle)] == ["5/21", "1/7"]

    fifteen = power("eu-council", kind="qualified-majority", on=date(1995, 1, 1))
    shares = [found.power["shapley-shubik"].value for found in fifteen.classes]
    assert [round(share, 4) for share in shares] == OF_FIFTEEN
    for answer in (six, fifteen):
        print(answer.on, answer.rule.title)
        for found in answer.classes:
            figures = [found.power[name].value for name in ("shapley-shubik", "banzhaf-normalised")]
            print(f"  {', '.join(found.members)}: {figures[0]:.4f} {figures[1]:.4f}")


if __name__ == "__main__":
    main()
