-- 中途退出: a member who left is on the panel no more; the row stays, so that nobody is drawn twice.
alter table grant_panel_member add column left_at timestamptz;
alter table grant_panel_member add column left_reason text;
alter table grant_panel_member add check ((left_at is null) = (left_reason is null));
