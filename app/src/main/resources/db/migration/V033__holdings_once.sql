-- the same holding from the same day is one row, unknown days included
alter table organization_holding
  add constraint organization_holding_once unique nulls not distinct (holder_id, held_id, relation, held_from);
