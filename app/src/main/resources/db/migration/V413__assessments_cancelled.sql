-- 取消的考核 have a reason, and nothing else has one.
alter table assessment add column cancelled text,
  add check ((status = 'CANCELLED') = (cancelled is not null));
