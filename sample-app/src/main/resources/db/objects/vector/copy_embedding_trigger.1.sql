-- object: trigger copy_embedding on chunk_embeddings
-- requires: vector/copy_embedding

CREATE TRIGGER copy_embedding AFTER INSERT OR UPDATE OR DELETE ON chunk_embeddings
FOR EACH ROW EXECUTE FUNCTION copy_embedding();
