package io.github.migrationboot.revision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of targets in {@code docs/branches.md}, tried on the graph that the page
 * draws.
 */
class BranchesDocumentationTests {

	private static final Pattern CODE = Pattern.compile("`([^`]*)`");

	private static final Planner PLANNER = new Planner(Graphs.graph("""
			create_accounts
			add_profile <- create_accounts
			add_cart <- create_accounts # cart
			merge_shop <- add_profile add_cart
			create_networks # net
			add_numbers <- create_networks
			add_addresses <- add_numbers ; merge_shop
			"""));

	static List<List<String>> rows() throws IOException {
		List<List<String>> rows = Files.readAllLines(Path.of("..", "docs", "branches.md"))
			.stream()
			.filter((line) -> line.startsWith("| `"))
			.map((line) -> Arrays.stream(line.split("\\|"))
				.map(String::strip)
				.filter((cell) -> !cell.isEmpty())
				.toList())
			.toList();
		assertThat(rows).hasSize(15);
		return rows;
	}

	@ParameterizedTest
	@MethodSource("rows")
	void eachTargetRunsWhatThePageSays(List<String> row) {
		String target = code(row.get(0)).get(0);
		List<String> expected = code(row.get(row.size() - 1));
		assertThat(PLANNER.upgrade(Set.of("create_accounts"), RevisionTarget.parseList(target)).steps())
			.extracting((step) -> step.revision().id())
			.containsExactlyElementsOf(expected);
	}

	private static List<String> code(String cell) {
		return CODE.matcher(cell).results().map((result) -> result.group(1)).toList();
	}

}
