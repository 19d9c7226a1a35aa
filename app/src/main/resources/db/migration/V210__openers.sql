-- 开启人: a seal whose private half is in no database. It was split when the seal was made, two of three shares lead back
-- to it, and each share lies wrapped to the opening key of one person, which only that person's passphrase unlocks.

create table opening_key (
  id bigint generated always as identity primary key,
  person_id bigint not null references person,
  suite text not null,
  public_key bytea not null,
  protected_key bytea not null,
  salt bytea not null,
  memory_kb int not null,
  iterations int not null,
  made_at timestamptz not null default sanshe_now()
);
create index opening_key_person on opening_key (person_id, id desc);
comment on table opening_key is 'insert-only: the openers'' keys, the private halves locked by their passphrases; the newest of a person counts for what is sealed from then on';

alter table seal
  alter column private_key drop not null,
  add column suite text not null default 'INTERNATIONAL',
  add column tender_id bigint references tender,
  add column needed int check (needed >= 2),
  add column unlocked_at timestamptz,
  -- a seal of openers has no time of its own: it asks the one column that says when a response is late
  add constraint seal_of_openers check ((needed is null) = (tender_id is null)
    and (needed is null or opens_at is null)
    and (needed is not null or private_key is not null)
    and ((needed is null or private_key is null) = (unlocked_at is null)));

create table seal_share (
  scope text not null references seal,
  no int not null,
  person_id bigint not null references person,
  opening_key_id bigint not null references opening_key,
  wrapped bytea not null,
  given bytea,
  given_at timestamptz,
  primary key (scope, no),
  unique (scope, person_id),
  check ((given is null) = (given_at is null))
);
comment on table seal_share is 'sealed: the shares of the private halves; they come out after the deadline alone, through the functions below';

create function seal_create_for_openers(
    a_scope text, a_suite text, a_public bytea, a_tender bigint, a_number int,
    persons bigint[], keys bigint[], shares bytea[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into public.seal (scope, suite, public_key, tender_id, needed)
      values (a_scope, a_suite, a_public, a_tender, a_number);
    insert into public.seal_share (scope, no, person_id, opening_key_id, wrapped)
      select a_scope, no, person, key, share
        from unnest(persons, keys, shares) with ordinality as s (person, key, share, no)
  $$;

-- Whether the deadline has passed, asked of the one column under lock: a change that is under way is waited for.
create function seal_is_due(a_scope text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  deadline timestamptz;
begin
  select t.response_deadline into deadline
    from public.seal s join public.tender t on t.id = s.tender_id
   where s.scope = a_scope and t.published_at is not null for share of t;
  return coalesce(deadline <= public.sanshe_now(), false);
end
$$;

create function seal_share_of(a_scope text, a_person bigint)
  returns table (no int, opening_key_id bigint, wrapped bytea)
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ select s.no, s.opening_key_id, s.wrapped from public.seal_share s
        where s.scope = a_scope and s.person_id = a_person and public.seal_is_due(a_scope) $$;

create function seal_give(a_scope text, a_person bigint, a_share bytea) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ update public.seal_share set given = a_share, given_at = public.sanshe_now()
        where scope = a_scope and person_id = a_person and given is null and public.seal_is_due(a_scope) $$;

create function seal_openers(a_scope text) returns table (person_id bigint, given_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select s.person_id, s.given_at from public.seal_share s where s.scope = a_scope order by s.no $$;

create function seal_given(a_scope text) returns table (no int, given bytea)
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ select s.no, s.given from public.seal_share s join public.seal l using (scope)
        where s.scope = a_scope and s.given is not null and l.private_key is null
          and (select count(given) from public.seal_share where scope = a_scope) >= l.needed
          and public.seal_is_due(a_scope) $$;

-- From here on the content can be read: the private half has done its service.
create function seal_unlock(a_scope text, a_private bytea) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ update public.seal l set private_key = a_private, unlocked_at = public.sanshe_now()
        where scope = a_scope and private_key is null
          and (select count(given) from public.seal_share where scope = a_scope) >= l.needed
          and public.seal_is_due(a_scope) $$;

drop function seal_create(text, bytea, bytea, timestamptz);
create function seal_create(a_scope text, a_suite text, a_public bytea, a_private bytea, an_opening timestamptz)
  returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ insert into public.seal (scope, suite, public_key, private_key, opens_at)
        values (a_scope, a_suite, a_public, a_private, an_opening) $$;

create function seal_suite(a_scope text) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select suite from public.seal where scope = a_scope $$;

-- When it opens or opened. One of openers opens at the deadline at the earliest; after that, nobody knows when.
create or replace function seal_opens_at(a_scope text) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select case
          when s.needed is null then coalesce(s.opens_at, r.released_at)
          when s.unlocked_at is not null then s.unlocked_at
          when t.response_deadline > public.sanshe_now() then t.response_deadline
        end
        from public.seal s left join public.seal_release r using (scope) left join public.tender t on t.id = s.tender_id
        where s.scope = a_scope $$;

create or replace function seal_private_key(a_scope text) returns bytea
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ select s.private_key from public.seal s left join public.seal_release r using (scope)
        where s.scope = a_scope
          and coalesce(s.unlocked_at, s.opens_at, r.released_at) <= public.sanshe_now() $$;

create or replace function seal_release_now(a_scope text, by_whom text) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ insert into public.seal_release (scope, released_by)
        select scope, by_whom from public.seal where scope = a_scope and opens_at is null and needed is null
        on conflict do nothing $$;

-- Once published, the deadline moves to later, and only while it has not come. The lock of the seal moves with it.
create function deadline_only_later() returns trigger language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if new.response_deadline < old.response_deadline then
    raise exception 'the deadline of a published tender only moves to later' using errcode = 'check_violation';
  end if;
  if old.response_deadline <= public.sanshe_now() then
    raise exception 'the deadline has passed' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger deadline_only_later before update of response_deadline on tender for each row
  when (old.published_at is not null and new.response_deadline is distinct from old.response_deadline)
  execute function deadline_only_later();
