-- Keeps the table of wide embeddings up to date with that of narrow ones.
-- object: function copy_embedding()
-- requires: vector/widen_embedding

CREATE FUNCTION copy_embedding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP <> 'INSERT' THEN
		DELETE FROM chunk_embeddings_3072 WHERE chunk_id = OLD.chunk_id AND model = OLD.model;
	END IF;
	IF TG_OP <> 'DELETE' THEN
		INSERT INTO chunk_embeddings_3072 (chunk_id, model, vector, created_at)
		VALUES (NEW.chunk_id, NEW.model, widen_embedding(NEW.vector), NEW.created_at);
	END IF;
	RETURN NULL;
END
$$;
