"""The shipped record and what the user has imported, as views of one database.

``votes`` and ``ballots`` have both bodies in the same columns; ``own_votes`` and ``own_ballots``
have everything that was imported, also what repeats the record. An imported vote enters ``votes``
only if the record does not have it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from foedus.facts.votes import connect, user_store

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: The shipped record's name in the column ``origin``.
OURS = "foedus"
#: Before the 31st session, which began in September 1976, the record's symbols of the Assembly
#: are not those of the library, so that it cannot be told whether an imported vote repeats one.
COMPARABLE_SINCE = "1976-09-01"
#: A symbol without blanks and brackets: the library writes parts as [A], the roll-calls as A.
KEY = r"upper(regexp_replace(symbol, '[\s\[\]]', '', 'g'))"

OWN = """
create view own as select * from {files};
create view own_votes as
    with recorded as (
        select 'security_council' as body, {key} as key, min(vote) as vote from council
        where put = 'draft' and duplicate_of is null group by all
        union all
        select 'general_assembly', {key}, min(vote) from assembly
        where put in ('whole', 'unspecified') group by all
    )
    select body, -library as vote, session, symbol, date, without_vote, yes, no, abstain, absent,
        ballots, recorded.vote as repeats, origin,
        case when recorded.vote is not null then 'repeated'
            when body = 'general_assembly' and date < '{since}' then 'unmatched'
            else 'new' end as standing
    from (select *, {key} as key from own) left join recorded using (body, key);
create view own_ballots as
    select body, -library as vote, unnest(who).state as state, unnest(who).ballot as ballot
    from own;
"""
WHOLE = """
create view votes as
    with named as (
        select body, vote, string_agg(subject, ' ' order by subject) as named
        from subjects group by all
    )
    select body, vote::bigint as vote, session, symbol, date, precision, put, outcome,
        yes::smallint as yes, no::smallint as no, abstain::smallint as abstain,
        absent::smallint as absent, without_vote, ballots, nullif(concat_ws(' ', nullif(topics, ''),
        named), '') as subjects, duplicate_of::bigint as duplicate_of, '{ours}' as origin, source
    from (
        select 'security_council' as body, vote, null as session, symbol, date, 'day' as precision,
            put, outcome, yes, no, abstain, absent, without_vote,
            if(has_ballots, 'complete', 'none') as ballots, null as topics, duplicate_of,
            'bd_unsc' as source
        from council
        union all by name
        select 'general_assembly' as body, vote, session, symbol, date, precision, put, outcome,
            yes, no, abstain, false as without_vote, ballots, topics, source
        from assembly
    ) left join named using (body, vote)
    union all
    select body, vote, session, symbol, date, 'day',
        if(body = 'security_council', 'draft', 'whole'), 'adopted', yes, no, abstain, absent,
        without_vote, ballots, null, null, origin, 'own:' || origin
    from own_votes where standing = 'new';
create view documents as
    select body, symbol,
        case when symbol like '%/RES/%' then 'resolution' when symbol like 'S/PV.%' then 'meeting'
            when symbol like 'R/%' then 'page' else 'draft' end as kind,
        min(date) as first_vote, max(date) as last_vote, count(*) as votes,
        max(outcome) filter (put in ('draft', 'whole', 'unspecified')) as outcome
    from votes where symbol is not null and duplicate_of is null group by all;
create view ballots as
    select 'security_council' as body, vote::bigint as vote, state, ballot from council_ballots
    union all select 'general_assembly', vote, state, ballot from assembly_ballots
    union all
    select body, vote, state, ballot from own_ballots
    semi join (from own_votes where standing = 'new') using (body, vote);
"""


def connect_whole() -> DuckDBPyConnection:
    """A new in-memory database with every view that :func:`documented` describes.

    Raises:
        StoreError: one of the user's files is damaged.
    """
    base = connect()
    base.execute(OWN.format(files=_own(user_store.stored()), key=KEY, since=COMPARABLE_SINCE))
    base.execute(WHOLE.format(ours=OURS))
    return base


def documented() -> dict[str, dict[str, Any]]:
    """Each view by its name: ``about``, and ``columns`` with what is in them."""
    path = Path(__file__).with_name("views.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _own(files: Sequence[user_store.Stored]) -> str:
    """SQL of all the stored files with their names, or of no row in the same columns."""
    columns = user_store.COLUMNS.items()
    nothing = ", ".join(f"null::{kind} as {column}" for column, kind in columns)
    parts = [f"(select {nothing}, '' as origin where false)"]
    for file in files:
        path = str(file.path).replace("'", "''")
        listed = ", ".join(f"{column}::{kind}" for column, kind in columns)
        name = file.name.replace("'", "''")
        parts.append(f"(select {listed}, '{name}' from read_parquet('{path}'))")
    return f"({' union all '.join(parts)})"
