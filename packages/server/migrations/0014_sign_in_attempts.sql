-- Sign-ins that were tried and did not succeed, for each address, and for each account from an address.

create table sign_in_attempts (
  subject text primary key,
  attempts bigint not null,
  last_at text not null
);

create index sign_in_attempts_by_time on sign_in_attempts (last_at);
