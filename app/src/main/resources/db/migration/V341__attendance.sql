-- 月度考勤: what was worked in a month, by seat and person; what was confirmed does not change.
create table attendance (
  case_no text primary key references case_file deferrable initially deferred,
  agreement text not null references roster,
  month date not null check (extract(day from month) = 1),
  outcome text check (outcome in ('CONFIRM', 'RETURN')),
  opinion text,
  reported_on date not null,
  locked_at timestamptz,
  unique (agreement, month)
);
comment on table attendance is '月度考勤: one a month of an agreement';

create table attendance_line (
  case_no text not null references attendance deferrable initially deferred,
  assignment_id bigint not null references assignment,
  due_days numeric(4, 1) not null check (due_days >= 0),
  worked_days numeric(4, 1) not null check (worked_days >= 0),
  leave_days numeric(4, 1) not null check (leave_days >= 0),
  wage bigint not null check (wage >= 0),
  insured boolean not null,
  primary key (case_no, assignment_id),
  check (worked_days + leave_days <= due_days)
);
comment on table attendance_line is '出勤: in working days; wage in fen without the employer''s insurance';

-- Who held a seat in a locked month stays who they were.
create function locked_month_of(seat bigint, since date) returns date stable language sql as $$
  select max(t.month) from attendance t join roster_seat s on s.agreement = t.agreement
   where s.id = seat and t.locked_at is not null and t.month + interval '1 month' > since
$$;
