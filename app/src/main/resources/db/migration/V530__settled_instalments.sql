-- 结算放款: an instalment may wait for the settlement of its agreement; nothing is handed in for it and it has no case.
alter table milestone drop constraint milestone_trigger_kind_check;
alter table milestone add constraint milestone_trigger_kind_check
  check (trigger_kind in ('ADVANCE', 'ACCEPTANCE', 'ASSESSMENT', 'ACTUAL', 'SETTLEMENT', 'NONE'));
alter table milestone add constraint milestone_settled_without_case
  check (trigger_kind <> 'SETTLEMENT' or case_no is null);
create unique index milestone_settlement on milestone (agreement) where trigger_kind = 'SETTLEMENT';
