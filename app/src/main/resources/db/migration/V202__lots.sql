-- 采购包: a lot is a purchase of its own that goes on with what was planned for the whole.
alter table case_file add column continues text references case_file;
comment on column case_file.continues is 'the case whose acts this one goes on with: people and papers of both count';

alter table purchase
  add column parent_case_no text references purchase,
  add column lot_no int check (lot_no >= 1),
  add column whole_budget bigint check (whole_budget >= budget_total),
  add column max_lots_per_supplier int check (max_lots_per_supplier >= 1),
  add check ((parent_case_no is null) = (lot_no is null)),
  add check ((parent_case_no is null) = (whole_budget is null)),
  add unique (parent_case_no, lot_no);
