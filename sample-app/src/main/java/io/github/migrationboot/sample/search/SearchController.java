package io.github.migrationboot.sample.search;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Finds chunks over HTTP.
 */
@RestController
class SearchController {

	private static final int MAX_HITS = 20;

	private final JdbcClient jdbcClient;

	SearchController(JdbcClient jdbcClient) {
		this.jdbcClient = jdbcClient;
	}

	@GetMapping("/search")
	List<SearchHit> search(@RequestParam("q") String query, @RequestParam(defaultValue = "text") String mode) {
		return this.jdbcClient.sql(parse(mode).sql())
			.param("query", query)
			.param("limit", MAX_HITS)
			.query(SearchHit.class)
			.list();
	}

	private static SearchMode parse(String mode) {
		try {
			return SearchMode.of(mode);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The mode is \"text\" or \"trigram\"", ex);
		}
	}

}
