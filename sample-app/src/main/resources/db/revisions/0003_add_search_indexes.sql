-- revision: 0003_add_search_indexes
-- down_revision: 0002_add_content_tsv
-- message: add search indexes
-- transactional: false

-- upgrade
CREATE INDEX CONCURRENTLY idx_chunks_content_tsv ON chunks USING gin (content_tsv);
CREATE INDEX CONCURRENTLY idx_chunks_content_trgm ON chunks USING gin (content gin_trgm_ops);

-- downgrade
DROP INDEX CONCURRENTLY idx_chunks_content_trgm;
DROP INDEX CONCURRENTLY idx_chunks_content_tsv;
