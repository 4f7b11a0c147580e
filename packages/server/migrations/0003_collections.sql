-- A collection is rows: its own fields, one row for each folder, request and example, and the content of
-- those rows addressed by its hash, so that an unchanged item is never written again.

create table collections (
  id text primary key,
  tenant_id bigint not null,
  workspace_id text not null references workspaces (id),
  owner_id bigint not null,
  name text not null,
  document text not null,
  revision bigint not null,
  created_at text not null,
  updated_at text not null,
  updated_by bigint not null,
  deleted_at text
);

create index collections_by_workspace on collections (workspace_id, created_at);

create index collections_by_tenant on collections (tenant_id, created_at);

create table item_bodies (
  tenant_id bigint not null,
  hash text not null,
  body text not null,
  primary key (tenant_id, hash)
);

create table collection_items (
  id text primary key,
  collection_id text not null references collections (id),
  tenant_id bigint not null,
  owner_id bigint not null,
  parent_id text,
  position bigint not null,
  kind text not null,
  name text not null,
  body_hash text not null,
  created_at text not null,
  updated_at text not null,
  updated_by bigint not null
);

create index collection_items_by_parent on collection_items (collection_id, parent_id, position);
