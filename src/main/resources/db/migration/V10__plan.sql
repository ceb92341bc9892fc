-- Users of a plan that get something else than its change says
alter table plan add column own_values int default 0 not null;
alter table run add column own_values int default 0 not null;

-- The fields of plan_item.to_* that are the user's own, also where they are left as they are
alter table plan_item add column own varchar(40) default ',' not null;

-- Everybody whose present value is none of these is left alone; each value ends with a line feed
alter table plan add column only_tiers varchar default '' not null;
alter table plan add column only_types varchar default '' not null;

-- No plan sends these
create table protected_user (
  account_id   varchar(256)             not null,
  user_id      varchar(256)             not null,
  protected_by varchar(200)             not null,
  protected_at timestamp with time zone not null,
  reason       varchar(500)             not null,
  primary key (account_id, user_id)
);
