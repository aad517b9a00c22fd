"""Proofs as records: each node with its sentence, its norm, and the value that was used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from foedus.facts.stated import Stated
from foedus.language.conditions import Condition, Is, Norm, Weighs
from foedus.language.references import Reference
from foedus.language.variables import BALLOT, BALLOTS, Variable
from foedus.questions.answers import Cited, Known, ProofNode, Tally
from foedus.questions.asking import Asking
from foedus.reason.explain import Proof, explain

Statements = Mapping[Variable, Stated]


def prove(asking: Asking, condition: Condition) -> ProofNode:
    """The proof of a condition with everything that is known: facts, positions and readings."""
    known = asking.known(condition)
    proof = explain(condition, {variable: stated.value for variable, stated in known.items()})
    return _node(asking, proof, known)


def _node(asking: Asking, proof: Proof, known: Statements) -> ProofNode:
    match proof.condition:
        case Is(variable, value):
            stated = known.get(variable)
            shown = stated.value if stated else value
            return ProofNode(
                truth=proof.truth.value,
                kind=variable.kind.value,
                sentence=asking.sentence(variable, shown),
                known=_known(asking, variable, stated) if stated else None,
            )
        case Weighs() if _is_tally(proof.condition):
            return _tallied(proof, proof.condition, known)
        case Weighs() if (only := _only_part(proof)) is not None:
            return _node(asking, only, known)
        case Weighs():
            return _weighed(asking, proof, proof.condition, known)
        case Norm(reference, _, _):
            return ProofNode(
                truth=proof.truth.value,
                kind="norm",
                sentence=reference.title,
                norm=cited(reference),
                parts=tuple(_node(asking, part, known) for part in _spliced(proof.parts)),
                exceptions=tuple(_node(asking, part, known) for part in proof.exceptions),
            )
        case _:
            return ProofNode(
                truth=proof.truth.value,
                kind="not",
                sentence="it is not so that",
                parts=tuple(_node(asking, part, known) for part in proof.parts),
            )


def _joins(proof: Proof) -> bool:
    """Whether the node is an *and* without a name of its own, which a reader need not see."""
    node = proof.condition
    if not isinstance(node, Weighs) or node.says or not node.parts:
        return False
    return all(weight == 1 for weight, _ in node.parts) and node.at_least == len(node.parts)


def _spliced(parts: tuple[Proof, ...]) -> Iterator[Proof]:
    """The parts of an *and*, with those of every nameless *and* among them in its place."""
    for part in parts:
        if _joins(part):
            yield from _spliced(part.parts)
        else:
            yield part


def _only_part(proof: Proof) -> Proof | None:
    """The single part of a nameless node that holds exactly when its part does."""
    node = proof.condition
    if not isinstance(node, Weighs) or node.says or len(node.parts) != 1:
        return None
    return proof.parts[0] if node.parts[0][0] == 1 and node.at_least == 1 else None


def _weighed(asking: Asking, proof: Proof, node: Weighs, known: Statements) -> ProofNode:
    weights = [weight for weight, _ in node.parts]
    if not node.parts:
        kind, says = "all", "nothing further is asked" if node.at_least <= 0 else "never"
    elif set(weights) == {-1} and node.at_least == 0:
        kind, says = "none", "none of these"
    elif set(weights) != {1}:
        kind, says = "threshold", f"a weighted count of {node.at_least} or more"
    elif node.at_least == len(node.parts):
        kind, says = "all", "all of these"
    elif node.at_least == 1:
        kind, says = "any", "at least one of these"
    else:
        kind, says = "threshold", f"at least {node.at_least} of these"
    return ProofNode(
        truth=proof.truth.value,
        kind=kind,
        sentence=asking.named(node.says) or says,
        needed=node.at_least,
        reached=proof.counts,
        parts=tuple(
            _node(asking, part, known)
            for part in (_spliced(proof.parts) if kind == "all" else proof.parts)
        ),
    )


def _is_tally(node: Weighs) -> bool:
    return len(node.parts) > 1 and all(
        isinstance(part, Is) and part.variable.predicate is BALLOT for _, part in node.parts
    )


def _tallied(proof: Proof, node: Weighs, known: Statements) -> ProofNode:
    """A count of ballots: who voted how, instead of a leaf for every member."""
    cast: dict[str, list[str]] = {ballot: [] for ballot in BALLOTS}
    unknown: list[str] = []
    members = dict.fromkeys(p.variable for _, p in node.parts if isinstance(p, Is))
    for variable in members:
        stated = known.get(variable)
        (cast[str(stated.value)] if stated else unknown).append(variable.args[1])
    return ProofNode(
        truth=proof.truth.value,
        kind="ballots",
        sentence=node.says,
        needed=node.at_least,
        reached=proof.counts,
        tally=Tally(ballots=cast, unknown=unknown),
    )


def _known(asking: Asking, variable: Variable, stated: Stated) -> Known:
    return Known(
        sentence=asking.sentence(variable, stated.value),
        variable=str(variable),
        value=stated.value,
        basis=str(stated.basis),
        source=stated.source,
        since=stated.since.isoformat() if stated.since else None,
        note=stated.note,
    )


def cited(reference: Reference) -> Cited:
    """A norm's label as a record."""
    return Cited(
        id=reference.id,
        citation=reference.citation,
        title=reference.title,
        text=reference.text,
        in_force=str(reference.in_force) if reference.in_force else None,
        selected=reference.selected,
        source=reference.source,
    )
