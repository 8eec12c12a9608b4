package io.github.migrationboot.script;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;

import io.github.migrationboot.operations.Migration;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.script.RevisionClassDefect.NotAMigration;
import io.github.migrationboot.script.RevisionClassDefect.NotInstantiable;
import io.github.migrationboot.script.RevisionClassDefect.UnreadableClass;
import io.github.migrationboot.test.CompiledClasses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RevisionClassScanner}.
 */
class RevisionClassScannerTests {

	private static final String ADD_USERS = """
			package com.acme;
			import io.github.migrationboot.operations.*;
			@Revision(id = "b", downRevision = { "a", "a2" }, dependsOn = "geo", branchLabels = "users",
					message = "add users", transactional = false)
			class AddUsers implements Migration {
				public void upgrade(Operations op) { }
			}
			""";

	private static final String OUTER = """
			package com.acme.deep.er;
			import io.github.migrationboot.operations.*;
			class Outer {
				@Revision(id = "nested") private static class Nested implements Migration {
					public void upgrade(Operations op) { }
				}
			}
			""";

	private final Path folder;

	RevisionClassScannerTests(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void readsTheAnnotation() {
		RevisionClasses found = scan(CompiledClasses.inFolder(this.folder, ADD_USERS), "com.acme");
		assertThat(found.defects()).isEmpty();
		RevisionNode node = new RevisionNode("b", List.of("a", "a2"), List.of("geo"), List.of("users"), "add users",
				"class com.acme.AddUsers");
		assertThat(found.classes()).containsExactly(new RevisionClass("com.acme.AddUsers", node, false));
	}

	@Test
	void takesTheAnnotationsDefaults() {
		RevisionClasses found = scan(CompiledClasses.inFolder(this.folder, OUTER), "com.acme");
		RevisionNode node = new RevisionNode("nested", List.of(), List.of(), List.of(), "",
				"class com.acme.deep.er.Outer$Nested");
		assertThat(found.classes()).containsExactly(new RevisionClass("com.acme.deep.er.Outer$Nested", node, true));
	}

	@Test
	void findsClassesBelowThePackageAndNestedOnesAndLoadsNone() {
		CompiledClasses classes = CompiledClasses.inFolder(this.folder, ADD_USERS, OUTER);
		assertThat(names(scan(classes, "com.acme"))).containsExactly("com.acme.AddUsers",
				"com.acme.deep.er.Outer$Nested");
		assertThat(classes.loaded()).isEmpty();
	}

	@Test
	void findsClassesInAJar() {
		CompiledClasses classes = CompiledClasses.inJar(this.folder, ADD_USERS, OUTER);
		assertThat(names(scan(classes, "com.acme"))).containsExactly("com.acme.AddUsers",
				"com.acme.deep.er.Outer$Nested");
	}

	@Test
	void looksIntoNoOtherPackage() {
		CompiledClasses classes = CompiledClasses.inFolder(this.folder, ADD_USERS, OUTER);
		assertThat(names(scan(classes, "com.acme.deep", "com.acmes", "com.ac")))
			.containsExactly("com.acme.deep.er.Outer$Nested");
		assertThat(names(scan(classes))).isEmpty();
	}

	@Test
	void aClassThatSeveralPackagesFindCountsOnce() {
		CompiledClasses classes = CompiledClasses.inFolder(this.folder, ADD_USERS, OUTER, """
				package com.acme.deep;
				@io.github.migrationboot.operations.Revision(id = "x")
				class Broken { }
				""");
		RevisionClasses found = scan(classes, "com.acme.deep", "com.acme", "com.*.deep", "com.acme");
		assertThat(names(found)).containsExactly("com.acme.AddUsers", "com.acme.deep.Broken",
				"com.acme.deep.er.Outer$Nested");
		assertThat(found.defects()).hasSize(1);
	}

	@Test
	void theDefaultPackageStandsForItselfOnly() {
		CompiledClasses classes = CompiledClasses.inFolder(this.folder, ADD_USERS);
		assertThat(names(scan(classes, ""))).isEmpty();
	}

	@Test
	void acceptsAMigrationThroughSupertypes() {
		CompiledClasses classes = CompiledClasses.inFolder(this.folder, """
				package com.acme;
				import io.github.migrationboot.operations.*;
				abstract class Base extends java.util.ArrayList<String> implements Comparable<Base>, Special { }
				""", """
				package com.acme;
				import io.github.migrationboot.operations.*;
				interface Special extends java.io.Serializable, Migration { }
				""", """
				package com.acme;
				import io.github.migrationboot.operations.*;
				@Revision(id = "a") class Derived extends Base {
					public void upgrade(Operations op) { }
					public int compareTo(Base other) { return 0; }
				}
				""", """
				package com.acme;
				import io.github.migrationboot.operations.*;
				@Revision(id = "b") record Pair(int a, int b) implements Special {
					public void upgrade(Operations op) { }
				}
				""");
		RevisionClasses found = scan(classes, "com.acme");
		assertThat(found.defects()).isEmpty();
		assertThat(names(found)).containsExactly("com.acme.Derived", "com.acme.Pair");
		assertThat(classes.loaded()).isEmpty();
	}

	@Test
	void refusesWhatCannotBeARevision() {
		CompiledClasses classes = CompiledClasses.inFolder(this.folder, """
				package com.acme;
				import io.github.migrationboot.operations.*;
				class Holder {
					@Revision(id = "a") static class NoMigration { }
					@Revision(id = "b") static abstract class Abstract implements Migration { }
					@Revision(id = "c") interface Interface extends Migration { }
					@Revision(id = "d") class Inner implements Migration { public void upgrade(Operations op) { } }
					@Revision(id = "e") @interface Annotation { }
					void method() {
						@Revision(id = "f") class Local implements Migration { public void upgrade(Operations op) { } }
					}
				}
				""");
		RevisionClasses found = scan(classes, "com.acme");
		assertThat(found.defects()).containsExactlyInAnyOrder(new NotAMigration("com.acme.Holder$NoMigration"),
				new NotInstantiable("com.acme.Holder$Abstract", "abstract"),
				new NotInstantiable("com.acme.Holder$Interface", "an interface"),
				new NotInstantiable("com.acme.Holder$Inner", "an inner class"),
				new NotInstantiable("com.acme.Holder$Annotation", "an interface"),
				new NotAMigration("com.acme.Holder$Annotation"),
				new NotInstantiable("com.acme.Holder$1Local", "an inner class"));
		assertThat(found.classes()).as("kept for others to name").hasSize(6);
	}

	@Test
	void refusesAClassWhoseSupertypeIsMissing() throws Exception {
		CompiledClasses classes = CompiledClasses.inFolder(this.folder, """
				package com.acme;
				class Base { }
				""", """
				package com.acme;
				@io.github.migrationboot.operations.Revision(id = "a") class Derived extends Base { }
				""");
		Files.delete(this.folder.resolve("com/acme/Base.class"));
		assertThat(scan(classes, "com.acme").defects()).singleElement()
			.isInstanceOfSatisfying(UnreadableClass.class, (defect) -> {
				assertThat(defect.file()).contains("Derived.class");
				assertThat(defect.reason()).contains("com/acme/Base.class");
			});
	}

	@Test
	void refusesAClassFileThatIsNone() throws Exception {
		CompiledClasses classes = CompiledClasses.inFolder(this.folder, ADD_USERS);
		Files.writeString(this.folder.resolve("com/acme/Junk.class"), "junk");
		RevisionClasses found = scan(classes, "com.acme");
		assertThat(names(found)).containsExactly("com.acme.AddUsers");
		assertThat(found.defects()).singleElement()
			.isInstanceOfSatisfying(UnreadableClass.class,
					(defect) -> assertThat(defect.file()).contains("Junk.class"));
	}

	@Test
	void findsAThousandClasses() {
		CompiledClasses classes = CompiledClasses.inFolder(this.folder,
				IntStream.range(0, 1000).mapToObj(RevisionClassScannerTests::source).toList());
		RevisionClasses found = scan(classes, "com.acme");
		assertThat(found.classes()).hasSize(1000);
		assertThat(found.defects()).isEmpty();
		assertThat(classes.loaded()).isEmpty();
	}

	@Test
	void theScriptAsksForAnInstanceWhenABodyIsRead() {
		CompiledClasses classes = CompiledClasses.inFolder(this.folder, ADD_USERS);
		RevisionClass revision = scan(classes, "com.acme").classes().get(0);
		RevisionScript script = revision.toScript(() -> {
			throw new UnsupportedOperationException("instance");
		});
		assertThat(script.node()).isEqualTo(revision.node());
		assertThat(script.origin()).isEqualTo(new RevisionOrigin.OfClass("com.acme.AddUsers"));
		assertThat(script.transactional()).isFalse();
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(script::upgrade);
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(script::downgrade);
	}

	@Test
	void theScriptReadsBothWays() {
		Migration migration = (op) -> op.renameTable("a", "b");
		RevisionScript script = scan(CompiledClasses.inFolder(this.folder, ADD_USERS), "com.acme").classes()
			.get(0)
			.toScript(() -> migration);
		assertThat(script.upgrade()).extracting((operation) -> operation.describe())
			.containsExactly("rename table a to b");
		assertThat(script.downgrade()).extracting((operation) -> operation.describe())
			.containsExactly("rename table b to a");
	}

	private static String source(int number) {
		return ADD_USERS.replace("AddUsers", "AddUsers" + number).replace("\"b\"", "\"b" + number + "\"");
	}

	private static RevisionClasses scan(ClassLoader classLoader, String... packages) {
		return new RevisionClassScanner(new DefaultResourceLoader(classLoader)).scan(List.of(packages));
	}

	private static List<String> names(RevisionClasses found) {
		return found.classes().stream().map(RevisionClass::className).toList();
	}

}
