-- 基地托管: who is to run a base, by which contract, from when until when.
create table incubation_operation (
  case_no text primary key references case_file deferrable initially deferred,
  base_id bigint not null references incubation_base,
  organization_id bigint not null references organization,
  basis text not null check (basis in ('AGREEMENT', 'PAPER')),
  agreement text not null,
  runs daterange not null check (not isempty(runs) and not upper_inf(runs)),
  status text not null check (status in ('PROPOSED', 'REFUSED', 'CONFIRMED', 'OVER')),
  opinion text
);
create index incubation_operation_by_base on incubation_operation (base_id);

-- 绩效目标.
create table incubation_operation_kpi (
  case_no text not null references incubation_operation,
  no int not null check (no > 0),
  name text not null,
  target text not null,
  due date not null,
  primary key (case_no, no)
);

-- 年度绩效: what the operator reported of a year of its contract, and how it was judged.
create table incubation_operation_year (
  case_no text not null references incubation_operation,
  no int not null check (no > 0),
  period daterange not null check (not isempty(period)),
  summary text not null,
  verdict text check (verdict in ('PASS', 'FAIL')),
  onward text check (onward in ('GO_ON', 'END')),
  opinion text,
  primary key (case_no, no),
  check ((verdict is null) = (onward is null))
);
create table incubation_operation_result (
  case_no text not null,
  year_no int not null,
  kpi_no int not null,
  result text not null,
  reached boolean,
  primary key (case_no, year_no, kpi_no),
  foreign key (case_no, year_no) references incubation_operation_year,
  foreign key (case_no, kpi_no) references incubation_operation_kpi (case_no, no)
);
