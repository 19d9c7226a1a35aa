-- 邀请招标: a public pre-qualification, who applied, and the draw of those invited.
create table prequalification (
  id bigint generated always as identity primary key,
  version int not null,
  case_no text not null references case_file,
  round int not null check (round >= 1),
  project text not null,
  buyer text not null,
  unit_id bigint not null,
  status text not null check (status in ('DRAFT', 'APPROVED', 'OPEN', 'CLOSED', 'EXAMINED', 'DRAWN', 'FAILED')),
  title text not null,
  documents_from date not null,
  deadline timestamptz not null,
  invite int not null check (invite >= 1),
  contact_name text not null,
  contact_phone text not null,
  value_source text,
  value_day date,
  public_number text,
  pool_digest text,
  seed text,
  unique (case_no, round)
);

create table prequalification_condition (
  prequalification_id bigint not null references prequalification,
  no int not null,
  text text not null,
  primary key (prequalification_id, no)
);

create table prequalification_application (
  case_no text primary key references case_file deferrable initially deferred,
  version int not null,
  prequalification_id bigint not null references prequalification,
  organization_id bigint not null,
  credit_code text not null,
  supplier text not null,
  applied_at timestamptz not null,
  passed boolean,
  reason text check (passed or reason is not null),
  place int check (place >= 1),
  invited boolean not null default false,
  unique (prequalification_id, organization_id)
);
comment on column prequalification_application.place is 'its place in the order drawn; the first are invited';
