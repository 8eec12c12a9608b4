-- revision: v004_fill_wide_embeddings
-- down_revision: v003_add_wide_embeddings
-- message: fill wide embeddings
-- transactional: false

-- The rows are locked, so that none changes between being read here and being copied by the trigger.
-- upgrade
-- backfill: chunk_embeddings key id batch 500 pause 20ms
INSERT INTO chunk_embeddings_3072 (chunk_id, model, vector, created_at)
SELECT chunk_id, model, widen_embedding(vector), created_at
FROM chunk_embeddings
WHERE {range}
FOR SHARE
ON CONFLICT (chunk_id, model) DO NOTHING;

-- downgrade
-- The table goes with the revision before.
