-- How people came into their team, who added them, and when they were last there. Nobody knows of those for whom it
-- is empty.

alter table team_members add column origin text;
alter table team_members add column added_by bigint;
alter table team_members add column last_active_at text;

create index setup_links_by_user on setup_links (user_id);

-- Of those who are there already, as far as it was recorded. The first ones were added by nobody.
update team_members
set added_by = added.actor_id, origin = case when added.actor_id is null then 'installation' else 'direct' end
from (
  select tenant_id, affected_user_id, max(actor_id) as actor_id
  from audit_events
  where action = 'team.member_added'
  group by tenant_id, affected_user_id
) as added
where added.tenant_id = team_members.team_id and added.affected_user_id = team_members.user_id;

-- Somebody invited got the link with the account: in the same minute.
update team_members set origin = 'invitation'
where origin = 'direct' and user_id in (
  select setup_links.user_id
  from setup_links
  join users on users.id = setup_links.user_id
  where substr(setup_links.created_at, 1, 16) = substr(users.created_at, 1, 16)
);

update team_members set last_active_at = (
  select max(last_used_at) from (
    select last_used_at from api_keys
    where api_keys.user_id = team_members.user_id and api_keys.team_id = team_members.team_id
    union all
    select last_used_at from sessions
    where sessions.user_id = team_members.user_id and sessions.team_id = team_members.team_id
  ) as uses
);
