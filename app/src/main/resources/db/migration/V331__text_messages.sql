-- Text messages on their way out. What they say and to whom is encrypted, and gone as soon as it was handed over.
create table text_message (
  id uuid primary key,
  about text not null,
  recipient text not null,
  content text,
  status text not null default 'QUEUED' check (status in ('QUEUED', 'SENT', 'DELIVERED', 'FAILED')),
  tries int not null default 0,
  next_at timestamptz not null default sanshe_now(),
  gateway_ref text unique,
  problem text,
  check (status = 'QUEUED' or content is null)
);
create index text_message_due on text_message (next_at) where status = 'QUEUED';
create index text_message_about on text_message (about);
comment on table text_message is 'the outbox of text messages: recipient is what the sender calls them, never a name or number';
