package dev.mooring.verifier.squash;

/**
 * Queries of PostgreSQL's catalog. Those that make objects tell a key, a rank, and a statement in
 * the words of the server's own functions, by which pg_dump goes as well.
 */
final class PostgresqlObjects {
  /** Objects that a user made: neither the system's nor an extension's. */
  private static final String OWN =
      """
      n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and not exists (
        select from pg_depend e
        where e.classid = '%1$s'::regclass and e.objid = %2$s.oid and e.deptype = 'e')
      """;

  private static final String SEQUENCE =
      """
      ' increment by ' || s.seqincrement || ' minvalue ' || s.seqmin || ' maxvalue ' || s.seqmax
      || ' start with ' || s.seqstart || ' cache ' || s.seqcache
      || case when s.seqcycle then ' cycle' else ' no cycle' end
      """;

  static final String SCHEMAS =
      """
      select 'pg_namespace:' || oid, 0, 'create schema if not exists ' || quote_ident(nspname)
      from pg_namespace
      where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
      """;

  static final String EXTENSIONS =
      """
      select 'pg_extension:' || e.oid, 1,
        'create extension if not exists ' || quote_ident(e.extname)
        || ' with schema ' || quote_ident(n.nspname)
      from pg_extension e join pg_namespace n on n.oid = e.extnamespace
      where e.extname <> 'plpgsql'
      """;

  static final String TYPES =
      """
      select 'pg_type:' || t.oid, 2,
        case t.typtype
          when 'e' then
            'create type ' || format_type(t.oid, null) || ' as enum ('
            || coalesce((select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder)
                         from pg_enum where enumtypid = t.oid), '') || ')'
          else
            'create domain ' || format_type(t.oid, null) || ' as '
            || format_type(t.typbasetype, t.typtypmod)
            || coalesce((select ' collate ' || quote_ident(cn.nspname) || '.'
                           || quote_ident(c.collname)
                         from pg_collation c
                           join pg_namespace cn on cn.oid = c.collnamespace
                           join pg_type b on b.oid = t.typbasetype
                         where c.oid = t.typcollation and c.oid <> b.typcollation), '')
            || coalesce(' default ' || pg_get_expr(t.typdefaultbin, 0), '')
            || case when t.typnotnull then ' not null' else '' end
            || coalesce((select string_agg(' constraint ' || quote_ident(c.conname) || ' '
                           || pg_get_constraintdef(c.oid), '' order by c.conname)
                         from pg_constraint c
                         where c.contypid = t.oid and c.contype = 'c'), '')
        end
      from pg_type t join pg_namespace n on n.oid = t.typnamespace
      where t.typtype in ('e', 'd') and
      """
          + OWN.formatted("pg_type", "t");

  static final String SEQUENCES =
      """
      select 'pg_class:' || c.oid, 3,
        'create ' || case c.relpersistence when 'u' then 'unlogged ' else '' end || 'sequence '
        || c.oid::regclass || ' as ' || format_type(s.seqtypid, null) ||
      """
          + SEQUENCE
          + """
            from pg_sequence s join pg_class c on c.oid = s.seqrelid
              join pg_namespace n on n.oid = c.relnamespace
            where not exists (
              select from pg_depend i
              where i.classid = 'pg_class'::regclass and i.objid = c.oid and i.deptype = 'i') and
            """
          + OWN.formatted("pg_class", "c");

  static final String FUNCTIONS =
      """
      select 'pg_proc:' || p.oid, 4,
        pg_get_functiondef(p.oid)
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prokind <> 'a' and
      """
          + OWN.formatted("pg_proc", "p");

