-- object: view long_documents
-- requires: is_long

CREATE OR REPLACE VIEW long_documents AS
SELECT id, title FROM documents WHERE is_long(title);

COMMENT ON VIEW long_documents IS 'with titles';
