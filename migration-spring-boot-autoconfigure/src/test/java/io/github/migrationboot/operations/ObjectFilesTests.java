package io.github.migrationboot.operations;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.migrationboot.operations.ObjectFileDefect.AmbiguousFile;
import io.github.migrationboot.operations.ObjectFileDefect.Cycle;
import io.github.migrationboot.operations.ObjectFileDefect.InvalidName;
import io.github.migrationboot.operations.ObjectFileDefect.InvalidValue;
import io.github.migrationboot.operations.ObjectFileDefect.InvalidVersion;
import io.github.migrationboot.operations.ObjectFileDefect.MissingFile;
import io.github.migrationboot.operations.ObjectFileDefect.MissingObject;
import io.github.migrationboot.operations.ObjectFileDefect.RepeatedObject;
import io.github.migrationboot.operations.ObjectFileDefect.UnexpectedKey;
import io.github.migrationboot.operations.ObjectFileDefect.UnreadableFile;
import io.github.migrationboot.test.CompiledClasses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Reading the files of objects and putting them in order.
 */
class ObjectFilesTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path folder;

	@Test
	void createsWhatIsRequiredFirstAndOtherwiseInTheOrderOfTheCall() throws IOException {
		view("c", 1, "a, b");
		view("b", 1, "a");
		view("a", 1, "");
		view("z", 1, "");
		assertThat(changes((objects) -> objects.create("z", 1).create("c", 1).create("a", 1).create("b", 1)))
			.containsExactly("create z.1", "create a.1", "create b.1", "create c.1");
	}

	@Test
	void replacesObjectsThatDoNotUseEachOtherInTheirPlaces() throws IOException {
		view("a", 2, "");
		view("b", 2, "");
		assertThat(changes((objects) -> objects.replace("b", 2).replace("a", 2))).containsExactly("replace b.1 b.2",
				"replace a.1 a.2");
	}

	@Test
	void dropsAndCreatesWhatUsesEachOther() throws IOException {
		view("a", 2, "");
		view("b", 1, "a");
		view("c", 3, "b");
		assertThat(changes((objects) -> objects.rebuild("b", 1).replace("a", 2).replace("c", 1, 3)))
			.containsExactly("drop c.1", "drop b.1", "drop a.1", "create a.2", "create b.1", "create c.3");
	}

	@Test
	void dropsWhatNoLongerIsRequiredBehindWhatRequiredIt() throws IOException {
		view("a", 1, "");
		write("b.1.sql", "-- object: view b\n-- requires: a\nCREATE VIEW b AS SELECT 1");
		write("b.2.sql", "-- object: view b\nCREATE VIEW b AS SELECT 1");
		assertThat(changes((objects) -> objects.drop("a", 1).replace("b", 2))).containsExactly("drop b.1", "drop a.1",
				"create b.2");
	}

	@Test
	void whatIsNewlyRequiredIsCreatedBeforeAReplacementInItsPlace() throws IOException {
		view("a", 1, "");
		write("b.1.sql", "-- object: view b\nCREATE VIEW b AS SELECT 1");
		write("b.2.sql", "-- object: view b\n-- requires: a\nCREATE VIEW b AS SELECT 1");
		assertThat(changes((objects) -> objects.replace("b", 2).create("a", 1))).containsExactly("create a.1",
				"replace b.1 b.2");
	}

	@Test
	void theReverseOfAllChangesLeadsBackInTheOppositeOrder() throws IOException {
		view("a", 2, "");
		view("b", 2, "a");
		view("c", 1, "");
		Consumer<ObjectFilesBuilder> body = (
				objects) -> location(objects).replace("a", 2).replace("b", 2).create("c", 1);
		assertThat(Operations.record((op) -> op.reverse((up) -> up.changeObjects(body)))).map(this::brief)
			.containsExactly("drop c.1", "drop b.2", "drop a.2", "create a.1", "create b.1");
	}

	@Test
	void theOperationHoldsTheTextOfTheFile() throws IOException {
		write("a.1.sql", "\uFEFF-- What it is for.\n-- object: view app.a\n\nCREATE VIEW app.a AS\nSELECT 'ü'\n");
		List<Operation> operations = Operations
			.record((op) -> op.changeObjects((objects) -> location(objects).create("a", 1)));
		write("a.1.sql", "changed");
		assertThat(operations).singleElement()
			.isInstanceOfSatisfying(CreateObjectVersion.class, (create) -> assertThat(create.version().sql())
				.isEqualTo("-- What it is for.\n-- object: view app.a\n\nCREATE VIEW app.a AS\nSELECT 'ü'\n"));
	}

	@Test
	void everythingThatIsWrongIsReportedAtOnce() throws IOException {
		write("a.3.sql", "-- object: table a\n-- requires: b,\n-- require: c\nCREATE");
		write("b.1.sql", "-- requires: nothing_there\n-- object: view b\n-- object: view b\nCREATE");
		write("c.1.sql", "CREATE\n-- object: view c\n");
		Files.write(this.folder.resolve("d.1.sql"), "-- object: view ä".getBytes(StandardCharsets.ISO_8859_1));
		assertThat(defects((objects) -> objects.create("a", 3)
			.create("b", 1)
			.create("c", 1)
			.create("d", 1)
			.create("../e", 1)
			.replace("f", 1)
			.drop("c", 1))).extracting((defect) -> (Object) defect.getClass())
			.containsExactly(MissingFile.class, MissingFile.class, InvalidValue.class, InvalidValue.class,
					UnexpectedKey.class, UnexpectedKey.class, MissingFile.class, MissingObject.class,
					UnreadableFile.class, InvalidName.class, InvalidVersion.class, MissingFile.class,
					RepeatedObject.class);
	}

	@Test
	void aGapAndAMissingRequirementSayWhatNeedsTheFile() throws IOException {
		write("a.2.sql", "-- object: view a\n-- requires: b\nCREATE");
		assertThat(defects((objects) -> objects.create("a", 2))).map(ObjectFileDefect::description)
			.containsExactly(place("a.1.sql") + " does not exist; it comes before version 2",
					place("b.1.sql") + " does not exist; " + place("a.2.sql") + ":2 requires 'b'");
	}

	@Test
	void objectsThatRequireEachOtherAreNamed() throws IOException {
		view("a", 1, "b");
		view("b", 1, "c");
		view("c", 1, "b");
		assertThat(defects((objects) -> objects.create("a", 1).create("b", 1).create("c", 1)))
			.containsExactly(new Cycle(List.of("b", "c", "b")));
	}

	@Test
	void aCallWithoutObjectsIsRefused() {
		assertThatExceptionOfType(InvalidOperationException.class)
			.isThrownBy(() -> Operations.record((op) -> op.createObjects()))
			.withMessageContaining("names none");
	}

	@Test
	void filesAreFoundInAJarAndOneThatIsThereTwiceIsRefused() throws Exception {
		view("jar/db/objects/sub/a", 1, "");
		view("jar/db/objects/b", 1, "");
		view("classes/db/objects/b", 1, "");
		Path jar = this.folder.resolve("x.jar");
		CompiledClasses.jar(this.folder.resolve("jar"), jar);
		URL[] urls = { jar.toUri().toURL(), this.folder.resolve("classes/").toUri().toURL() };
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		try (URLClassLoader loader = new URLClassLoader(urls, before)) {
			thread.setContextClassLoader(loader);
			assertThat(Operations.record((op) -> op.createObjects("sub/a"))).map(Operation::describe)
				.containsExactly("create view a (db/objects/sub/a.1.sql)");
			assertThat(catchThrowableOfType(InvalidObjectFilesException.class,
					() -> Operations.record((op) -> op.createObjects("b")))
				.getDefects()).singleElement()
				.isInstanceOfSatisfying(AmbiguousFile.class, (defect) -> assertThat(defect.places()).hasSize(2));
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	private List<String> changes(Consumer<ObjectFilesBuilder> body) {
		return Operations.record((op) -> op.changeObjects((objects) -> body.accept(location(objects))))
			.stream()
			.map(this::brief)
			.toList();
	}

	private String brief(Operation operation) {
		if (operation instanceof CreateObjectVersion create) {
			return "create " + brief(create.version());
		}
		if (operation instanceof DropObjectVersion drop) {
			return "drop " + brief(drop.version());
		}
		ReplaceObjectVersion replace = (ReplaceObjectVersion) operation;
		return "replace " + brief(replace.before()) + " " + brief(replace.after());
	}

	private String brief(ObjectVersion version) {
		return version.name() + "." + version.version();
	}

	private List<ObjectFileDefect> defects(Consumer<ObjectFilesBuilder> body) {
		return catchThrowableOfType(InvalidObjectFilesException.class, () -> changes(body)).getDefects();
	}

	private ObjectFilesBuilder location(ObjectFilesBuilder objects) {
		return objects.location("file:" + this.folder + "/");
	}

	private String place(String file) {
		return "file:" + this.folder + "/" + file;
	}

	/**
	 * Write all versions of a view up to one.
	 */
	private void view(String name, int version, String requires) throws IOException {
		for (int i = 1; i <= version; i++) {
			String view = name.substring(name.lastIndexOf('/') + 1);
			write(name + "." + i + ".sql", "-- object: view %s\n-- requires: %s\nCREATE VIEW %1$s AS SELECT %3$d"
				.formatted(view, requires, i));
		}
	}

	private void write(String file, String text) throws IOException {
		Path path = this.folder.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

}
