-- The one clock. In the demo mode it can be moved ahead; in production the table stays empty.
create table demo_clock (
  only_row boolean primary key default true check (only_row),
  ahead interval not null check (ahead >= interval '0')
);
comment on table demo_clock is 'how far the demo clock runs ahead';

create function sanshe_now() returns timestamptz language sql volatile parallel unsafe
  as $$ select clock_timestamp() + coalesce((select ahead from public.demo_clock), interval '0') $$;
comment on function sanshe_now() is 'The clock of every deadline: the database''s, moved ahead only in the demo mode.';
