-- What lists and searches of items show, beside the content that it is read from: a page of a level opens no content.

alter table collection_items add column method text;

alter table collection_items add column url text;

alter table collection_items add column code integer;

-- Name, method and URL, folded in code, as the engines differ in what is lower case.
alter table collection_items add column search_key text;

-- The content that the outline was read from. Rows of earlier versions have none and are filled in by a job; until
-- then, and where an earlier version changes the content later, readers look into the content.
alter table collection_items add column outline_hash text;

create index collection_items_without_outline on collection_items (id) where outline_hash is null;

-- Levels are listed and items are searched in this order; where a part of a search ends is read from it alone.
create index collection_items_in_order on collection_items (collection_id, parent_id, position, id);

-- For counting.
create index collection_items_by_kind on collection_items (collection_id, kind);

drop index collection_items_by_parent;
