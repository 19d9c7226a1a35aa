-- 结算和归档: what was owed and paid in the end, and until when the file is kept.
create table contract_settlement (
  agreement text primary key references contract_life,
  settled_on date not null,
  performed boolean not null,
  cap bigint not null check (cap > 0),
  accepted bigint not null check (accepted >= 0),
  deducted bigint not null check (deducted >= 0),
  paid bigint not null check (paid >= 0),
  recoverable bigint not null check (recoverable >= 0),
  compensated_by text not null check (compensated_by in ('NONE', 'SUPPLIER', 'BUYER')),
  compensation bigint not null default 0 check (compensation >= 0),
  document_id bigint not null references document,
  check (recoverable = greatest(paid - accepted, 0)),
  check ((compensated_by = 'NONE') = (compensation = 0))
);
comment on table contract_settlement is 'insert-only: 合同结算';

create table retention (
  case_no text not null references case_file,
  agreement text not null references contract_life,
  archive_no text not null,
  place text not null,
  archived_on date not null,
  kept_until date not null,
  law text not null,
  article text not null,
  primary key (case_no, agreement),
  check (kept_until > archived_on)
);
comment on table retention is 'insert-only: 保管期限: until when a case and its documents are kept, by which article';
create index retention_archive_no on retention (archive_no);

-- documents of a case and what was handed in can never be deleted; the case and its contract not before their time
create function refuse_while_retained() returns trigger language plpgsql as $$
begin
  if exists (select from retention r where r.case_no = old.case_no and r.kept_until >= (sanshe_now() at time zone 'Asia/Shanghai')::date) then
    raise exception 'case % is archived and kept until its retention has ended', old.case_no using errcode = 'restrict_violation';
  end if;
  return old;
end
$$;
create trigger retained before delete on case_file for each row execute function refuse_while_retained();
create trigger retained before delete on contract for each row execute function refuse_while_retained();
