package io.github.migrationboot.sample.search;

import java.util.Locale;

/**
 * How a search compares chunks with what is asked for.
 */
enum SearchMode {

	/**
	 * The chunk holds all the words.
	 */
	TEXT("""
			SELECT d.id AS document_id, d.path, c.chunk_index, c.content, ts_rank(c.content_tsv, query) AS score
			FROM plainto_tsquery('simple', :query) query
			JOIN chunks c ON c.content_tsv @@ query
			JOIN documents d ON d.id = c.document_id
			ORDER BY score DESC, c.id
			LIMIT :limit
			"""),

	/**
	 * The chunk holds something spelled alike.
	 */
	TRIGRAM("""
			SELECT d.id AS document_id, d.path, c.chunk_index, c.content, word_similarity(:query, c.content) AS score
			FROM chunks c
			JOIN documents d ON d.id = c.document_id
			WHERE :query <% c.content
			ORDER BY score DESC, c.id
			LIMIT :limit
			""");

	private final String sql;

	SearchMode(String sql) {
		this.sql = sql;
	}

	/**
	 * Read a mode as it is given in a request.
	 * @param text the mode, in any case
	 * @return the mode
	 * @throws IllegalArgumentException if there is none of that name
	 */
	static SearchMode of(String text) {
		return valueOf(text.toUpperCase(Locale.ROOT));
	}

	String sql() {
		return this.sql;
	}

}
