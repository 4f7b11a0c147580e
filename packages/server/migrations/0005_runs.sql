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
  user_id bigint not null references users (id),
  source text not null,
  status text not null,
  outcome text not null,
  ci_provider text,
  ci_branch text,
  ci_build text,
  summary text not null,
  execution_count integer not null,
  blob_hash text not null,
  started_at text not null,
  finished_at text not null,
  created_at text not null
);

create index runs_by_tenant on runs (tenant_id, created_at, id);

-- The tenant comes first here too: SQLite takes the index of which it knows the most columns.
create index runs_by_workspace on runs (tenant_id, workspace_id, created_at, id);

create index runs_by_collection on runs (tenant_id, collection_id, created_at, id);

create index runs_by_age on runs (created_at);

create table run_executions (
  run_id text not null references runs (id) on delete cascade,
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

-- Blobs that no row needs yet or any more. A blob is noted here before it is written and when its run goes; the
-- transaction that stores the run strikes it off. What a killed process leaves is found here and removed.
create table unused_blobs (
  hash text primary key,
  noted_at text not null
);
