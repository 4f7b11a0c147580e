-- Named sets of people. The team roles of a group are those of its members for as long as they are in it. The
-- team stands in each row, as authentication reads them by team and user.

create table groups (
  id bigint primary key,
  team_id bigint not null references teams (id),
  name text not null,
  name_key text not null,
  summary text not null,
  created_by bigint not null,
  created_at text not null,
  updated_at text not null
);

create unique index groups_name on groups (team_id, name_key);

create table group_members (
  group_id bigint not null references groups (id),
  team_id bigint not null,
  user_id bigint not null references users (id),
  is_manager integer not null default 0,
  added_at text not null,
  primary key (group_id, user_id)
);

create index group_members_by_user on group_members (team_id, user_id, group_id);

create table group_roles (
  group_id bigint not null references groups (id),
  role text not null,
  primary key (group_id, role)
);
