-- What may be granted at once and what has to be approved; the newest version holds
create table request_policy (
  version             bigint       not null primary key,
  preset              varchar(20)  not null,
  grantable           varchar(100) not null,          -- tiers as the service names them, between commas
  users_per_request   integer      not null,
  users_per_day       integer      not null,
  one_approver_from   integer      not null,          -- users; 0 for never, as in the next
  two_approvers_from  integer      not null,
  downgrade_approvals integer      not null,
  protected_approvals integer      not null,
  over_budget         varchar(20)  not null,
  approvers           varchar(30)  not null,
  undecided_seconds   bigint       not null,
  run_approval_from   integer      not null,          -- users; 0 for never
  longest_lease_days  integer      not null,          -- 0 for any
  changed_by          varchar(200) not null,
  changed_at          timestamp(6) with time zone not null
);

-- How many users an account should have at most with a tier
create table tier_budget (
  account_id varchar(256) not null,
  tier       varchar(20)  not null,                   -- as the service names it
  ceiling    integer      not null,
  set_by     varchar(200) not null,
  set_at     timestamp(6) with time zone not null,
  primary key (account_id, tier)
);
