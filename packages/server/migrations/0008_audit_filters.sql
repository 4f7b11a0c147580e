-- The audit log is also listed for one action or one actor.

create index audit_events_by_action on audit_events (tenant_id, action, id);

create index audit_events_by_actor on audit_events (tenant_id, actor_id, id);
