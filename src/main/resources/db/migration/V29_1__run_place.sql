-- Each change of a user's state writes the row and its entry in every index of the table anew, on H2 also in indexes of
-- columns that stay what they are. So the row is found by one number, which is the key of the table itself, and who was
-- in which run stands in a table of its own, which never changes.

create table run_user (
  user_id          varchar(256)             not null,
  run_number       bigint                   not null,
  place            bigint                   not null,
  constraint run_user_once primary key (user_id, run_number)
);

drop index run_item_by_state;
alter table run_item drop constraint run_item_of_user;
alter table run_item drop constraint run_item_at_position;
alter table run_item rename to run_item_before;

create table run_item (
  -- the number of the run times 2^24, and the position
  place            bigint                   primary key,
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
  settled_at       timestamp with time zone
);

insert into run_item (place, run_number, position, user_id, email, display_name, from_tier, from_type, from_alexa,
  from_room_arn, to_tier, to_type, to_alexa, to_room_arn, state, outcome, code, message, sends, part, batch,
  not_before, doubtful, readings, failed_readings, read_tier, read_type, read_alexa, read_room_arn, read_at, settled_at)
select run_number * 16777216 + position, run_number, position, user_id, email, display_name, from_tier, from_type,
  from_alexa, from_room_arn, to_tier, to_type, to_alexa, to_room_arn, state, outcome, code, message, sends, part, batch,
  not_before, doubtful, readings, failed_readings, read_tier, read_type, read_alexa, read_room_arn, read_at, settled_at
from run_item_before order by run_number, position;

drop table run_item_before;

-- Who is settled has an outcome, and nobody else has one
create index run_item_by_state on run_item (run_number, state, outcome, position);

insert into run_user (user_id, run_number, place)
select user_id, run_number, place from run_item order by user_id, run_number;
