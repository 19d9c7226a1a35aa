-- 一级指标得分: what the indicators of the first level of a final result came to, for comparing.
create table assessment_profile (
  case_no text not null references assessment,
  no int not null check (no > 0),
  code text not null,
  name text not null,
  name_en text not null,
  weight numeric(9, 3) not null check (weight > 0),
  points numeric(12, 3) not null check (points between 0 and weight),
  primary key (case_no, no)
);
comment on table assessment_profile is 'insert-only: 一级指标得分 of final results';
