-- By how much calls to an account are slower than set because the service asked for it, and until when it wants none
create table call_rate (
  account_id   varchar(256)     primary key,
  share        double precision not null,
  slowings     int              not null,
  reason       varchar(20)      not null,
  slowed_at    timestamp with time zone not null,
  closed_until timestamp with time zone
);

-- What is left of the calls that all instances together may make to an account now
create table call_bucket (
  account_id varchar(256) primary key,
  state      bytea
);

-- How the last calls of a run went, and since when it takes the service for out
alter table run add column failed_sends int default 0 not null;
alter table run add column failed_readings int default 0 not null;
alter table run add column recent_failures int default 0 not null;
alter table run add column outage_since timestamp with time zone;
