-- From where a response was handed in: a digest of address and browser, sealed with the response until the opening.
create table response_trace (
  id bigint generated always as identity primary key,
  response_case_no text not null references response,
  seal_scope text not null,
  sealed bytea not null,
  at timestamptz not null default sanshe_now()
);
comment on table response_trace is 'insert-only: sealed digests of the device a response came from';
create index response_trace_of on response_trace (response_case_no);

-- Who a file says has written it; read once, after the opening.
create table file_author (
  document_id bigint primary key references document,
  authors text[] not null
);
comment on table file_author is 'insert-only: author and last editor in the properties of opened files';
