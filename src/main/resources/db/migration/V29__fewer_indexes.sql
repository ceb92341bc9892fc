-- The tables with a row for each user of a run have no index but those that something looks up by, as each costs time
-- whenever a row is written. They have no foreign keys, as H2 makes each of them an index of its own: a run and its
-- attempts are written in the same transaction as these rows and are never deleted.

alter table run_item rename to run_item_before;

create table run_item (
  run_number       bigint                   not null,
  position         int                      not null,
  user_id          varchar(256)             not null,
  email            varchar,
  display_name     varchar,
  from_tier        varchar(256),
  from_type        varchar(256),
  from_alexa       boolean,
  from_room_arn    varchar,
  to_tier          varchar(40),
  to_type          varchar(40),
  to_alexa         boolean,
  to_room_arn      varchar(2048),
  state            varchar(20)              not null,
  outcome          varchar(20),
  -- UserError or exception code exactly as it came, and the service's own words
  code             varchar(200),
  message          varchar(2000),
  sends            int                      not null default 0,
  -- while a refused batch is bisected: the part this user belongs to
  part             int                      not null default 0,
  -- the batch this user was last sent in
  batch            int                      not null default 0,
  not_before       timestamp with time zone,
  -- an earlier send may have been applied, and nobody has read the user since
  doubtful         boolean                  not null default false,
  -- readings that showed no wanted value yet, and readings that did not succeed
  readings         int                      not null default 0,
  failed_readings  int                      not null default 0,
  -- what the user had when it was read again
  read_tier        varchar(256),
  read_type        varchar(256),
  read_alexa       boolean,
  read_room_arn    varchar,
  read_at          timestamp with time zone,
  settled_at       timestamp with time zone,
  constraint run_item_of_user primary key (user_id, run_number),
  constraint run_item_at_position unique (run_number, position)
);

insert into run_item (run_number, position, user_id, email, display_name, from_tier, from_type, from_alexa,
  from_room_arn, to_tier, to_type, to_alexa, to_room_arn, state, outcome, code, message, sends, part, batch,
  not_before, doubtful, readings, failed_readings, read_tier, read_type, read_alexa, read_room_arn, read_at, settled_at)
select run_number, position, user_id, email, display_name, from_tier, from_type, from_alexa,
  from_room_arn, to_tier, to_type, to_alexa, to_room_arn, state, outcome, code, message, sends, part, batch,
  not_before, doubtful, readings, failed_readings, read_tier, read_type, read_alexa, read_room_arn, read_at, settled_at
from run_item_before;

drop table run_item_before;

-- Who is settled has an outcome, and nobody else has one
create index run_item_by_state on run_item (run_number, state, outcome, position);

-- At most one open run holds a user. It lets them all go at once, so nothing finds them by the run
alter table held_user rename to held_user_before;

create table held_user (
  account_id       varchar(256)             not null,
  user_id          varchar(256)             not null,
  run_number       bigint                   not null,
  constraint held_user_once primary key (account_id, user_id)
);

insert into held_user (account_id, user_id, run_number) select account_id, user_id, run_number from held_user_before;

drop table held_user_before;

alter table attempt_item rename to attempt_item_before;

create table attempt_item (
  attempt_id       bigint                   not null,
  place            int                      not null,
  user_id          varchar(256)             not null,
  code             varchar(200),
  message          varchar(2000),
  constraint attempt_item_at_place primary key (attempt_id, place)
);

insert into attempt_item (attempt_id, place, user_id, code, message)
select attempt_id, place, user_id, code, message from attempt_item_before;

drop table attempt_item_before;
