-- What is downloaded of published releases, kept as it was first made, and the making of it.

-- A file of a published release. It can be made again, and comes out the same; it is never changed.
create table release_file (
    release_id integer not null references release,
    name text not null,                          -- as in its address: scores-cy.csv
    media_type text not null,
    content blob not null,
    checksum text not null,                      -- SHA-256 of the content, hexadecimal
    made_at integer not null,
    primary key (release_id, name)
) strict;

-- The work of making the files of a published release. No row: nobody asked for them yet.
create table report_job (
    release_id integer primary key references release,
    state text not null,                         -- waiting, running, done or failed
    done integer not null,                       -- how many files are made
    total integer not null,                      -- how many there are to be; 0: not known yet
    fault text,                                  -- why it failed, for those who run the service; null: it did not
    claimed_until integer,                       -- while it runs: when another may take it over
    changed_at integer not null
) strict;
