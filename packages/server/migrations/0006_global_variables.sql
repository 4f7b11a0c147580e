-- The variables of a whole workspace, sealed like those of environments. A workspace without a row has none.

create table global_variables (
  workspace_id text primary key references workspaces (id),
  variables text not null,
  updated_at text not null,
  updated_by bigint not null
);
