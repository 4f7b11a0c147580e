-- Work that outlives the request that asked for it.

-- The jobs of the embedded engine. On PostgreSQL they are in the schema of the job library.
create table jobs (
  id text primary key,
  name text not null,
  job_key text,
  data text not null,
  state text not null,
  attempts integer not null,
  run_at text not null,
  created_at text not null
);

create index jobs_by_due on jobs (state, run_at);

-- A job with a key is queued once, until it is begun.
create unique index jobs_by_key on jobs (name, job_key) where state = 'waiting' and job_key is not null;

-- What a client is told of the work it asked for.
create table tasks (
  id text primary key,
  tenant_id bigint not null,
  user_id bigint not null,
  kind text not null,
  element_id text not null,
  exclusive_key text,
  status text not null,
  reason text,
  result text,
  created_at text not null,
  updated_at text not null
);

-- Of the tasks that share a key one is in progress at a time.
create unique index tasks_exclusive on tasks (exclusive_key) where status = 'in-progress' and exclusive_key is not null;

create index tasks_by_age on tasks (created_at);

-- Facts that were written with the changes they tell of and are still to be delivered inside the server.
create table undelivered_facts (
  id bigint primary key,
  tenant_id bigint not null,
  workspace_id text not null,
  action text not null,
  element_kind text not null,
  element_id text not null,
  element_name text not null,
  actor_id bigint,
  occurred_at text not null
);
