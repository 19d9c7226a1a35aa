-- Framework agreements: catalogue, admitted suppliers with their prices, and orders.
create table framework (
  case_no text primary key references case_file,
  version int not null,
  status text not null check (status in ('PLANNING', 'ADMITTING', 'ACTIVE', 'ENDED', 'FAILED')),
  title text not null,
  unit_id bigint not null,
  kind text not null check (kind in ('OPEN', 'CLOSED')),
  evaluation text check (evaluation in ('PRICE_FIRST', 'QUALITY_FIRST')),
  second_stage text not null check (second_stage in ('DIRECT', 'COMPETITION', 'ROTATION')),
  valid_from date not null,
  valid_until date not null check (valid_until > valid_from),
  conditions text not null,
  users text not null,
  exit_terms text not null,
  contact_name text not null,
  contact_phone text not null,
  approved boolean not null default false,
  admitted int not null default 0,
  admitted_on date,
  concluded_on date,
  check (kind = 'CLOSED' or second_stage = 'DIRECT')
);

create table framework_item (
  framework_no text not null references framework,
  no int not null,
  name text not null,
  unit text not null,
  max_price bigint not null check (max_price > 0),
  standard text not null,
  primary key (framework_no, no)
);

create table framework_supplier (
  id bigint generated always as identity primary key,
  version int not null,
  framework_no text not null references framework,
  organization_id bigint not null,
  credit_code text not null,
  supplier text not null,
  status text not null check (status in ('ADMITTED', 'ACTIVE', 'DECLINED', 'LEFT')),
  admitted_on date not null,
  signatory text,
  signed_on date,
  left_on date,
  reason text
);
create unique index framework_supplier_once on framework_supplier (framework_no, organization_id)
  where status in ('ADMITTED', 'ACTIVE');

create table framework_price (
  supplier_id bigint not null references framework_supplier,
  no int not null,
  item text not null,
  price bigint not null check (price > 0),
  primary key (supplier_id, no)
);

create table framework_application (
  case_no text primary key references case_file deferrable initially deferred,
  version int not null,
  framework_no text not null references framework,
  organization_id bigint not null,
  status text not null check (status in ('RAISED', 'ADMITTED', 'REFUSED')),
  reason text
);
create unique index framework_application_once on framework_application (framework_no, organization_id)
  where status = 'RAISED';

create table framework_order (
  case_no text primary key references case_file deferrable initially deferred,
  version int not null,
  framework_no text not null references framework,
  supplier_id bigint references framework_supplier,
  status text not null check (status in ('RAISED', 'ACCEPTED', 'DECLINED')),
  title text not null,
  unit_id bigint not null,
  total bigint check (total > 0),
  service_from date not null,
  service_until date not null check (service_until >= service_from),
  place text not null,
  beneficiaries int not null check (beneficiaries > 0),
  settlement text not null check (settlement in ('VOUCHER', 'CONTRACT')),
  choice text not null,
  offers_until timestamptz,
  ordered_by text not null,
  ordered_on date not null,
  signatory text,
  reason text,
  check (status <> 'ACCEPTED' or (supplier_id is not null and total is not null))
);
create index framework_order_of on framework_order (framework_no, supplier_id) where status = 'ACCEPTED';

create table framework_order_line (
  case_no text not null references framework_order,
  no int not null,
  item text not null,
  unit text not null,
  quantity numeric(12, 2) not null check (quantity > 0),
  primary key (case_no, no)
);

create table framework_offer (
  case_no text not null references framework_order,
  supplier_id bigint not null references framework_supplier,
  amount bigint not null check (amount > 0),
  received_at timestamptz not null,
  primary key (case_no, supplier_id)
);
comment on table framework_offer is 'insert-only: what suppliers offered for an order they compete for';
