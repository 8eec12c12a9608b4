-- object: materialized view totals
CREATE MATERIALIZED VIEW totals AS SELECT count(DISTINCT title) AS titles FROM documents;
CREATE UNIQUE INDEX totals_titles ON totals (titles);
