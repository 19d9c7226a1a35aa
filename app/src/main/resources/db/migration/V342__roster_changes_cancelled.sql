-- A change of a roster that is under way ends with the performance of its agreement.
alter table roster_change drop constraint roster_change_outcome_check;
alter table roster_change add constraint roster_change_outcome_check
  check (outcome in ('AGREE', 'RETURN', 'SILENCE', 'GIVE_UP', 'EFFECTIVE', 'CANCELLED'));
