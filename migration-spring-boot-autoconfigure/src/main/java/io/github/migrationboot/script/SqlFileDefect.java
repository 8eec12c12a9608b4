package io.github.migrationboot.script;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.revision.Defect;

/**
 * One thing that is wrong with a SQL file or with a place where SQL files are looked for.
 * Lines count from 1.
 */
public sealed interface SqlFileDefect extends Defect {

	/**
	 * The header has a key that means nothing.
	 *
	 * @param file the file
	 * @param line the line
	 * @param text the line as it is written
	 * @param suggestion the key that may be meant, or {@code null}
	 */
	record UnknownKey(String file, int line, String text, @Nullable String suggestion) implements SqlFileDefect {

		@Override
		public String description() {
			String help = (this.suggestion != null) ? "did you mean '-- %s: …'?".formatted(this.suggestion)
					: "the keys are " + String.join(", ", HeaderKey.names());
			return "%s:%d: '%s' is not a line of a revision's header; %s".formatted(this.file, this.line, this.text,
					help);
		}

	}

	/**
	 * The header has a key more than once.
	 *
	 * @param file the file
	 * @param line the line of the repetition
	 * @param key the key
	 * @param firstLine the line where the key is first
	 */
	record RepeatedKey(String file, int line, String key, int firstLine) implements SqlFileDefect {

		@Override
		public String description() {
			return "%s:%d: '%s' is already given in line %d".formatted(this.file, this.line, this.key, this.firstLine);
		}

	}

	/**
	 * A line has a value that it cannot have.
	 *
	 * @param file the file
	 * @param line the line
	 * @param key the key
	 * @param value the value
	 * @param expected what can be there
	 */
	record InvalidValue(String file, int line, String key, String value, String expected) implements SqlFileDefect {

		@Override
		public String description() {
			return "%s:%d: '%s' is '%s' but must be %s".formatted(this.file, this.line, this.key, this.value,
					this.expected);
		}

	}

	/**
	 * The header does not name the revision.
	 *
	 * @param file the file
	 */
	record MissingRevision(String file) implements SqlFileDefect {

		@Override
		public String description() {
			return "%s: the header has no line '-- revision: <id>'".formatted(this.file);
		}

	}

	/**
	 * Something other than a comment is where no SQL can be. The line itself is not told,
	 * as it may hold a password.
	 *
	 * @param file the file
	 * @param line the line
	 */
	record TextOutsideSection(String file, int line) implements SqlFileDefect {

		@Override
		public String description() {
			return "%s:%d: outside of the upgrade and the downgrade section there can be only comments"
				.formatted(this.file, this.line);
		}

	}

	/**
	 * A line looks like the start of a section but is not written as it must be.
	 *
	 * @param file the file
	 * @param line the line
	 * @param text the line as it is written
	 * @param expected how it must be written
	 */
	record MalformedSection(String file, int line, String text, String expected) implements SqlFileDefect {

		@Override
		public String description() {
			return "%s:%d: '%s' must be exactly '%s' to start a section; reword it if it is a comment"
				.formatted(this.file, this.line, this.text, this.expected);
		}

	}

	/**
	 * A line looks like an instruction but is not written as it must be.
	 *
	 * @param file the file
	 * @param line the line
	 * @param text the line as it is written
	 * @param expected how it must be written
	 */
	record MalformedInstruction(String file, int line, String text, String expected) implements SqlFileDefect {

		@Override
		public String description() {
			return "%s:%d: '%s' must be '%s'; reword it if it is a comment".formatted(this.file, this.line, this.text,
					this.expected);
		}

	}

	/**
	 * The SQL below an instruction does not go with it.
	 *
	 * @param file the file
	 * @param line the line of the instruction
	 * @param problem what is wrong and what to do
	 */
	record InvalidInstruction(String file, int line, String problem) implements SqlFileDefect {

		@Override
		public String description() {
			return "%s:%d: %s".formatted(this.file, this.line, this.problem);
		}

	}

	/**
	 * The file has no upgrade section.
	 *
	 * @param file the file
	 */
	record MissingUpgrade(String file) implements SqlFileDefect {

		@Override
		public String description() {
			return "%s: there is no line '-- upgrade'".formatted(this.file);
		}

	}

	/**
	 * The file has a section more than once.
	 *
	 * @param file the file
	 * @param line the line of the repetition
	 * @param section the line that starts the section
	 * @param firstLine the line where the section is first
	 */
	record RepeatedSection(String file, int line, String section, int firstLine) implements SqlFileDefect {

		@Override
		public String description() {
			return "%s:%d: '%s' is already in line %d".formatted(this.file, this.line, this.section, this.firstLine);
		}

	}

	/**
	 * The file both has a way down and says that there is none.
	 *
	 * @param file the file
	 * @param downgradeLine the line of the downgrade section
	 * @param irreversibleLine the line that says that there is none
	 */
	record ConflictingDowngrade(String file, int downgradeLine, int irreversibleLine) implements SqlFileDefect {

		@Override
		public String description() {
			return "%s:%d: '-- irreversible' contradicts '-- downgrade' in line %d".formatted(this.file,
					this.irreversibleLine, this.downgradeLine);
		}

	}

	/**
	 * A file cannot be read.
	 *
	 * @param file the file
	 * @param reason why
	 */
	record UnreadableFile(String file, String reason) implements SqlFileDefect {

		@Override
		public String description() {
			return "%s cannot be read: %s".formatted(this.file, this.reason);
		}

	}

	/**
	 * A place where SQL files are looked for does not exist.
	 *
	 * @param location the location, as it is configured
	 * @param path what does not exist
	 */
	record MissingLocation(String location, String path) implements SqlFileDefect {

		@Override
		public String description() {
			return "The location '%s' of migration.locations does not exist: there is no %s".formatted(this.location,
					this.path);
		}

	}

}
