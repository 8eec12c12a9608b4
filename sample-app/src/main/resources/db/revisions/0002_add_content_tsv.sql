-- revision: 0002_add_content_tsv
-- down_revision: 0001_init_schema
-- message: add content_tsv

-- upgrade
ALTER TABLE chunks ADD COLUMN content_tsv tsvector;

COMMENT ON COLUMN chunks.content_tsv IS 'The words of the content; kept by a trigger';

UPDATE chunks SET content_tsv = to_tsvector('simple', content);

CREATE FUNCTION chunks_content_tsv() RETURNS trigger
LANGUAGE plpgsql AS $body$
BEGIN
	NEW.content_tsv := to_tsvector('simple', NEW.content);
	RETURN NEW;
END;
$body$;

CREATE TRIGGER trg_chunks_content_tsv
BEFORE INSERT OR UPDATE OF content ON chunks
FOR EACH ROW EXECUTE FUNCTION chunks_content_tsv();

-- downgrade
DROP TRIGGER trg_chunks_content_tsv ON chunks;
DROP FUNCTION chunks_content_tsv();
ALTER TABLE chunks DROP COLUMN content_tsv;
