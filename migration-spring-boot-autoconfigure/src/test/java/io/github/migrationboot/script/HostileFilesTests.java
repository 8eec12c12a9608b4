package io.github.migrationboot.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.internal.sql.PostgresRenderer;
import io.github.migrationboot.internal.sql.StatementNormalizer;
import io.github.migrationboot.operations.Irreversible;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.revision.Defect;
import io.github.migrationboot.test.HostileTexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random SQL files, with values in their statements that are nobody's business.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFilesTests {

	private static final int COUNT = 10_000;

	private static final int LONG = 500_000;

	/**
	 * How many files are a history together.
	 */
	private static final int HISTORY = 4;

	private static final List<String> HEADERS = List.of("-- revision: a\n", "-- revision: b\n", "-- revision: ",
			"-- down_revision: a\n", "-- down_revision: a, b\n", "-- down_revision: ", "-- depends_on: b\n",
			"-- branch_labels: x\n", "-- branch_labels: ", "-- message: it's a message\n", "-- transactional: false\n",
			"-- transactional: ", "-- revison: c\n", "--revision: d", "\n", "-- a comment\n", "a", "b", "c", ",", ":");

	private static final List<String> BODIES = List.of("-- upgrade\n", "-- upgrade\n", "\n-- downgrade\n",
			"\n-- downgrade\n", "-- irreversible: why\n", "-- irreversible:\n", "-- Upgrade\n", "-- objects: x\n",
			"-- backfill: t, key=id\n", "INSERT INTO t VALUES ('" + HostileTexts.SECRET + "');\n",
			"SELECT '" + HostileTexts.SECRET + "", "UPDATE t SET a = $$" + HostileTexts.SECRET + "$$;\n", "$tag$", "$$",
			"E'\\'", "'", "\"", "/* ", "*/", "BEGIN;\n", "COMMIT;\n", "BEGIN ATOMIC\n", "END;\n",
			"CREATE FUNCTION f() RETURNS int ", "CREATE INDEX CONCURRENTLY ix ON t (a);\n",
			"COPY t FROM stdin;\n" + HostileTexts.SECRET + "\n\\.\n", "COPY t FROM stdin;\n", "\\.\n",
			"\\connect " + HostileTexts.SECRET + "\n", "\\i x\n", "ALTER TYPE m ADD VALUE 'x';\n", ";\n", ";;",
			"SELECT 1;\n", "SET standard_conforming_strings = off;\n");

	@Test
	void randomFilesAreReadOrRefusedWithoutTheirValues() {
		HostileTexts headers = new HostileTexts(3, HEADERS);
		HostileTexts bodies = new HostileTexts(4, BODIES);
		int good = 0;
		for (int i = 0; i < COUNT / HISTORY; i++) {
			List<RevisionScript> scripts = new ArrayList<>();
			List<Defect> defects = new ArrayList<>();
			StringBuilder all = new StringBuilder();
			for (int j = 0; j < HISTORY; j++) {
				String text = headers.any(List.of("-- revision: " + (char) ('a' + j) + "\n", ""))
						+ headers.any(List.of("", headers.next(5))) + headers.any(List.of("\n-- upgrade\n", "\n"))
						+ bodies.next(6);
				all.append(text).append("\n====\n");
				RevisionScript script = script("file" + j + ".sql", text, defects);
				if (script != null) {
					scripts.add(script);
					good += read(text, script) ? 1 : 0;
				}
			}
			HostileTexts.read(all.toString(), () -> RevisionCatalogue.of(new FoundRevisions(scripts, defects)));
		}
		// Neither of the two is left out.
		assertThat(good).isBetween(COUNT / 50, COUNT * 9 / 10);
	}

	@Test
	void bytesThatAreNoTextAreRefused() {
		HostileTexts texts = new HostileTexts(5, BODIES);
		for (int i = 0; i < COUNT / 10; i++) {
			String text = "-- revision: a\n-- upgrade\n" + texts.next(9);
			List<Defect> defects = new ArrayList<>();
			RevisionScript script = script("file.sql", text.getBytes(StandardCharsets.UTF_16), defects);
			assertThat(script).isNull();
			HostileTexts.read(text, () -> RevisionCatalogue.of(new FoundRevisions(List.of(), defects)));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "-- revision: a\n", "-- ", "--\n", "-- down_revision: a", ", ", "-- x: y\n", "\n",
			"-- upgrade\n", "-- upgrade\n-- downgrade\n", "a", "+", "<-", "@", ":", "(", "/*", "$a", "$$", "'", "\\.\n",
			"COPY t FROM stdin;\n", ";", "BEGIN ATOMIC " })
	void longFilesDoNotTakeForEver(String part) {
		String repeated = part.repeat(LONG / part.length());
		for (String start : List.of("", "-- revision: a\n-- down_revision: ", "-- revision: a\n\n-- upgrade\n")) {
			List<Defect> defects = new ArrayList<>();
			RevisionScript script = script("long.sql", start + repeated, defects);
			if (script != null) {
				read("long", script);
			}
			HostileTexts.read("long", () -> RevisionCatalogue
				.of(new FoundRevisions((script != null) ? List.of(script) : List.of(), defects)));
		}
	}

	private static boolean read(String text, RevisionScript script) {
		MigrationException refusal = HostileTexts.read(text, () -> {
			render(script.upgrade());
			render(script.downgrade());
		});
		return refusal == null;
	}

	/**
	 * What stands for a missing way down cannot be rendered.
	 */
	private static void render(List<Operation> operations) {
		StatementNormalizer normalizer = new StatementNormalizer();
		operations.stream()
			.filter((item) -> !(item instanceof Irreversible))
			.flatMap((item) -> PostgresRenderer.render(item).stream())
			.forEach((statement) -> assertThat(normalizer.normalize(statement.sql())).isNotBlank());
	}

	private static @Nullable RevisionScript script(String name, String text, List<Defect> defects) {
		return script(name, text.getBytes(StandardCharsets.UTF_8), defects);
	}

	private static @Nullable RevisionScript script(String name, byte[] content, List<Defect> defects) {
		SqlFile file = new SqlFile(name, "/" + name, new ByteArrayResource(content));
		try (BufferedReader reader = file.open()) {
			SqlHeader header = SqlHeaderReader.read(name, reader);
			defects.addAll(header.defects());
			return (header.node() != null) ? new SqlRevisionScript(header.node(), header.transactional(), file) : null;
		}
		catch (IOException ex) {
			defects.add(file.unreadable(ex));
			return null;
		}
	}

}