  /** All columns in their order, for later statements that do not name them. */
  static final String TABLES =
      """
      select 'pg_class:' || c.oid, 5,
        'create ' || case c.relpersistence when 'u' then 'unlogged ' else '' end || 'table '
        || c.oid::regclass || ' ('
        || coalesce(string_agg(E'\\n    ' || quote_ident(a.attname) || ' '
          || format_type(a.atttypid, a.atttypmod)
          || coalesce((select ' collate ' || quote_ident(cn.nspname) || '.'
                         || quote_ident(l.collname)
                       from pg_collation l join pg_namespace cn on cn.oid = l.collnamespace
                         join pg_type t on t.oid = a.atttypid
                       where l.oid = a.attcollation and l.oid <> t.typcollation), '')
          || case a.attgenerated
               when 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
               when 'v' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ')'
               else coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') end
          || case when a.attidentity = '' then '' else
               ' generated ' || case a.attidentity when 'a' then 'always' else 'by default' end
               || ' as identity (sequence name ' || (select s.seqrelid::regclass ||
      """
          + SEQUENCE
          + """
                 from pg_sequence s join pg_depend i on i.objid = s.seqrelid
                   and i.classid = 'pg_class'::regclass and i.deptype = 'i'
                 where i.refobjid = c.oid and i.refobjsubid = a.attnum) || ')' end
                || case when not a.attnotnull then '' else
                     coalesce((select ' constraint ' || quote_ident(k.conname) from pg_constraint k
                               where k.conrelid = c.oid and k.contype = 'n'
                                 and k.conkey = array[a.attnum]
                                 and k.conname <> c.relname || '_' || a.attname || '_not_null'), '')
                     || ' not null' end,
                ',' order by a.attnum), '')
              || E'\\n)' || coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', '')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
              left join pg_attribute a
                on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
            where c.relkind = 'r' and not (c.relname = ? and n.nspname = current_schema()) and
            """
          + OWN.formatted("pg_class", "c")
          + " group by c.oid, c.relpersistence, c.reloptions, c.relname";

  static final String CONSTRAINTS =
      """
      select 'pg_constraint:' || k.oid,
        case when k.contype = 'f' or not k.convalidated then 10 else 6 end,
        'alter table ' || k.conrelid::regclass || ' add constraint ' || quote_ident(k.conname)
        || ' ' || pg_get_constraintdef(k.oid)
      from pg_constraint k join pg_class c on c.oid = k.conrelid
        join pg_namespace n on n.oid = c.relnamespace
      where k.contype in ('p', 'u', 'x', 'c', 'f')
        and not (c.relname = ? and n.nspname = current_schema()) and
      """
          + OWN.formatted("pg_class", "c");

  static final String INDEXES =
      """
      select 'pg_class:' || x.indexrelid, 7, pg_get_indexdef(x.indexrelid)
      from pg_index x join pg_class c on c.oid = x.indrelid
        join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'm') and not (c.relname = ? and n.nspname = current_schema())
        and not exists (select from pg_constraint k
          where k.conindid = x.indexrelid and k.contype in ('p', 'u', 'x')) and
      """
          + OWN.formatted("pg_class", "c");

  static final String VIEWS =
      """
      select 'pg_class:' || c.oid, 7,
        'create ' || case c.relkind when 'm' then 'materialized ' else '' end || 'view '
        || c.oid::regclass
        || coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', '') || E' as\\n'
        || rtrim(pg_get_viewdef(c.oid), '; ')
        || case c.relkind when 'm' then E'\\nwith no data' else '' end
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('v', 'm') and
      """
          + OWN.formatted("pg_class", "c");

  static final String STATISTICS =
      """
      select 'pg_statistic_ext:' || s.oid, 8, pg_get_statisticsobjdef(s.oid)
      from pg_statistic_ext s join pg_namespace n on n.oid = s.stxnamespace where
      """
          + OWN.formatted("pg_statistic_ext", "s");

  static final String TRIGGERS =
      """
      select 'pg_trigger:' || g.oid, 11, pg_get_triggerdef(g.oid)
      from pg_trigger g join pg_class c on c.oid = g.tgrelid
        join pg_namespace n on n.oid = c.relnamespace
      where not g.tgisinternal and
      """
          + OWN.formatted("pg_class", "c");

  static final String TRIGGER_STATES =
      """
      select 'state:' || g.oid, 12,
        'alter table ' || g.tgrelid::regclass
        || case g.tgenabled when 'D' then ' disable' when 'R' then ' enable replica'
             else ' enable always' end
        || ' trigger ' || quote_ident(g.tgname)
      from pg_trigger g where not g.tgisinternal and g.tgenabled <> 'O'
      """;

  static final String OWNED =
      """
      select 'owned:' || d.objid, 9,
        'alter sequence ' || d.objid::regclass || ' owned by ' || d.refobjid::regclass || '.'
        || quote_ident(a.attname)
      from pg_depend d join pg_sequence s on s.seqrelid = d.objid
        join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
      where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass
        and d.deptype = 'a'
      """;

