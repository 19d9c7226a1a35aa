-- 支付指令、批次和回单.
create sequence payment_batch_no;
create table payment_batch (
  no text primary key check (length(no) <= 35),
  payer_unit bigint not null references unit,
  orders int not null check (orders > 0),
  total bigint not null check (total > 0),
  made_by text not null,
  made_at timestamptz not null
);
comment on table payment_batch is 'insert-only: 支付批次, orders sent to the treasury in one file';
create index payment_batch_unit on payment_batch (payer_unit, no desc);

create table payment_order (
  no text primary key check (length(no) <= 35),
  case_no text not null references payment,
  attempt int not null check (attempt > 0),
  payer_unit bigint not null references unit,
  payer text not null,
  payee text not null,
  payee_code text not null,
  bank text not null,
  account text not null,
  amount bigint not null check (amount > 0),
  purpose text not null,
  released_by text not null,
  released_at timestamptz not null,
  batch_no text references payment_batch,
  outcome text check (outcome in ('PAID', 'BOUNCED')),
  settled_on date,
  reason text,
  unique (case_no, attempt),
  check ((outcome is null) = (settled_on is null))
);
comment on table payment_order is '支付指令: a payment never has two that did not come back';
comment on column payment_order.account is 'encrypted: where it is paid to, as registered at the release';
create unique index payment_order_once on payment_order (case_no) where outcome is distinct from 'BOUNCED';
create index payment_order_waiting on payment_order (payer_unit, no) where batch_no is null;
create index payment_order_batch on payment_order (batch_no, no);

create table payment_export (
  id bigint generated always as identity primary key,
  batch_no text not null references payment_batch,
  format text not null check (format in ('CSV', 'PAIN001')),
  digest text not null,
  by_person bigint not null references person,
  by_name text not null,
  at timestamptz not null default sanshe_now()
);
comment on table payment_export is 'insert-only: who took which order file, and its digest';
create index payment_export_batch on payment_export (batch_no, id);

create table payment_receipt (
  order_no text primary key references payment_order,
  outcome text not null check (outcome in ('PAID', 'BOUNCED')),
  amount bigint not null,
  settled_on date not null,
  reason text,
  file text not null,
  row_no int not null,
  by_name text not null,
  at timestamptz not null default sanshe_now()
);
comment on table payment_receipt is 'insert-only: 国库回单, each applied once';
