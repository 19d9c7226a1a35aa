-- 注册限速: when somebody tried to sign up, and a keyed digest of where from; gone after a day.
create table incubation_sign_up (
  id bigint generated always as identity primary key,
  source text not null,
  at timestamptz not null default sanshe_now()
);
create index incubation_sign_up_at on incubation_sign_up (at);
