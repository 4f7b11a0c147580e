-- When a content was last stored or copied: one that nothing refers to is removed only when that is long ago.
alter table item_bodies add column used_at text not null default '';

create index collection_items_by_body on collection_items (tenant_id, body_hash);
