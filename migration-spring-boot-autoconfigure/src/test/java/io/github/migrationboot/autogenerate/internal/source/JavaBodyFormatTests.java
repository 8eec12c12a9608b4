package io.github.migrationboot.autogenerate.internal.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.spring.javaformat.config.IndentationStyle;
import io.spring.javaformat.config.JavaBaseline;
import io.spring.javaformat.config.JavaFormatConfig;
import io.spring.javaformat.formatter.FileFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.migrationboot.internal.sql.OperationCases;
import io.github.migrationboot.operations.DataStep;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;

import static io.github.migrationboot.operations.DatabaseObject.index;
import static io.github.migrationboot.operations.ReferentialAction.CASCADE;
import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Shows that Spring's formatter changes nothing of a written body.
 */
class JavaBodyFormatTests {

	/**
	 * Longer names are none in PostgreSQL.
	 */
	private static final int MAX_NAME = 63;

	private final Path folder;

	JavaBodyFormatTests(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void formatterOfSpringChangesNothing() throws Exception {
		List<List<Operation>> bodies = new ArrayList<>();
		OperationCases.all().forEach((example) -> bodies.add(Operations.record(example.body())));
		bodies.removeIf((operations) -> operations.stream().anyMatch(DataStep.class::isInstance));
		IntStream.rangeClosed(1, MAX_NAME).forEach((length) -> bodies.add(lengths("x".repeat(length))));
		FileFormatter formatter = new FileFormatter(JavaFormatConfig.of(JavaBaseline.V17, IndentationStyle.TABS));
		Path file = this.folder.resolve("Rendered0.java");
		for (List<Operation> operations : bodies) {
			List<BodyPart> parts = operations.stream().<BodyPart>map(BodyPart.Active::new).toList();
			String text = RenderedJava.source(JavaBody.render(parts), 0);
			Files.writeString(file, text);
			assertThat(body(formatter.formatFile(file.toFile(), StandardCharsets.UTF_8).getFormattedContent()))
				.isEqualTo(body(text));
		}
	}

	private static String body(String source) {
		return source.substring(source.indexOf("{\n\n\t@Override")).strip();
	}

	/**
	 * A name that goes through the ends of all kinds of lines as it gets longer.
	 */
	private static List<Operation> lengths(String name) {
		return Operations.record((op) -> {
			op.execute(name);
			op.createIndex(name).on("t").column("a").where("a > 0");
			op.inSchema("audit").createIndex("t_a").on(name).columns("a", "b").unique();
			op.inSchema("audit").createTable(name, (table) -> {
				table.column(name, bigint()).notNull();
				table.column("b", bigint())
					.identityAlways((sequence) -> sequence.start(name.length()).increment(1000000000000L).cache(20));
				table.constraint(name).foreignKey("a").references("t", "id").onDelete(CASCADE);
				table.constraint("c").check(name);
			});
			op.createEnum("e", "one", "two", name, "three", "four");
			op.createEnum("e", name, name, "x", name);
			op.createFunction(name, "integer", "CREATE FUNCTION " + name + "(integer)\nRETURNS integer RETURN 1");
			op.createView("v", "SELECT 1\nFROM " + name).columns("a", "b");
			op.commentOnColumn("t", "a", name);
			op.commentOn(index("i"), name);
			op.alterTable("t", (table) -> table.alterColumn("a").type(text()).using(name));
			op.execute("UPDATE t SET a = 1 WHERE " + "b = 2 AND ".repeat(15) + name);
		});
	}

}
