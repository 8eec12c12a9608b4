-- a full-text column that keeps itself up to date
CREATE TABLE documents (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, content text NOT NULL, content_tsv tsvector);

CREATE FUNCTION documents_tsv() RETURNS trigger LANGUAGE plpgsql AS $function$
BEGIN
  -- it's; not the end
  NEW.content_tsv := to_tsvector('simple', coalesce(NEW.content, $$;$$));

  IF NEW.content IS NULL THEN
    RAISE EXCEPTION 'no content; %', NEW.id;
  END IF;
  RETURN NEW;
END;
$function$;

CREATE TRIGGER documents_tsv BEFORE INSERT OR UPDATE ON documents
  FOR EACH ROW EXECUTE FUNCTION documents_tsv();

INSERT INTO documents (content) VALUES ('the quick; brown fox');
CREATE INDEX documents_tsv_idx ON documents USING gin (content_tsv);
