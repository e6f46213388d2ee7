-- What is written into the report of a release, beside what its figures say.

create table commentary (
    release_id bigint not null references release on delete cascade,
    section text not null,                       -- introduction, findings or next-steps
    language text not null,                      -- en or cy
    words text not null,                         -- Markdown
    written_by bigint not null references person,
    written_at bigint not null,
    primary key (release_id, section, language)
);

-- The program never tries this. Whoever changes data by hand is stopped, too.
create function commentary_stays() returns trigger language plpgsql as $$
begin
    if exists (select from release
        where release_id in (old.release_id, new.release_id) and published_at is not null) then
        raise exception 'the commentary of a published release never changes';
    end if;
    return coalesce(new, old);
end
$$;
create trigger commentary_stays before insert or update or delete on commentary for each row
execute function commentary_stays();
