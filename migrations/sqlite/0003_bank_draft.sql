-- Versions of question banks that an administrator uploaded to look at, before they are published. Only administrators
-- see them. Numbers are not used again: a page left open must not speak of another draft.
create table bank_draft (
    draft_id integer primary key autoincrement,
    uploaded_by integer not null references person,
    uploaded_at integer not null,
    file_name text not null,                     -- what the archive was called
    files text not null,                         -- path to content, as JSON: what is checked and published
    left_out text not null                       -- paths that were in the archive and are not kept, as JSON
) strict;
