package io.github.migrationboot.autogenerate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import io.github.migrationboot.autogenerate.internal.difference.RevisionPlan;
import io.github.migrationboot.autogenerate.internal.source.BodySource;
import io.github.migrationboot.autogenerate.internal.source.JavaBody;
import io.github.migrationboot.autogenerate.internal.source.SqlBody;
import io.github.migrationboot.operations.Migration;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.script.RevisionScript;
import io.github.migrationboot.script.SqlRevisionSource;
import io.github.migrationboot.test.CompiledClasses;

/**
 * Plans that are written as files and read again: those in Java by the compiler, all at
 * once, those in SQL by the product.
 */
final class WrittenRevision {

	private static final String CLASS = """
			package written;

			%s

			public class %s implements io.github.migrationboot.operations.Migration {

				@Override
				public void upgrade(io.github.migrationboot.operations.Operations op) {
			%s
				}

				@Override
				public void downgrade(io.github.migrationboot.operations.Operations op) {
			%s
				}

			}
			""";

	private static final String FILE = """
			-- revision: %s

			-- upgrade
			%s

			-- downgrade
			%s
			""";

	private WrittenRevision() {
	}

	/**
	 * Write plans in Java.
	 * @param folder an empty folder for the classes
	 * @param plans the plans by the names of their classes
	 * @return the revisions by the names of their classes
	 */
	static Map<String, RevisionScript> inJava(Path folder, Map<String, RevisionPlan> plans) {
		List<String> sources = new ArrayList<>();
		plans.forEach((name, plan) -> sources.add(source(name, plan)));
		CompiledClasses classes = CompiledClasses.inFolder(folder, sources);
		return plans.keySet().stream().collect(Collectors.toMap((name) -> name, (name) -> load(classes, name)));
	}

	private static String source(String name, RevisionPlan plan) {
		BodySource upgrade = JavaBody.render(plan.upgrade());
		BodySource downgrade = JavaBody.render(plan.downgrade());
		String imports = Stream.concat(upgrade.imports().stream(), downgrade.imports().stream())
			.distinct()
			.map((type) -> "import " + type + ";")
			.collect(Collectors.joining("\n"));
		return CLASS.formatted(imports, name, upgrade.text(), downgrade.text());
	}

	private static RevisionScript load(CompiledClasses classes, String name) {
		try {
			Migration migration = (Migration) classes.loadClass("written." + name).getConstructor().newInstance();
			return new DraftRevision(Operations.record(migration::upgrade), Operations.record(migration::downgrade));
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Write a plan in SQL.
	 * @param folder where to
	 * @param name the name of the file
	 * @param plan the plan
	 * @return the revision
	 */
	static RevisionScript inSql(Path folder, String name, RevisionPlan plan) {
		Path file = folder.resolve(name + ".sql");
		try {
			Files.writeString(file, FILE.formatted(name, SqlBody.render(plan.upgrade()).text(),
					SqlBody.render(plan.downgrade()).text()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new SqlRevisionSource(new PathMatchingResourcePatternResolver(), List.of("file:" + file)).find()
			.scripts()
			.get(0);
	}

}
