-- Tags of collections and workspaces. A tag is there as long as something carries it.

create table element_tags (
  tenant_id bigint not null,
  slug text not null,
  element_kind text not null,
  element_id text not null,
  workspace_id text not null references workspaces (id),
  tagged_at text not null,
  tagged_by bigint not null,
  primary key (element_kind, element_id, slug)
);

create index element_tags_by_slug on element_tags (tenant_id, slug, tagged_at, element_id);
