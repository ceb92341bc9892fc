-- An operator has several named selections in each account
alter table selection add column name varchar(80) default 'Selection 1' not null;
alter table selection add column name_key varchar(200) default 'selection 1' not null; -- the name, case aside
alter table selection add column users int default 0 not null; -- how many are in it
alter table selection add column last_number bigint default 0 not null; -- of the user who was added last
alter table selection add column from_owner varchar(200); -- who handed it over
alter table selection add column note varchar(500); -- what that colleague wrote
alter table selection add column unread boolean default false not null; -- handed over and not looked at yet

alter table selection add column undoable varchar(20); -- CLEARED, KEPT_ONLY, TAKEN_OUT, INVERTED, null if nothing can be undone

alter table selection drop constraint selection_of_owner;
alter table selection add constraint selection_of_name unique (account_id, owner, name_key);

update selection set users = (select count(*) from selection_user s where s.selection_id = selection.id),
  last_number = (select coalesce(max(s.number), 0) from selection_user s where s.selection_id = selection.id);

-- The one that picking is about
create table current_selection (
  account_id   varchar(256) not null,
  owner        varchar(200) not null,
  selection_id bigint       not null references selection (id) on delete cascade,
  primary key (account_id, owner)
);

create index current_selection_of on current_selection (selection_id);

insert into current_selection (account_id, owner, selection_id) select account_id, owner, id from selection;

-- Found by the order they were added in; what a list wishes for a user stands beside the change that is meant for all
alter table selection_user rename to selection_user_before;

create table selection_user (
  selection_id  bigint                   not null references selection (id) on delete cascade,
  number        bigint                   not null, -- the order they were added in
  user_id       varchar(256)             not null,
  added_at      timestamp with time zone not null,
  wish_tier     varchar(20),
  wish_type     varchar(20),
  wish_alexa    boolean,
  wish_room_arn varchar(2048),
  primary key (selection_id, number),
  constraint selection_user_once unique (selection_id, user_id)
);

insert into selection_user (selection_id, number, user_id, added_at)
select selection_id, number, user_id, added_at from selection_user_before;

drop table selection_user_before;

-- Whom the last change of many took out of a selection or put into it, for one undo
create table selection_undo (
  selection_id  bigint       not null references selection (id) on delete cascade,
  user_id       varchar(256) not null,
  was_in        boolean      not null,
  number        bigint,
  added_at      timestamp with time zone,
  wish_tier     varchar(20),
  wish_type     varchar(20),
  wish_alexa    boolean,
  wish_room_arn varchar(2048),
  primary key (selection_id, user_id)
);
