-- Facts are delivered by state. One that could not be delivered waits, longer each time, and keeps nobody else waiting.

alter table undelivered_facts add column trigger_kind text not null default 'direct';

alter table undelivered_facts add column attempts integer not null default 0;

-- Not before this time; at once when empty.
alter table undelivered_facts add column due_at text not null default '';

-- What happened in a workspace, as its members are shown it.
create table workspace_activities (
  id bigint primary key,
  workspace_id text not null,
  action text not null,
  element_kind text not null,
  element_id text not null,
  element_name text not null,
  trigger_kind text not null,
  actor_id bigint,
  created_at text not null
);

create index workspace_activities_by_workspace on workspace_activities (workspace_id, id);

create index workspace_activities_by_actor on workspace_activities (workspace_id, actor_id, id);

create index workspace_activities_by_kind on workspace_activities (workspace_id, element_kind, id);
