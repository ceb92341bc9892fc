-- Who approved that a protected user is sent, one a line; null if a second person has to approve the plan
alter table plan_item add column override_approved_by varchar(500);

-- The second persons of a run, where several requests ride in it
alter table run alter column approved_by set data type varchar(2000);

-- The plan that was to return the earlier tier, and had to be approved first
alter table lease add column plan_id uuid;

create index lease_of_plan on lease (plan_id);

-- Background work for an account that has failed, and not gone well since
create table setback (
  work         varchar(20)                 not null,
  account_id   varchar(256)                not null,
  tries        integer                     not null,   -- that failed, in a row
  failed_since timestamp(6) with time zone not null,
  next_at      timestamp(6) with time zone not null,
  primary key (work, account_id)
);

-- What the inbox counts by, and the figures begin with
create index licence_request_by_status_and_operator on licence_request (status, requested_by);
create index licence_request_by_creation on licence_request (created_at, id);
create index request_decision_by_time on request_decision (decided_at, request_id);
