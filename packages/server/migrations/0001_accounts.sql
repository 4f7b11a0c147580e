-- Who there is: teams, people, their roles, keys and sessions; what they did and how much they used.
-- Team and user ids come from one counter, so that either can be the tenant that owns elements.

create table counters (
  name text primary key,
  value bigint not null
);

create table settings (
  name text primary key,
  value text not null
);

create table teams (
  id bigint primary key,
  name text not null,
  domain text not null unique,
  created_at text not null,
  updated_at text not null
);

create table users (
  id bigint primary key,
  username text not null,
  username_key text not null unique,
  email text not null,
  email_key text not null unique,
  full_name text not null,
  avatar text,
  is_public integer not null default 0,
  is_email_verified integer not null default 0,
  state text not null,
  password_hash text,
  created_at text not null,
  updated_at text not null,
  deactivated_at text
);

create table team_members (
  team_id bigint not null references teams (id),
  user_id bigint not null references users (id),
  joined_at text not null,
  primary key (team_id, user_id)
);

create index team_members_by_user on team_members (user_id);

create table team_member_roles (
  team_id bigint not null,
  user_id bigint not null,
  role text not null,
  primary key (team_id, user_id, role)
);

create table api_keys (
  id text primary key,
  user_id bigint not null references users (id),
  team_id bigint not null,
  name text not null,
  hash text not null unique,
  hint text not null,
  state text not null,
  revoke_reason text,
  created_at text not null,
  expires_at text,
  last_used_at text,
  revoked_at text,
  replaced_by text
);

create index api_keys_by_user on api_keys (user_id, created_at);

create table sessions (
  id text primary key,
  user_id bigint not null references users (id),
  team_id bigint not null,
  token_hash text not null unique,
  csrf_hash text not null,
  ip text not null,
  user_agent text not null,
  created_at text not null,
  last_used_at text not null,
  expires_at text not null
);

create index sessions_by_user on sessions (user_id);

create table setup_links (
  token_hash text primary key,
  user_id bigint not null references users (id),
  created_at text not null,
  expires_at text not null,
  used_at text
);

create table audit_events (
  id bigint primary key,
  tenant_id bigint not null,
  action text not null,
  message text not null,
  actor_id bigint,
  affected_user_id bigint,
  element_kind text,
  element_id text,
  ip text not null,
  user_agent text not null,
  request_id text not null,
  variables text not null,
  created_at text not null
);

create index audit_events_by_tenant on audit_events (tenant_id, id);

create table usage_counters (
  tenant_id bigint not null,
  name text not null,
  period text not null,
  value bigint not null,
  primary key (tenant_id, name, period)
);
