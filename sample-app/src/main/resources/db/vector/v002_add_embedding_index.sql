-- revision: v002_add_embedding_index
-- down_revision: v001_add_chunk_embeddings
-- message: add embedding index
-- transactional: false

-- upgrade
CREATE INDEX CONCURRENTLY idx_chunk_embeddings_vector ON chunk_embeddings USING hnsw (vector vector_cosine_ops);

-- downgrade
DROP INDEX CONCURRENTLY idx_chunk_embeddings_vector;
