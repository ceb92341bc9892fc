-- What an operator asks of an open run; whoever carries it out obeys and takes it away
alter table run add column asked varchar(20);
alter table run add column asked_by varchar(200);

-- Why nothing is sent for a while. Without an operator the run has paused itself
alter table run add column paused_by varchar(200);
alter table run add column paused_at timestamp with time zone;
alter table run add column pause_reason varchar(1000);

-- Who cancelled it, or took the confirmation back before it began
alter table run add column cancelled_by varchar(200);

-- What was accepted is not read again unless somebody asks for it
alter table run add column skips_verifying boolean default false not null;

-- When a confirmed plan begins; null means at once
alter table run add column starts_at timestamp with time zone;

-- From which share of failed users on, in percent of those answered, a run stops
alter table run add column failure_share int default 50 not null;
