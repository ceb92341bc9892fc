-- The selection that a plan was made of: its users leave that one when the plan is confirmed
alter table plan add column selection_id bigint;

update plan set selection_id = (
  select s.id from selection s
  join current_selection c on c.selection_id = s.id and c.owner = s.owner and c.account_id = s.account_id
  where s.owner = plan.owner and s.account_id = plan.account_id)
where status = 'REVIEW' and retry_of is null;
