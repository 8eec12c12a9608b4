package io.github.migrationboot.script;

import io.github.migrationboot.revision.Defect;

/**
 * One thing that is wrong with a class that carries
 * {@link io.github.migrationboot.operations.Revision @Revision}.
 */
public sealed interface RevisionClassDefect extends Defect {

	/**
	 * The class does not implement {@link io.github.migrationboot.operations.Migration}.
	 *
	 * @param className the class
	 */
	record NotAMigration(String className) implements RevisionClassDefect {

		@Override
		public String description() {
			return "class %s carries @Revision but does not implement Migration".formatted(this.className);
		}

	}

	/**
	 * The class cannot be instantiated.
	 *
	 * @param className the class
	 * @param kind what it is, such as {@code an interface}
	 */
	record NotInstantiable(String className, String kind) implements RevisionClassDefect {

		@Override
		public String description() {
			return "class %s carries @Revision but is %s; a revision is a top-level or a static nested class"
				.formatted(this.className, this.kind);
		}

	}

	/**
	 * A class file cannot be read.
	 *
	 * @param file the class file
	 * @param reason what the reader says
	 */
	record UnreadableClass(String file, String reason) implements RevisionClassDefect {

		@Override
		public String description() {
			return "%s cannot be read: %s".formatted(this.file, this.reason);
		}

	}

}
