-- 封存: content nobody can read before its time. The application can read the public half of a key at will; the
-- private half comes out of the database only when the time has come, whatever the application asks.
create table seal (
  scope text primary key,
  public_key bytea not null,
  private_key bytea not null,
  opens_at timestamptz,
  created_at timestamptz not null default sanshe_now()
);
comment on table seal is 'sealed: the application cannot read it; only through the functions below';

create table seal_release (
  scope text primary key references seal,
  released_at timestamptz not null default sanshe_now(),
  released_by text not null
);
comment on table seal_release is 'insert-only: seals without a time, opened by an act (all sheets are in)';

create function seal_create(a_scope text, a_public bytea, a_private bytea, an_opening timestamptz) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ insert into seal (scope, public_key, private_key, opens_at)
        values (a_scope, a_public, a_private, an_opening) $$;

create function seal_public_key(a_scope text) returns bytea
  language sql stable security definer set search_path = public, pg_temp
  as $$ select public_key from seal where scope = a_scope $$;

create function seal_opens_at(a_scope text) returns timestamptz
  language sql stable security definer set search_path = public, pg_temp
  as $$ select coalesce(r.released_at, s.opens_at) from seal s left join seal_release r using (scope)
        where s.scope = a_scope $$;

create function seal_private_key(a_scope text) returns bytea
  language sql security definer set search_path = public, pg_temp
  as $$ select s.private_key from seal s left join seal_release r using (scope)
        where s.scope = a_scope and coalesce(r.released_at, s.opens_at) <= sanshe_now() $$;

-- a seal without a time is released by an act; one with a time never is
create function seal_release_now(a_scope text, by_whom text) returns void
  language sql security definer set search_path = public, pg_temp
  as $$ insert into seal_release (scope, released_by)
        select scope, by_whom from seal where scope = a_scope and opens_at is null
        on conflict do nothing $$;
