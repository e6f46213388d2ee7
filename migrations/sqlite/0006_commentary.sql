-- What is written into the report of a release, beside what its figures say.

create table commentary (
    release_id integer not null references release on delete cascade,
    section text not null,                       -- introduction, findings or next-steps
    language text not null,                      -- en or cy
    words text not null,                         -- Markdown
    written_by integer not null references person,
    written_at integer not null,
    primary key (release_id, section, language)
) strict;

-- The program never tries this. Whoever changes data by hand is stopped, too.
create trigger commentary_begins before insert on commentary
when (select published_at from release where release_id = new.release_id) is not null
begin
    select raise(abort, 'the commentary of a published release never changes');
end;
create trigger commentary_stays before update on commentary
when exists (select 1 from release
    where release_id in (old.release_id, new.release_id) and published_at is not null)
begin
    select raise(abort, 'the commentary of a published release never changes');
end;
create trigger commentary_remains before delete on commentary
when (select published_at from release where release_id = old.release_id) is not null
begin
    select raise(abort, 'the commentary of a published release never changes');
end;
