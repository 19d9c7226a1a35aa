-- Where an evaluator lives and is paid: for drawing by region and for finding what is shared with a supplier.
alter table evaluator
  add column region_code varchar(12) check (region_code ~ '^[0-9]{6}([0-9]{3}([0-9]{3})?)?$'),
  add column address text,
  add column bank_account text;
comment on column evaluator.region_code is '行政区划代码: two digits the province, four the city, six the district';
comment on column evaluator.address is 'encrypted';
comment on column evaluator.bank_account is 'encrypted';
create index evaluator_by_region on evaluator (region_code);
