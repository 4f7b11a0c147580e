-- Keys that open one collection for reading, as long as they are used and their maker may read it. Of each only the
-- hash is kept.

create table collection_access_keys (
  id text primary key,
  tenant_id bigint not null,
  team_id bigint not null,
  user_id bigint not null references users (id),
  collection_id text not null references collections (id),
  hash text not null unique,
  hint text not null,
  created_at text not null,
  updated_at text not null,
  expires_at text not null,
  last_used_at text,
  ended_at text
);

create index collection_access_keys_by_tenant on collection_access_keys (tenant_id, created_at, id);

create index collection_access_keys_by_user on collection_access_keys (user_id, created_at, id);

create index collection_access_keys_by_collection on collection_access_keys (collection_id);
