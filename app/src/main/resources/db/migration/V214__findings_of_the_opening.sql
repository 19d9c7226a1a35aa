-- 启封核对: whether each response was, at the opening, what its receipt says.
create table response_opening (
  response_case_no text not null,
  no int not null,
  intact boolean not null,
  opened_at timestamptz not null,
  primary key (response_case_no, no),
  foreign key (response_case_no, no) references response_version (response_case_no, no)
);
comment on table response_opening is 'insert-only: what the opening found of each response';
