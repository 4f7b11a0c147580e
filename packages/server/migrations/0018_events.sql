-- What streams of events tell, for a day. Events of an account are numbered without gaps in the order in which they
-- become visible: whoever takes a number holds the row of the account until the commit.

create table event_positions (
  tenant_id bigint primary key,
  last_id bigint not null
);

create table events (
  tenant_id bigint not null,
  id bigint not null,
  type text not null,
  -- None for a run that belongs to no workspace.
  workspace_id text,
  element_kind text not null,
  element_id text not null,
  element_name text not null,
  -- The collection itself, or that of a run: it may be visible without its workspace.
  collection_id text,
  -- Of runs: who uploaded it.
  owner_id bigint,
  actor_id bigint,
  occurred_at text not null,
  created_at text not null,
  primary key (tenant_id, id)
);

create index events_by_age on events (created_at, tenant_id, id);

-- What decides who may hear of a run, which may be gone when the fact is delivered.
alter table undelivered_facts add column collection_id text;

alter table undelivered_facts add column owner_id bigint;
