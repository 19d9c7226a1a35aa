-- No way round the clock or a seal, whatever statement the application's role sends.

-- The demo clock only moves forward. Counted in seconds: a "month" would be shorter or longer by the day it is asked.
create function demo_clock_only_forward() returns trigger language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'the clock only moves forward' using errcode = 'check_violation';
  end if;
  new.ahead := make_interval(secs => extract(epoch from now() + new.ahead - now()));
  if tg_op = 'UPDATE' then
    if new.ahead < old.ahead then
      raise exception 'the clock only moves forward' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end
$$;
create trigger demo_clock_only_forward before insert or update or delete on demo_clock
  for each row execute function demo_clock_only_forward();

-- A release opens a seal without a time; it never brings forward one that has a time.
create or replace function seal_opens_at(a_scope text) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(s.opens_at, r.released_at) from public.seal s left join public.seal_release r using (scope)
        where s.scope = a_scope $$;

create or replace function seal_private_key(a_scope text) returns bytea
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ select s.private_key from public.seal s left join public.seal_release r using (scope)
        where s.scope = a_scope and coalesce(s.opens_at, r.released_at) <= public.sanshe_now() $$;

create or replace function seal_public_key(a_scope text) returns bytea
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select public_key from public.seal where scope = a_scope $$;

create or replace function seal_create(a_scope text, a_public bytea, a_private bytea, an_opening timestamptz)
  returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ insert into public.seal (scope, public_key, private_key, opens_at)
        values (a_scope, a_public, a_private, an_opening) $$;

create or replace function seal_release_now(a_scope text, by_whom text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ insert into public.seal_release (scope, released_by)
        select scope, by_whom from public.seal where scope = a_scope and opens_at is null
        on conflict do nothing $$;

-- a release is written by the function above alone
comment on table seal_release is 'sealed: seals without a time, opened by an act (all sheets are in)';
