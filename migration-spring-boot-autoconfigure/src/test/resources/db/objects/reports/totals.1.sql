-- object: materialized view totals
CREATE MATERIALIZED VIEW totals AS SELECT count(*) AS documents FROM documents;
CREATE UNIQUE INDEX totals_documents ON totals (documents);