  static final String REFRESHED =
      """
      select 'pg_class:' || oid, 13, 'refresh materialized view ' || oid::regclass
      from pg_class where relkind = 'm' and relispopulated
      """;

  static final String COMMENTS =
      """
      select 'comment:' || d.classoid || ':' || d.objoid || ':' || d.objsubid, 14,
        'comment on '
        || case i.type when 'table column' then 'column' when 'view column' then 'column'
             when 'materialized view column' then 'column' when 'table constraint' then 'constraint'
             when 'domain constraint' then 'constraint' when 'statistics object' then 'statistics'
             else i.type end
        || ' ' || case i.type when 'domain constraint' then replace(i.identity, ' on ', ' on domain ')
                    else i.identity end
        || ' is ' || quote_literal(d.description)
      from pg_description d, pg_identify_object(d.classoid, d.objoid, d.objsubid) i
      where d.objoid >= 16384 and d.classoid <> 'pg_extension'::regclass
        and not exists (select from pg_depend e
          where e.classid = d.classoid and e.objid = d.objoid and e.deptype = 'e')
      """;

  /** What comes and goes with what. */
  static final String PARTS =
      """
      select classid::regclass || ':' || objid, refclassid::regclass || ':' || refobjid
      from pg_depend where deptype in ('i', 'e')
      union all
      select 'pg_attrdef:' || oid, 'pg_class:' || adrelid from pg_attrdef
      union all
      select 'pg_constraint:' || oid, 'pg_type:' || contypid from pg_constraint where contypid <> 0
      """;

  /** What needs what; a sequence does not need the column that owns it. */
  static final String NEEDS =
      """
      select d.classid::regclass || ':' || d.objid, d.refclassid::regclass || ':' || d.refobjid
      from pg_depend d
      where d.deptype in ('n', 'a') and not exists (
        select from pg_sequence s
        where s.seqrelid = d.objid and d.classid = 'pg_class'::regclass and d.deptype = 'a')
      """;

