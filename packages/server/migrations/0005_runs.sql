-- Reports of collection runs: a summary and one row for each executed item. Headers and bodies of all items
-- are one blob of the run; each row knows its part of it.

create table runs (
  id text primary key,
  tenant_id bigint not null,
  workspace_id text references workspaces (id),
  collection_id text,
  collection_name text not null,
  environment_id text,
  environment_name text,
  user_id bigint not null,
  source text not null,
  status text not null,
  outcome text not null,
  summary text not null,
  execution_count integer not null,
  blob_hash text,
  started_at text not null,
  finished_at text not null,
  created_at text not null
);

create index runs_by_tenant on runs (tenant_id, created_at, id);

create index runs_by_collection on runs (collection_id, created_at, id);

create table run_executions (
  run_id text not null references runs (id),
  position integer not null,
  iteration integer not null,
  item_id text,
  name text not null,
  outcome text not null,
  detail text not null,
  blob_offset bigint not null,
  blob_length bigint not null,
  primary key (run_id, position)
);
