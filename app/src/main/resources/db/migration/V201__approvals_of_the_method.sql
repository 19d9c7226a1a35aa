-- 法定报批: by whom, under which number and on which day; and the article the method rests on.
alter table purchase
  add column method_basis text,
  add column authority_number text,
  add column authority_decided_on date,
  add column treasury_number text,
  add column treasury_decided_on date,
  add check (treasury_decided_on >= authority_decided_on);
