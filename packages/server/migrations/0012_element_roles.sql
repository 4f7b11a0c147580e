-- Roles that are given for one element, beside those of its workspace: to a person, a group or the whole team.

create table element_roles (
  element_kind text not null,
  element_id text not null,
  subject_kind text not null,
  subject_id bigint not null,
  role text not null,
  given_at text not null,
  given_by bigint not null,
  primary key (element_kind, element_id, subject_kind, subject_id)
);

create index element_roles_by_subject on element_roles (subject_kind, subject_id, element_kind, element_id);
