-- revision: v006_switch_to_wide_embeddings
-- down_revision: v005_add_wide_embedding_index
-- message: switch to wide embeddings

-- upgrade
-- objects: drop vector/copy_embedding_trigger 1, drop vector/copy_embedding 1, drop vector/widen_embedding 1
ALTER TABLE chunk_embeddings RENAME TO chunk_embeddings_1536;

ALTER TABLE chunk_embeddings_3072 RENAME TO chunk_embeddings;

-- downgrade
ALTER TABLE chunk_embeddings RENAME TO chunk_embeddings_3072;

ALTER TABLE chunk_embeddings_1536 RENAME TO chunk_embeddings;

-- What was written since the switch.
INSERT INTO chunk_embeddings (chunk_id, model, vector, created_at)
SELECT chunk_id, model, subvector(vector, 1, 1536), created_at
FROM chunk_embeddings_3072
ON CONFLICT (chunk_id, model) DO UPDATE SET vector = EXCLUDED.vector;

-- objects: undo drop vector/copy_embedding_trigger 1, drop vector/copy_embedding 1, drop vector/widen_embedding 1
