-- 回执: what a bidder can check later, and anybody on behalf of the bidder: digest, moment, signature.
create table response_receipt (
  response_case_no text not null,
  no int not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  suite text not null,
  text text not null,
  signature bytea not null,
  primary key (response_case_no, no),
  foreign key (response_case_no, no) references response_version (response_case_no, no)
);
comment on table response_receipt is 'insert-only: the digest over what was handed in and over each sealed file, with time, signed by a key that is not in the database';

-- 截止公布: the digests at the deadline, in the order they came in; published, so that a removed one is missed.
create table response_leaf (
  tender_id bigint not null references response_book,
  no int not null,
  digest text not null,
  primary key (tender_id, no)
);
comment on table response_leaf is 'insert-only: the digests of the responses there were at the deadline';

-- 草稿: encrypted by the application, so no longer JSON to the database
alter table draft alter column content type text;
