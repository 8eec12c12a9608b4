package io.github.migrationboot.autogenerate.internal.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.github.migrationboot.operations.Migration;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.test.CompiledClasses;

/**
 * Bodies in Java that are compiled and run, all with one run of the compiler.
 */
final class RenderedJava {

	private static final String CLASS = """
			package rendered;

			%s
			public class Rendered%d implements io.github.migrationboot.operations.Migration {

				@Override
				public void upgrade(io.github.migrationboot.operations.Operations op) {
					%s
				}

			}
			""";

	private RenderedJava() {
	}

	/**
	 * Return the body as its class has it.
	 * @param parts what it does
	 * @return the lines
	 */
	static String text(BodyPart... parts) {
		return JavaBody.render(List.of(parts)).text();
	}

	static String text(Operation operation) {
		return text(new BodyPart.Active(operation));
	}

	/**
	 * Run bodies.
	 * @param folder where to put the classes
	 * @param bodies what each does
	 * @return what each records
	 */
	static List<List<Operation>> run(Path folder, List<List<BodyPart>> bodies) throws Exception {
		List<String> sources = new ArrayList<>();
		for (List<BodyPart> body : bodies) {
			sources.add(source(JavaBody.render(body), sources.size()));
		}
		List<List<Operation>> recorded = new ArrayList<>();
		try (CompiledClasses classes = CompiledClasses.inFolder(folder, sources)) {
			for (int i = 0; i < bodies.size(); i++) {
				Class<?> type = classes.loadClass("rendered.Rendered" + i);
				Migration migration = (Migration) type.getDeclaredConstructor().newInstance();
				recorded.add(Operations.record(migration::upgrade));
			}
		}
		return recorded;
	}

	static String source(BodySource body, int number) {
		String imports = body.imports().stream().map((name) -> "import " + name + ";\n").collect(Collectors.joining());
		return CLASS.formatted(imports, number, body.text().replaceAll("\\n(?!\\n|\\z)", "\n\t\t"));
	}

}
