-- 采购代理机构: an organization entered in the register of procurement agencies
create table agency (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  organization_id bigint not null unique references organization,
  entered_on date not null,
  left_on date check (left_on >= entered_on),
  business_scope varchar(300)
);
