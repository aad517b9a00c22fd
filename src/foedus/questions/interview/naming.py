"""From the names that people use to parties: states by name or code, and who is in no list."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from foedus.facts import states
from foedus.facts.case import Party
from foedus.facts.form import PARTY_ID
from foedus.facts.problems import MOST_SHOWN, near, quoted
from foedus.questions.interview.draft import Draft
from foedus.questions.interview.question import AnswerError

#: More names than any crisis has in one role.
MOST_NAMES = 60
#: How somebody is named who is no state on record.
INVENTED = re.compile(r"(.*\S)\s*\(\s*(state|entity|group)\s*\)", re.IGNORECASE)
OTHERS = "if it is in no list, write Arcadia (state), Arcadia (entity) or Arcadia (group)"


def parties(answer: str, draft: Draft) -> tuple[Party, ...]:
    """Those named in an answer, between commas, each once and without a role.

    Raises:
        AnswerError: a name is not known on the day, or could not stand in a case file.
    """
    names = [name.strip() for name in answer.split(",") if name.strip()]
    if len(names) > MOST_NAMES:
        raise AnswerError(f"{len(names)} names; accepted: at most {MOST_NAMES}")
    # A name of a state that has a comma in it is one name.
    whole = states.find(answer)
    found = (_party(name, draft) for name in ([answer] if whole else names))
    return tuple({party.id: party for party in found}.values())


def _party(name: str, draft: Draft) -> Party:
    for party in draft.parties:
        if name.casefold() in (party.id.casefold(), party.name.casefold()):
            return party
    if invented := INVENTED.fullmatch(name):
        return _invented(invented[1], invented[2].casefold(), draft)
    code = states.find(name[:MOST_SHOWN])
    if code is None:
        close = tuple(_called(code) for code in states.nearest(name[:MOST_SHOWN]))
        close = (*near(name, (party.name for party in draft.parties)), *close)
        nearest = f"nearest: {', '.join(close)}; " if close else ""
        raise AnswerError(f"{quoted(name)} is no state on record; {nearest}{OTHERS}")
    if not states.exists(code, draft.on):
        now = states.continues_as(code, draft.on)
        instead = f"; then it was {_called(now)}" if now else ""
        raise AnswerError(f"there was no {_called(code)} on {draft.on}{instead}")
    first = draft.since or draft.on
    # Who came to be in the course of the crisis is a party from the day asked about.
    since = None if states.exists(code, first) else draft.on
    kind = "entity" if states.kind(code, since or first) == "contested" else "state"
    return Party(code, states.name(code, since or first), kind, (), since, None)


def _called(code: str) -> str:
    return f"{states.name(code)} ({code})"


def _invented(name: str, kind: str, draft: Draft) -> Party:
    """Somebody with a name of the author's own, and an identifier made of it."""
    id = identifier(name)
    if not re.fullmatch(PARTY_ID, id):
        raise AnswerError(f"{quoted(name)}; accepted: a name that begins with a Latin letter")
    if id in states.codes():
        raise AnswerError(f"{quoted(name)} is written like {_called(id)}; take a longer name")
    taken = next((party for party in draft.parties if party.id == id), None)
    if taken is not None:
        raise AnswerError(f"{id} is {quoted(taken.name)} already, a {taken.kind}")
    return Party(id, name, kind, (), None, None)


def identifier(name: str) -> str:
    """Capitals and digits of a name, joined by hyphens: ``ARCADIA-2``."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return "-".join(_words(plain))[:40].strip("-").upper()


def short_name(title: str) -> str:
    """The name of a case file after its title: ``an-attack-on-an-island``."""
    return identifier(title).lower()


def _words(text: str) -> Iterable[str]:
    return re.findall(r"[A-Za-z0-9]+", text)
