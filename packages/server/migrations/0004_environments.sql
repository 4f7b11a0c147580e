-- Named variables. The list is one JSON text in which the values of secret variables are sealed.

create table environments (
  id text primary key,
  tenant_id bigint not null,
  workspace_id text not null references workspaces (id),
  owner_id bigint not null,
  name text not null,
  variables text not null,
  revision bigint not null,
  created_at text not null,
  updated_at text not null,
  updated_by bigint not null,
  deleted_at text
);

create index environments_by_workspace on environments (workspace_id, created_at);

create index environments_by_tenant on environments (tenant_id, created_at);
