-- What an installation of the version that ended with V6 had kept: every table has rows
insert into audit_entry (sequence, at, actor, role, action, subject, details, previous_hash, hash) values
  (1, '2026-11-20T08:00:00Z', 'system', 'SYSTEM', 'operator.added', 'operator/anna',
   'role=HELPDESK',
   '', 'fe56afb19c8de378cdff92ef4a717e8557a4c88c6e813d4de9b2e63fb1c34db1'),
  (2, '2026-11-20T09:00:00.123456Z', 'anna', 'HELPDESK', 'plan.drafted', 'plan/5b1f6a4e-6c1b-4d0e-9d5b-000000000004',
   'account=northwind
digest=000000000000000000000000000000000000000000000000000000000346b95c
reason=Q4 – Łódź
tier=PRO
users=5',
   'fe56afb19c8de378cdff92ef4a717e8557a4c88c6e813d4de9b2e63fb1c34db1', 'aa28dba0119be31ea93b43804adb99a5112df41ce2fccd080b5b6849c2735e36'),
  (3, '2026-11-20T09:05:00Z', 'anna', 'HELPDESK', 'run.confirmed', 'run/1',
   'account=northwind
change=Change[tier=PRO, type=null, alexaEnabled=null, alexaRoomArn=null]
plan=5b1f6a4e-6c1b-4d0e-9d5b-000000000004
users=5',
   'aa28dba0119be31ea93b43804adb99a5112df41ce2fccd080b5b6849c2735e36', '94c4bbbd10ace462a0df4e0006d7809b29a841158338321225f3f726274396cc'),
  (4, '2026-11-21T10:00:00Z', 'ben', 'HELPDESK', 'run.confirmed', 'run/2',
   'account=northwind
plan=5b1f6a4e-6c1b-4d0e-9d5b-000000000005
users=2',
   '94c4bbbd10ace462a0df4e0006d7809b29a841158338321225f3f726274396cc', '094d010ea773b6e04fcc1b47badc233ff3f2ae7a69934fd3a3171be62116a5f4');
update audit_head set sequence = 4, hash = '094d010ea773b6e04fcc1b47badc233ff3f2ae7a69934fd3a3171be62116a5f4';

insert into operator (username, display_name, role, password_hash, enabled, demo, created_at, failed_attempts, failed_at) values
  ('root', 'Ruth Root', 'ADMIN', '{argon2}$argon2id$v=19$m=16384,t=2,p=1$c2FsdA$aGFzaA', true, false, '2026-11-19T08:00:00Z', 0, null),
  ('anna', 'Anna Łuczak', 'HELPDESK', '{argon2}$argon2id$v=19$m=16384,t=2,p=1$c2FsdA$aGFzaB', true, false, '2026-11-20T08:00:00Z', 2, '2026-11-21T07:59:00Z'),
  ('ben', 'Ben Berg', 'HELPDESK', '{argon2}$argon2id$v=19$m=16384,t=2,p=1$c2FsdA$aGFzaC', true, false, '2026-11-20T08:00:00Z', 0, null),
  ('carl', 'Carl Cole', 'AUDITOR', '{argon2}$argon2id$v=19$m=16384,t=2,p=1$c2FsdA$aGFzaD', false, false, '2026-11-20T08:00:00Z', 0, null);

insert into setup_token (token_hash, expires_at, used_at) values
  ('a3f5', '2026-11-19T09:00:00Z', '2026-11-19T08:00:00Z');

insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time, principal_name) values
  ('00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-00000000000b', 1795250000000, 1795250100000, 900, 1795251000000, 'anna');
insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
select '00000000-0000-0000-0000-00000000000a', 'SPRING_SECURITY_CONTEXT', cast('serialized' as bytea);

