-- Rounds with an audience, a calendar and extensions; steering groups and the central team; consent; releases.

-- Councils of a coalition only; null: all councils.
alter table round add column coalition_key text references coalition;
-- The fewest councils that a figure may come from; null: not set, which is as strict as for the public.
alter table round add column minimum_group integer;
-- 1: being prepared, and not open to anybody whatever its dates say.
alter table round add column is_draft integer not null default 0;

-- Days on which interim releases of a round are due.
create table round_calendar (
    round_key text not null references round,
    release_on text not null,
    primary key (round_key, release_on)
) strict;

-- A later end of a round for one council.
create table extension (
    round_key text not null references round,
    council_key text not null references council,
    closes_at integer not null,
    reason text not null,
    given_by integer not null references person,
    given_at integer not null,
    primary key (round_key, council_key)
) strict;

-- Who is in the steering group of a coalition.
create table steering (
    person_id integer not null references person,
    coalition_key text not null references coalition,
    joined_at integer not null,
    primary key (person_id, coalition_key)
) strict;

-- null: not in the central team.
alter table person add column central_since_at integer;

-- What an invitation is for. A council: council_key, and role as in membership. A steering group: coalition_key, and role
-- is steering. The central team: neither, and role is central. An administrator: none of the three.
alter table invitation add column coalition_key text references coalition;

-- What a council agreed others may see of its results. Rows are only ever added: the highest version counts.
create table consent (
    assessment_id integer not null references assessment,
    version integer not null,                    -- from 1
    consent text not null,                       -- counted, coalition or public
    chosen_at integer not null,
    chosen_by integer not null references person,
    primary key (assessment_id, version)
) strict;

-- What others see of a round. A draft until it is published, and never changed from then on. Numbers of drafts are not
-- used again: a page left open must not speak of another one.
create table release (
    release_id integer primary key autoincrement,
    round_key text not null references round,
    audience text not null,                      -- public, or coalition:<key>
    number integer not null,                     -- from 1 in each round and audience
    content text not null,                       -- JSON, byte for byte what is downloaded
    checksum text not null,                      -- SHA-256 of the content, hexadecimal
    ledger text not null,                        -- JSON of what the next release and the audit need: never published
    findings integer,                            -- what the audit found; null: not audited
    audited_at integer,                          -- when the audit read what was published
    built_at integer not null,
    built_by integer references person,          -- null: the command line or the calendar
    published_at integer,                        -- null: a draft
    published_by integer references person,      -- null: a draft, the command line or the calendar
    unique (round_key, audience, number),
    check (published_at is null or (findings is not null and findings = 0))
) strict;
create index release_published on release (audience, published_at);

-- The program never tries this. Whoever changes data by hand is stopped, too.
create trigger release_stays before update on release when old.published_at is not null
begin
    select raise(abort, 'a published release never changes');
end;
create trigger release_remains before delete on release when old.published_at is not null
begin
    select raise(abort, 'a published release is never deleted');
end;

-- Councils that a steering group or the central team picked to work with. Numbers are not used again, as with releases.
create table council_set (
    set_id integer primary key autoincrement,
    coalition_key text references coalition,     -- whose steering group's; null: the central team's
    name text not null,
    created_by integer not null references person,
    created_at integer not null
) strict;
create unique index council_set_name on council_set (coalesce(coalition_key, ''), name);

create table council_set_member (
    set_id integer not null references council_set,
    council_key text not null references council,
    primary key (set_id, council_key)
) strict;
