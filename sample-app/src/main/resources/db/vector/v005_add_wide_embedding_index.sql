-- revision: v005_add_wide_embedding_index
-- down_revision: v004_fill_wide_embeddings
-- message: add wide embedding index
-- transactional: false

-- The index takes no more than 2000 dimensions of four bytes, but 4000 of two.
-- upgrade
CREATE INDEX CONCURRENTLY idx_chunk_embeddings_3072_vector
ON chunk_embeddings_3072 USING hnsw ((vector::halfvec(3072)) halfvec_cosine_ops);

-- downgrade
DROP INDEX CONCURRENTLY idx_chunk_embeddings_3072_vector;
