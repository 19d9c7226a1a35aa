-- 方案保管: schemes that come with the law belong to no unit; a draft knows who changed it how often.
alter table evaluation_scheme alter column unit_id drop not null;
alter table evaluation_scheme drop constraint evaluation_scheme_unit_id_code_version_key;
alter table evaluation_scheme add unique nulls not distinct (unit_id, code, version);
alter table evaluation_scheme add column missing text;
alter table evaluation_scheme add column missing_en text;
alter table evaluation_scheme add column revision int not null default 0;
alter table evaluation_scheme add check ((missing is null) = (missing_en is null));
alter table evaluation_scheme add check (missing is null or not complete);
create unique index evaluation_scheme_one_draft on evaluation_scheme (unit_id, code) nulls not distinct where status = 'DRAFT';
create index evaluation_scheme_by_code on evaluation_scheme (code, unit_id);

create or replace function evaluation_scheme_stands() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.status <> 'DRAFT' then
      raise exception 'a published scheme stays; retire it';
    end if;
    return old;
  end if;
  if old.status <> 'DRAFT' and (new.body, new.code, new.version, new.unit_id, new.valid_from, new.name, new.name_en, new.source,
        new.complete, new.missing, new.drafted_by, new.published_by, new.published_at)
      is distinct from (old.body, old.code, old.version, old.unit_id, old.valid_from, old.name, old.name_en, old.source,
        old.complete, old.missing, old.drafted_by, old.published_by, old.published_at) then
    raise exception 'a published scheme does not change; make a new version';
  end if;
  if old.status = 'RETIRED' and new.status <> 'RETIRED' or old.status = 'PUBLISHED' and new.status = 'DRAFT' then
    raise exception 'a scheme does not go back from % to %', old.status, new.status;
  end if;
  return new;
end $$;

drop trigger evaluation_scheme_stands on evaluation_scheme;
create trigger evaluation_scheme_stands before update or delete on evaluation_scheme
  for each row execute function evaluation_scheme_stands();
