-- Contents with values of secret variables are sealed, under addresses that begin with "sealed".

-- 1 when a content was looked through for secrets before it was stored. Those of earlier versions have none, and a job
-- goes through them.
alter table item_bodies add column secrets_checked integer;

create index item_bodies_unchecked on item_bodies (tenant_id, hash) where secrets_checked is null;

-- A deletion finds the items whose secrets have to go with it, and costs nothing where there are none.
create index collection_items_sealed on collection_items (collection_id) where body_hash >= 'sealed';
