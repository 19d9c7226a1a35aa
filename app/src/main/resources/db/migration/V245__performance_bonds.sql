alter table contract add column performance_bond bigint not null default 0 check (performance_bond >= 0);
comment on column contract.performance_bond is '履约保证金 in fen; zero when none is asked';
