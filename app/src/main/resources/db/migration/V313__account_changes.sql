-- 变更收款账户: asked by one, checked by another, approved by a third; takes effect after the cooling time.
create table account_change (
  case_no text primary key references case_file deferrable initially deferred,
  organization_id bigint not null references organization,
  bank text not null,
  account text not null,
  old_bank text,
  old_account text,
  genuine boolean,
  approved boolean,
  cooling_until timestamptz,
  state text not null default 'ASKED' check (state in ('ASKED', 'COOLING', 'CHANGED', 'REFUSED')),
  reason text,
  check (state <> 'COOLING' or cooling_until is not null)
);
comment on table account_change is '变更收款账户: in the cooling time nothing is paid to the organization';
comment on column account_change.account is 'encrypted';
comment on column account_change.old_account is 'encrypted';
create unique index account_change_open on account_change (organization_id) where state in ('ASKED', 'COOLING');
