//! The two migrated schemas are the same, but for the names of types.

use crate::harness::{Database, on_postgres, on_sqlite};
use std::sync::{Arc, Mutex};

const SQLITE: [&str; 5] = [
    // Columns. The number of a row is never null, though SQLite does not say so.
    "select t.name || '.' || c.name || ' '
       || case lower(c.type) when 'integer' then 'bigint' when 'real' then 'double precision'
            when 'blob' then 'bytea'
            else lower(c.type) end
       || case when c.\"notnull\" = 1 or c.pk > 0 then ' not null' else '' end
       || case when c.dflt_value is null then '' else ' default' end
     from sqlite_master t, pragma_table_info(t.name) c
     where t.type = 'table' and t.name not like 'sqlite%' and t.name <> '_sqlx_migrations'",
    // Primary keys.
    "select t.name || ' primary key ' ||
       (select group_concat(name, ',') from
         (select name from pragma_table_info(t.name) where pk > 0 order by pk))
     from sqlite_master t
     where t.type = 'table' and t.name not like 'sqlite%' and t.name <> '_sqlx_migrations'",
    // Unique constraints.
    "select t.name || ' unique ' ||
       (select group_concat(name, ',') from
         (select name from pragma_index_info(i.name) order by seqno))
     from sqlite_master t, pragma_index_list(t.name) i
     where t.type = 'table' and i.origin = 'u'",
    // Indexes. The place of an expression is empty.
    "select t.name || ' index ' || i.name || ' ' ||
       (select group_concat(coalesce(name, ''), ',') from
         (select name from pragma_index_info(i.name) order by seqno))
       || case i.\"unique\" when 1 then ' unique' else '' end
       || case i.partial when 1 then ' partial' else '' end
     from sqlite_master t, pragma_index_list(t.name) i
     where t.type = 'table' and i.origin = 'c'",
    // Foreign keys.
    "select t.name || ' (' || group_concat(f.\"from\", ',') || ') references ' || f.\"table\"
       || ' (' || group_concat(coalesce(f.\"to\", (select p.name from pragma_table_info(f.\"table\") p
            where p.pk = f.seq + 1)), ',') || ') ' || lower(f.on_delete)
     from sqlite_master t, pragma_foreign_key_list(t.name) f
     where t.type = 'table'
     group by t.name, f.id",
];

const POSTGRES: [&str; 5] = [
    "select t.relname || '.' || c.attname || ' ' || format_type(c.atttypid, c.atttypmod)
       || case when c.attnotnull then ' not null' else '' end
       || case when c.atthasdef then ' default' else '' end
     from pg_class t join pg_attribute c on c.attrelid = t.oid
     where t.relnamespace = current_schema()::regnamespace and t.relkind = 'r'
       and t.relname <> '_sqlx_migrations' and c.attnum > 0 and not c.attisdropped",
    "select t.relname || ' primary key ' ||
       (select string_agg(c.attname, ',' order by k.place)
        from unnest(p.conkey) with ordinality k(number, place)
        join pg_attribute c on c.attrelid = t.oid and c.attnum = k.number)
     from pg_class t join pg_constraint p on p.conrelid = t.oid and p.contype = 'p'
     where t.relnamespace = current_schema()::regnamespace and t.relname <> '_sqlx_migrations'",
    "select t.relname || ' unique ' ||
       (select string_agg(c.attname, ',' order by k.place)
        from unnest(u.conkey) with ordinality k(number, place)
        join pg_attribute c on c.attrelid = t.oid and c.attnum = k.number)
     from pg_class t join pg_constraint u on u.conrelid = t.oid and u.contype = 'u'
     where t.relnamespace = current_schema()::regnamespace",
    "select t.relname || ' index ' || n.relname || ' ' ||
       (select string_agg(coalesce(c.attname, ''), ',' order by k.place)
        from unnest(i.indkey::int2[]) with ordinality k(number, place)
        left join pg_attribute c on c.attrelid = t.oid and c.attnum = k.number)
       || case when i.indisunique then ' unique' else '' end
       || case when i.indpred is not null then ' partial' else '' end
     from pg_class t join pg_index i on i.indrelid = t.oid join pg_class n on n.oid = i.indexrelid
     where t.relnamespace = current_schema()::regnamespace
       and not exists (select from pg_constraint where conindid = i.indexrelid
         and contype in ('p', 'u'))",
    "select t.relname || ' (' ||
       (select string_agg(c.attname, ',' order by k.place)
        from unnest(f.conkey) with ordinality k(number, place)
        join pg_attribute c on c.attrelid = t.oid and c.attnum = k.number)
       || ') references ' || o.relname || ' (' ||
       (select string_agg(c.attname, ',' order by k.place)
        from unnest(f.confkey) with ordinality k(number, place)
        join pg_attribute c on c.attrelid = o.oid and c.attnum = k.number)
       || ') ' || case f.confdeltype when 'a' then 'no action' when 'r' then 'restrict'
            when 'c' then 'cascade' when 'n' then 'set null' else 'set default' end
     from pg_class t join pg_constraint f on f.conrelid = t.oid and f.contype = 'f'
     join pg_class o on o.oid = f.confrelid
     where t.relnamespace = current_schema()::regnamespace",
];

async fn schema(db: &Database, queries: [&str; 5]) -> Vec<Vec<String>> {
    let mut parts = Vec::new();
    for query in queries {
        parts.push(db.texts(query).await);
    }
    parts
}

#[tokio::test]
async fn the_two_schemas_are_the_same() {
    let read = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&read);
    on_sqlite(true, async move |db: Database| {
        let schema = schema(&db, SQLITE).await;
        kept.lock().unwrap().push(schema);
    })
    .await;
    let kept = Arc::clone(&read);
    on_postgres(true, async move |db: Database| {
        let schema = schema(&db, POSTGRES).await;
        kept.lock().unwrap().push(schema);
    })
    .await;
    let schemas = read.lock().unwrap();
    let least = [80, 15, 3, 3, 20];
    for part in 0..least.len() {
        let (sqlite, postgres) = (&schemas[0][part], &schemas[1][part]);
        let only = |these: &[String], those: &[String]| -> Vec<String> {
            these.iter().filter(|line| !those.contains(line)).cloned().collect()
        };
        assert_eq!(only(sqlite, postgres), only(postgres, sqlite), "SQLite, then PostgreSQL");
        assert_eq!(sqlite, postgres);
        assert!(sqlite.len() >= least[part], "found only {sqlite:?}");
    }
}

/// Without this, a text could stand in a number's column on SQLite alone.
#[tokio::test]
async fn every_sqlite_table_is_strict() {
    on_sqlite(true, async |db: Database| {
        let loose = "select name from pragma_table_list
                     where schema = 'main' and type = 'table' and strict = 0
                       and name not like 'sqlite%' and name <> '_sqlx_migrations'";
        assert_eq!(db.texts(loose).await, Vec::<String>::new());
    })
    .await;
}
