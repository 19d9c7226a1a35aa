-- 采购失败后的处理: what the purchaser decided when a procedure came to nothing.
alter table purchase
  add column failure_decision text
    check (failure_decision in ('RETENDER', 'CHANGE_METHOD', 'GO_ON_WITH_TWO', 'END')),
  add column failure_reason text,
  add check (method in ('OPEN_TENDER', 'INVITED_TENDER', 'NEGOTIATION', 'CONSULTATION', 'SINGLE_SOURCE', 'FRAMEWORK',
    'OWN_RULES'));
