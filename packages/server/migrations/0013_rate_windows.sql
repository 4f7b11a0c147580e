-- How many requests of the current window are taken, for each subject (a user, or an address without one).

create table rate_windows (
  subject text not null,
  name text not null,
  started_at bigint not null,
  taken bigint not null,
  primary key (subject, name)
);

create index rate_windows_by_start on rate_windows (started_at);