  static final String UNTOLD =
      """
      select distinct kind || ' ' || name from (
        select case c.relkind when 'p' then 'partitioned table' when 'f' then 'foreign table'
            else 'composite type' end as kind, c.oid::regclass::text as name, 'pg_class'::regclass
            as class, c.oid as id
          from pg_class c where c.relkind in ('p', 'f', 'c')
        union all select 'inheriting table', inhrelid::regclass::text, 'pg_class'::regclass, inhrelid
          from pg_inherits
        union all select 'typed table', oid::regclass::text, 'pg_class'::regclass, oid
          from pg_class where reloftype <> 0
        union all select 'row level security of', oid::regclass::text, 'pg_class'::regclass, oid
          from pg_class where relrowsecurity
        union all select 'policy', polname || ' on ' || polrelid::regclass, 'pg_policy'::regclass, oid
          from pg_policy
        union all select 'rule', rulename || ' on ' || ev_class::regclass, 'pg_rewrite'::regclass, oid
          from pg_rewrite where rulename <> '_RETURN'
        union all select 'default of the view', adrelid::regclass::text, 'pg_attrdef'::regclass, d.oid
          from pg_attrdef d join pg_class c on c.oid = d.adrelid where c.relkind = 'v'
        union all select 'aggregate', oid::regprocedure::text, 'pg_proc'::regclass, oid
          from pg_proc where prokind = 'a'
        union all select 'operator', oid::regoperator::text, 'pg_operator'::regclass, oid
          from pg_operator
        union all select 'operator class', opcname::text, 'pg_opclass'::regclass, oid from pg_opclass
        union all select 'type', format_type(oid, null), 'pg_type'::regclass, oid
          from pg_type where typtype in ('b', 'r') and typcategory <> 'A'
        union all select 'cast', castsource::regtype || ' as ' || casttarget::regtype,
          'pg_cast'::regclass, oid from pg_cast
        union all select 'collation', collname::text, 'pg_collation'::regclass, oid from pg_collation
        union all select 'conversion', conname::text, 'pg_conversion'::regclass, oid
          from pg_conversion
        union all select 'text search configuration', cfgname::text, 'pg_ts_config'::regclass, oid
          from pg_ts_config
        union all select 'text search dictionary', dictname::text, 'pg_ts_dict'::regclass, oid
          from pg_ts_dict
        union all select 'event trigger', evtname::text, 'pg_event_trigger'::regclass, oid
          from pg_event_trigger
        union all select 'publication', pubname::text, 'pg_publication'::regclass, oid
          from pg_publication
        union all select 'foreign data wrapper', fdwname::text, 'pg_foreign_data_wrapper'::regclass,
          oid from pg_foreign_data_wrapper
        union all select 'foreign server', srvname::text, 'pg_foreign_server'::regclass, oid
          from pg_foreign_server
        union all select 'language', lanname::text, 'pg_language'::regclass, oid from pg_language
        union all select 'large object', oid::text, 'pg_largeobject_metadata'::regclass, oid
          from pg_largeobject_metadata
        union all select 'default privileges', defaclobjtype::text, 'pg_default_acl'::regclass, oid
          from pg_default_acl
        union all select 'grant on', oid::regclass::text, 'pg_class'::regclass, oid
          from pg_class where relacl is not null
        union all select 'grant on', attrelid::regclass || '.' || attname, 'pg_class'::regclass,
          attrelid from pg_attribute where attacl is not null
        union all select 'grant on', oid::regprocedure::text, 'pg_proc'::regclass, oid
          from pg_proc where proacl is not null
        union all select 'grant on', nspname::text, 'pg_namespace'::regclass, oid
          from pg_namespace where nspacl is not null
        union all select 'grant on', 'public', 'pg_namespace'::regclass, 16384::oid
          from pg_namespace n join pg_init_privs p
            on p.classoid = 'pg_namespace'::regclass and p.objoid = n.oid
          where n.nspname = 'public' and p.initprivs <> n.nspacl
        union all select 'grant on', format_type(oid, null), 'pg_type'::regclass, oid
          from pg_type where typacl is not null
        union all select 'storage of', attrelid::regclass || '.' || attname, 'pg_class'::regclass,
          attrelid
          from pg_attribute a join pg_type t on t.oid = a.atttypid join pg_class c on c.oid = a.attrelid
          where c.relkind = 'r' and a.attnum > 0
            and (a.attstorage <> t.typstorage or coalesce(a.attstattarget, -1) <> -1
              or a.attoptions is not null)
        union all select 'replica identity of', oid::regclass::text, 'pg_class'::regclass, oid
          from pg_class where relkind = 'r' and relreplident <> 'd'
        union all select 'clustering of', indrelid::regclass::text, 'pg_class'::regclass, indrelid
          from pg_index where indisclustered
        union all select 'invalid index', indexrelid::regclass::text, 'pg_class'::regclass, indexrelid
          from pg_index where not indisvalid
        union all select 'tablespace of', oid::regclass::text, 'pg_class'::regclass, oid
          from pg_class where reltablespace <> 0
      ) o
      where id >= 16384 and not exists (select from pg_depend e
        where e.classid = o.class and e.objid = o.id and e.deptype = 'e')
      order by 1
      """;

  /** Tables with their columns' names and what makes a row's values as text. */
  static final String ROWS =
      """
      select c.oid::regclass::text,
        ' (' || string_agg(quote_ident(a.attname), ', ' order by a.attnum) || ')'
        || case when bool_or(a.attidentity <> '') then ' overriding system value' else '' end,
        'concat_ws('', '', '
        || string_agg('quote_nullable(t.' || quote_ident(a.attname) || '::text)', ', '
             order by a.attnum) || ')'
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and a.attgenerated = ''
      where c.relkind = 'r' and not (c.relname = ? and n.nspname = current_schema()) and
      """
          + OWN.formatted("pg_class", "c")
          + " group by c.oid order by 1";

  /** All sequences, those of columns too, with where they start. */
  static final String POSITIONS =
      """
      select c.oid::regclass::text, s.seqstart
      from pg_sequence s join pg_class c on c.oid = s.seqrelid
        join pg_namespace n on n.oid = c.relnamespace where
      """
          + OWN.formatted("pg_class", "c")
          + " order by 1";

  private PostgresqlObjects() {}
}
