-- The foundation: the register, banks and rounds, people, and assessments.
-- Timestamps are milliseconds since 1970 in UTC, in columns ending in _at. Civil dates are ISO text (2027-03-31).
-- The same tables and columns stand in migrations/postgres; a test compares the two.

-- Facts about this database itself: name 'demonstration' is there when its data are made up.
create table instance (
    name text not null primary key,
    value text not null
) strict;

-- A council through its life. Its key never changes.
create table council (
    council_key text not null primary key,
    starts text,                                 -- first day; null: before the register's time
    ends text                                    -- last day; null: goes on
) strict;

-- What is true of a council from a date until the next row. valid_from is '' from its start.
create table council_details (
    council_key text not null references council,
    valid_from text not null,
    name text not null,
    name_cy text,
    official_name text not null,
    gss text,                                    -- ONS code of its area
    council_type text not null,
    tier text not null,
    nation text not null,
    region text not null,
    county_key text,
    combined_authority_key text,
    population integer,                          -- residents, mid-2020
    square_km real,
    density real,                                -- residents a square kilometre
    deprivation real,                            -- composite UK index; higher is more deprived
    deprivation_quintile integer,                -- 1 is the most deprived fifth
    rurality text,
    rural_share real,                            -- 0 to 1
    latitude real,
    longitude real,
    primary key (council_key, valid_from)
) strict;

-- GSS codes a council had before, position 0 the oldest.
create table council_former_code (
    council_key text not null references council,
    position integer not null,
    gss text not null,
    primary key (council_key, position)
) strict;

-- Who took over whose work. Many to many.
create table succession (
    predecessor_key text not null references council,
    successor_key text not null references council,
    primary key (predecessor_key, successor_key)
) strict;

-- A published version of a question bank. Never changed: the digest proves it.
create table bank (
    bank_id text not null,
    version text not null,
    digest text not null,                        -- SHA-256 of the content, hexadecimal
    content text not null,                       -- the whole bank as JSON
    published_at integer not null,
    primary key (bank_id, version)
) strict;

-- A time in which councils assess themselves against one bank version.
create table round (
    round_key text not null primary key,
    bank_id text not null,
    version text not null,
    name_en text not null,
    name_cy text not null,
    opens_at integer not null,
    closes_at integer,                           -- null: no end is set
    foreign key (bank_id, version) references bank
) strict;

-- A named set of councils with a steering group.
create table coalition (
    coalition_key text not null primary key,
    name_en text not null,
    name_cy text not null
) strict;

create table coalition_member (
    coalition_key text not null references coalition,
    council_key text not null references council,
    primary key (coalition_key, council_key)
) strict;

-- Somebody with an account. Personal data: email, name.
create table person (
    person_id integer primary key,
    email text not null unique,                  -- trimmed, lower case
    name text not null,
    password_hash text not null,                 -- argon2id, PHC string
    language text not null,                      -- en or cy
    administrator_since_at integer,              -- null: not an administrator
    created_at integer not null,
    disabled_at integer                          -- null: may sign in
) strict;

-- What somebody is to a council.
create table membership (
    person_id integer not null references person,
    council_key text not null references council,
    role text not null,                          -- contributor, lead or signatory
    joined_at integer not null,
    primary key (person_id, council_key)
) strict;

-- A way in for one person, used once. The token itself is never kept. Personal data: email.
create table invitation (
    invitation_id integer primary key,
    token_hash text not null unique,             -- SHA-256, hexadecimal
    email text not null,
    council_key text references council,         -- null: an administrator
    role text,                                   -- null: an administrator
    invited_by integer references person,        -- null: the command line
    created_at integer not null,
    expires_at integer not null,
    accepted_at integer,
    superseded_at integer                        -- a newer invitation took its place
) strict;
create index invitation_email on invitation (email);

-- Somebody signed in on one browser. The token itself is never kept.
create table session (
    token_hash text not null primary key,        -- SHA-256, hexadecimal
    person_id integer not null references person,
    csrf text not null,                          -- the token of this session's forms
    created_at integer not null,
    last_seen_at integer not null
) strict;
create index session_person on session (person_id);

-- Failed attempts to sign in, for slowing down guesses. Personal data: the account or network address in the key.
create table failed_attempt (
    failed_attempt_id integer primary key,
    subject text not null,                       -- account:<email> or address:<IP>
    attempted_at integer not null
) strict;
create index failed_attempt_subject on failed_attempt (subject, attempted_at);

-- One council in one round. Which bank version it answers is the round's; the digest is kept as proof.
create table assessment (
    assessment_id integer primary key,
    council_key text not null references council,
    round_key text not null references round,
    bank_digest text not null,
    revision integer not null,                   -- goes up with every accepted change
    created_at integer not null,
    submitted_at integer,                        -- null: still open
    submitted_by integer references person,
    unique (council_key, round_key)
) strict;

-- Every accepted version of every answer, for ever. The current one has the highest version.
create table answer (
    assessment_id integer not null references assessment,
    question_id text not null,
    version integer not null,                    -- from 1
    response text,                               -- chosen, dont-know, not-applicable; null: not answered
    option_id text,                              -- with chosen
    reason text,                                 -- with not-applicable
    confidence text,                             -- low, medium, high
    evidence text not null,
    links text not null,                         -- one a line
    comment text not null,
    language text not null,                      -- the language it was written in
    saved_at integer not null,
    saved_by integer not null references person,
    primary key (assessment_id, question_id, version)
) strict;

-- Themes a council has marked as completed. What a theme's status is follows from this and the answers.
create table theme_mark (
    assessment_id integer not null references assessment,
    theme_id text not null,
    marked_at integer not null,
    marked_by integer not null references person,
    primary key (assessment_id, theme_id)
) strict;

-- Choices of a person about how pages are shown.
create table preference (
    person_id integer not null references person,
    name text not null,
    value text not null,
    primary key (person_id, name)
) strict;
