-- 服务领域: what an engagement is about by the catalogue it was bought from, as it read then; null where it has none.
alter table engagement
  add column field_code text,
  add column field text,
  add column field_en text,
  add check (num_nulls(field_code, field, field_en) in (0, 3));
