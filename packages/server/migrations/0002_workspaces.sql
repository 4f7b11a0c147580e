-- The places elements live in, and who may do what there.

create table workspaces (
  id text primary key,
  tenant_id bigint not null,
  owner_id bigint not null,
  name text not null,
  name_key text not null,
  description text,
  about text,
  visibility text not null,
  is_default integer not null default 0,
  revision bigint not null,
  created_at text not null,
  updated_at text not null,
  updated_by bigint not null,
  deleted_at text
);

create index workspaces_by_tenant on workspaces (tenant_id, created_at);

-- Two public workspaces of one account cannot share a name.
create unique index workspaces_public_name on workspaces (tenant_id, name_key) where visibility = 'public' and deleted_at is null;

create table workspace_roles (
  workspace_id text not null references workspaces (id),
  subject_kind text not null,
  subject_id bigint not null,
  role text not null,
  primary key (workspace_id, subject_kind, subject_id)
);

create index workspace_roles_by_subject on workspace_roles (subject_kind, subject_id);