insert into chime_account (account_id, aws_account_id, name, type, status, default_tier, supported_tiers, created_at, read_at, gone) values
  ('northwind', '111122223333', 'Northwind Traders', 'EnterpriseLWA', null, 'Pro', 'Basic
Pro', '2018-05-01T00:00:00Z', '2026-11-21T08:00:00Z', false),
  ('contoso', '111122223333', 'Contoso', 'Team', null, 'Basic', 'Basic
Pro', '2019-05-01T00:00:00Z', '2026-11-21T08:00:00Z', false);

insert into directory_user (account_id, user_id, email, display_name, tier, type, registration, invitation, alexa_enabled,
  alexa_room_arn, has_phone_number, registered_on, invited_on, read_at, gone, search_text, name_key, email_key, state_key) values
  ('northwind', 'user-0005', 'user-0005@northwind.example', 'Eva Evers', 'Basic', 'PrivateUser', 'Registered', 'Accepted', false, null, false, '2020-01-06T00:00:00Z', null, '2026-11-21T08:00:05Z', false, 'eva evers user-0005', 'eva evers', 'user-0005', '1'),
  ('northwind', 'user-0001', 'user-0001@northwind.example', 'Ada Ångström', 'Pro', 'PrivateUser', 'Registered', 'Accepted', false, null, false, '2020-01-02T00:00:00Z', null, '2026-11-21T08:00:01Z', false, 'ada ångström user-0001', 'ada ångström', 'user-0001', '1'),
  ('northwind', 'user-0002', 'user-0002@northwind.example', 'Bo Bär', 'Basic', 'PrivateUser', 'Registered', 'Accepted', false, null, false, '2020-01-03T00:00:00Z', null, '2026-11-21T08:00:02Z', false, 'bo bär user-0002', 'bo bär', 'user-0002', '1'),
  ('northwind', 'user-0003', 'user-0003@northwind.example', 'Cy Coe', 'Basic', 'PrivateUser', 'Registered', 'Accepted', false, null, true, '2020-01-04T00:00:00Z', null, '2026-11-21T08:00:03Z', false, 'cy coe user-0003', 'cy coe', 'user-0003', '1'),
  ('northwind', 'user-0004', 'user-0004@northwind.example', 'Di Dahl', 'Basic', 'PrivateUser', 'Registered', 'Accepted', true, 'arn:aws:a4b:us-east-1:111122223333:room/1', false, '2020-01-05T00:00:00Z', null, '2026-11-21T08:00:04Z', false, 'di dahl user-0004', 'di dahl', 'user-0004', '1'),
  ('northwind', 'user-0006', 'user-0006@northwind.example', 'Flo Gone', 'Basic', 'PrivateUser', 'Registered', 'Accepted', false, null, false, '2020-01-07T00:00:00Z', null, '2026-11-21T08:00:06Z', true, 'flo gone user-0006', 'flo gone', 'user-0006', '1'),
  ('contoso', 'user-0001', 'user-0001@contoso.example', 'Con One', 'Basic', 'PrivateUser', 'Registered', 'Accepted', false, null, false, '2020-01-02T00:00:00Z', null, '2026-11-21T08:00:01Z', false, 'con one user-0001', 'con one', 'user-0001', '1'),
  ('contoso', 'user-0002', 'user-0002@contoso.example', 'Con Two', 'Pro', 'PrivateUser', 'Registered', 'Accepted', false, null, false, '2020-01-03T00:00:00Z', null, '2026-11-21T08:00:02Z', false, 'con two user-0002', 'con two', 'user-0002', '1');

insert into directory_staged_user (stage_id, account_id, user_id, email, display_name, tier, type, registration, invitation,
  alexa_enabled, alexa_room_arn, has_phone_number, registered_on, invited_on, read_at, search_text, name_key, email_key, state_key) values
  ('stage-2', 'contoso', 'user-0001', 'user-0001@contoso.example', 'Con One', 'Plus', 'PrivateUser', 'Registered', 'Accepted',
   false, null, false, null, null, '2026-11-21T11:00:00Z', 'con one', 'con one', 'user-0001', '1');

update directory_refresh set status = 'COMPLETE', started_at = '2026-11-21T08:00:00Z', finished_at = '2026-11-21T08:00:01Z',
  complete_at = '2026-11-21T08:00:00Z' where account_id = '*';
insert into directory_refresh (account_id, stage_id, status, started_at, finished_at, complete_at, next_token, pages, users, troubles, failure, message) values
  ('northwind', 'stage-1', 'COMPLETE', '2026-11-21T08:00:00Z', '2026-11-21T08:00:09Z', '2026-11-21T08:00:00Z', null, 1, 5, 0, null, null),
  ('contoso', 'stage-2', 'RUNNING', '2026-11-21T11:00:00Z', null, '2026-11-20T08:00:00Z', 'page-2', 1, 1, 0, null, null);

-- Selections: anna in both accounts, ben in one
insert into selection (account_id, owner) values ('northwind', 'anna'), ('contoso', 'anna'), ('northwind', 'ben');
insert into selection_user (selection_id, user_id, added_at)
select id, 'user-0004', timestamp with time zone '2026-11-21T09:00:00Z' from selection where owner = 'anna' and account_id = 'northwind';
insert into selection_user (selection_id, user_id, added_at)
select id, 'user-0002', timestamp with time zone '2026-11-21T09:00:01Z' from selection where owner = 'anna' and account_id = 'northwind';
insert into selection_user (selection_id, user_id, added_at)
select id, 'user-0001', timestamp with time zone '2026-11-21T09:00:02Z' from selection where owner = 'ben' and account_id = 'northwind';
insert into selection_user (selection_id, user_id, added_at)
select id, 'user-0003', timestamp with time zone '2026-11-21T09:00:03Z' from selection where owner = 'anna' and account_id = 'northwind';

-- Plans in every state: anna's selection, a retry, dropped, and the two that have a run
insert into plan (id, account_id, owner, tier, user_type, alexa_enabled, alexa_room_arn, reason, ticket, status, to_send, skipped,
  asks_for_count, digest, created_at, expires_at, settled_at, retry_of) values
  ('5b1f6a4e-6c1b-4d0e-9d5b-000000000001', 'northwind', 'anna', 'Pro', null, null, null, 'Q4 – Łódź', 'T-1', 'REVIEW', 2, 2, false, '0000000000000000000000000000000000000000000000000000000000d1ae57', '2026-11-20T09:00:00Z', '2026-11-25T09:00:00Z', null, null),
  ('5b1f6a4e-6c1b-4d0e-9d5b-000000000002', 'northwind', 'anna', 'Pro', null, null, null, 'Q4 – Łódź', 'T-2', 'REVIEW', 1, 0, false, '0000000000000000000000000000000000000000000000000000000001a35cae', '2026-11-20T09:00:00Z', '2026-11-25T09:00:00Z', null, 1),
  ('5b1f6a4e-6c1b-4d0e-9d5b-000000000003', 'northwind', 'root', 'Plus', null, null, null, 'Q4 – Łódź', 'T-3', 'DROPPED', 1, 0, false, '0000000000000000000000000000000000000000000000000000000002750b05', '2026-11-20T09:00:00Z', '2026-11-25T09:00:00Z', '2026-11-20T10:00:00Z', null),
  ('5b1f6a4e-6c1b-4d0e-9d5b-000000000004', 'northwind', 'anna', 'Pro', null, null, null, 'Q4 – Łódź', 'T-4', 'CONFIRMED', 5, 1, false, '000000000000000000000000000000000000000000000000000000000346b95c', '2026-11-20T09:00:00Z', '2026-11-25T09:00:00Z', '2026-11-20T09:05:00Z', null),
  ('5b1f6a4e-6c1b-4d0e-9d5b-000000000005', 'northwind', 'ben', 'Basic', null, null, null, 'Q4 – Łódź', 'T-5', 'CONFIRMED', 2, 0, true, '00000000000000000000000000000000000000000000000000000000041867b3', '2026-11-20T09:00:00Z', '2026-11-25T09:00:00Z', '2026-11-21T10:00:00Z', null);

insert into plan_item (plan_id, position, user_id, email, display_name, from_tier, from_type, from_alexa, from_room_arn,
  to_tier, to_type, to_alexa, to_room_arn, skip, held_by, badges) values
  ('5b1f6a4e-6c1b-4d0e-9d5b-000000000001', 1, 'user-0004', 'user-0004@northwind.example', 'Di Dahl', 'Basic', 'PrivateUser', true, 'arn:aws:a4b:us-east-1:111122223333:room/1', 'Pro', null, null, null, null, null, ','),
  ('5b1f6a4e-6c1b-4d0e-9d5b-000000000001', 2, 'user-0002', 'user-0002@northwind.example', 'Bo Bär', 'Basic', 'PrivateUser', false, null, 'Pro', null, null, null, null, null, ','),
  ('5b1f6a4e-6c1b-4d0e-9d5b-000000000001', 3, 'user-0003', 'user-0003@northwind.example', 'Cy Coe', 'Basic', 'PrivateUser', false, null, 'Pro', null, null, null, 'HELD_BY_RUN', 2, ','),
  ('5b1f6a4e-6c1b-4d0e-9d5b-000000000001', 4, 'user-0006', 'user-0006@northwind.example', 'Flo Gone', 'Basic', 'PrivateUser', false, null, 'Pro', null, null, null, 'GONE', null, ','),
  ('5b1f6a4e-6c1b-4d0e-9d5b-000000000002', 1, 'user-0003', 'user-0003@northwind.example', 'Cy Coe', 'Basic', 'PrivateUser', false, null, 'Pro', null, null, null, null, null, ',PHONE_NUMBER,'),
  ('5b1f6a4e-6c1b-4d0e-9d5b-000000000003', 1, 'user-0003', 'user-0003@northwind.example', 'Cy Coe', 'Basic', 'PrivateUser', false, null, 'Plus', null, null, null, null, null, ',DIRECTORY_MANAGED,TIER_NOT_SUPPORTED,'),
  ('5b1f6a4e-6c1b-4d0e-9d5b-000000000004', 1, 'user-0001', 'user-0001@northwind.example', 'Ada Ångström', 'Basic', 'PrivateUser', false, null, 'Pro', null, null, null, null, null, ','),
  ('5b1f6a4e-6c1b-4d0e-9d5b-000000000004', 2, 'user-0002', 'user-0002@northwind.example', 'Bo Bär', 'Basic', 'PrivateUser', false, null, 'Pro', null, null, null, null, null, ','),
  ('5b1f6a4e-6c1b-4d0e-9d5b-000000000004', 3, 'user-0003', 'user-0003@northwind.example', 'Cy Coe', 'Basic', 'PrivateUser', false, null, 'Pro', null, null, null, null, null, ','),
  ('5b1f6a4e-6c1b-4d0e-9d5b-000000000004', 4, 'user-0004', 'user-0004@northwind.example', 'Di Dahl', 'Basic', 'PrivateUser', true, 'arn:aws:a4b:us-east-1:111122223333:room/1', 'Pro', null, null, null, null, null, ','),
  ('5b1f6a4e-6c1b-4d0e-9d5b-000000000004', 5, 'user-0005', 'user-0005@northwind.example', 'Eva Evers', 'Basic', 'PrivateUser', false, null, 'Pro', null, null, null, null, null, ','),
  ('5b1f6a4e-6c1b-4d0e-9d5b-000000000004', 6, 'user-0006', 'user-0006@northwind.example', 'Flo Gone', 'Basic', 'PrivateUser', false, null, 'Pro', null, null, null, 'ALREADY_THERE', null, ','),
  ('5b1f6a4e-6c1b-4d0e-9d5b-000000000005', 1, 'user-0001', 'user-0001@northwind.example', 'Ada Ångström', 'Pro', 'PrivateUser', false, null, 'Basic', null, null, null, null, null, ',SUSPENDED,'),
  ('5b1f6a4e-6c1b-4d0e-9d5b-000000000005', 2, 'user-0003', 'user-0003@northwind.example', 'Cy Coe', 'Pro', 'PrivateUser', false, null, 'Basic', null, null, null, null, null, ',PHONE_NUMBER,');

-- One run that is over, with every outcome, and one under way
insert into run (plan_id, account_id, owner, owner_role, tier, reason, ticket, digest, status, total, waiting, accepted, applied,
  unchanged, failed, unknown_outcome, not_attempted, skipped, confirmed_at, started_at, finished_at, fence, last_batch) values
  ('5b1f6a4e-6c1b-4d0e-9d5b-000000000004', 'northwind', 'anna', 'HELPDESK', 'Pro', 'Q4 – Łódź', 'T-4', '000000000000000000000000000000000000000000000000000000000346b95c', 'HALTED', 6, 0, 0, 1,
   1, 1, 1, 1, 1, '2026-11-20T09:05:00Z', '2026-11-20T09:05:01Z', '2026-11-20T09:06:00Z', 1, 1);
insert into run (plan_id, account_id, owner, owner_role, tier, reason, ticket, digest, status, total, waiting, accepted,
  confirmed_at, started_at, fence, last_batch, trouble, troubles, not_before) values
  ('5b1f6a4e-6c1b-4d0e-9d5b-000000000005', 'northwind', 'ben', 'HELPDESK', 'Basic', 'Q4 – Łódź', 'T-5', '00000000000000000000000000000000000000000000000000000000041867b3', 'SENDING', 2, 1, 1,
   '2026-11-21T10:00:00Z', '2026-11-21T10:00:01Z', 3, 1, 'UNREACHABLE', 1, '2026-11-21T10:01:00Z');
update run set halt_reason = 'Chime refused every user' where owner = 'anna';

insert into run_item (run_number, position, user_id, email, display_name, from_tier, from_type, to_tier, state,
  outcome, code, message, sends, batch, read_tier, read_type, read_at, settled_at) values
  (1, 1, 'user-0001', 'user-0001@northwind.example', 'Name 1', 'Basic', 'PrivateUser', 'Pro', 'SETTLED', 'APPLIED', null, null, 1, 1, 'Pro', 'PrivateUser', '2026-11-20T09:06:00Z', '2026-11-20T09:06:00Z'),
  (1, 2, 'user-0002', 'user-0002@northwind.example', 'Name 2', 'Basic', 'PrivateUser', 'Pro', 'SETTLED', 'UNCHANGED', null, null, 1, 1, 'Basic', 'PrivateUser', '2026-11-20T09:06:00Z', '2026-11-20T09:06:00Z'),
  (1, 3, 'user-0003', 'user-0003@northwind.example', 'Name 3', 'Basic', 'PrivateUser', 'Pro', 'SETTLED', 'FAILED', 'PhoneNumberAssociationsExist', 'has a number', 1, 1, null, null, null, '2026-11-20T09:06:00Z'),
  (1, 4, 'user-0004', 'user-0004@northwind.example', 'Name 4', 'Basic', 'PrivateUser', 'Pro', 'SETTLED', 'UNKNOWN', 'TimeOut', null, 1, 1, null, null, null, '2026-11-20T09:06:00Z'),
  (1, 5, 'user-0005', 'user-0005@northwind.example', 'Name 5', 'Basic', 'PrivateUser', 'Pro', 'SETTLED', 'NOT_ATTEMPTED', null, null, 0, 0, null, null, null, '2026-11-20T09:06:00Z'),
  (1, 6, 'user-0006', 'user-0006@northwind.example', 'Name 6', 'Basic', 'PrivateUser', 'Pro', 'SETTLED', 'SKIPPED', 'ALREADY_THERE', null, 0, 0, null, null, null, '2026-11-20T09:06:00Z'),
  (2, 1, 'user-0001', 'user-0001@northwind.example', 'Name 1', 'Pro', 'PrivateUser', 'Basic', 'ACCEPTED', null, null, null, 1, 1, null, null, null, null),
  (2, 2, 'user-0003', 'user-0003@northwind.example', 'Name 3', 'Pro', 'PrivateUser', 'Basic', 'PENDING', null, null, null, 0, 0, null, null, null, null);

insert into held_user (account_id, user_id, run_number) values ('northwind', 'user-0001', 2), ('northwind', 'user-0003', 2);

insert into attempt (run_number, batch, number, fence, size, intended_at, result, http_status, request_id, duration_ms, code, message, protocol_warning, finished_at) values
  (1, 1, 1, 1, 3, '2026-11-20T09:05:02Z', 'ANSWERED', 200, 'req-1', 120, null, null, 'An error names user-0099', '2026-11-20T09:05:03Z'),
  (1, 1, 2, 1, 1, '2026-11-20T09:05:04Z', 'DOUBTFUL', null, null, 15000, 'TimeOut', 'Read timed out', null, '2026-11-20T09:05:19Z'),
  (2, 1, 1, 3, 1, '2026-11-21T10:00:02Z', null, null, null, null, null, null, null, null);
insert into attempt_item (attempt_id, place, user_id, code, message) values
  (1, 1, 'user-0001', null, null), (1, 2, 'user-0002', null, null),
  (1, 3, 'user-0003', 'PhoneNumberAssociationsExist', 'has a number'), (2, 1, 'user-0004', null, null), (3, 1, 'user-0001', null, null);

insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) values
  ('run', '2', '2026-11-21T10:01:00Z', false, 4), ('directory-refresh', 'contoso', '2026-11-21T11:00:10Z', false, 2);
