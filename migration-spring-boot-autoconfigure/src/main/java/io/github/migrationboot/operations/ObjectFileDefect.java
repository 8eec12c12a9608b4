package io.github.migrationboot.operations;

import java.util.List;

/**
 * One thing that is wrong with the file of an object, or with what is asked of it. Lines
 * count from 1.
 */
public sealed interface ObjectFileDefect {

	/**
	 * Return what is wrong.
	 * @return one line without a full stop
	 */
	String description();

	/**
	 * A file is not there.
	 *
	 * @param file the file
	 * @param reason why it has to be
	 */
	record MissingFile(String file, String reason) implements ObjectFileDefect {

		@Override
		public String description() {
			return "%s does not exist; %s".formatted(this.file, this.reason);
		}

	}

	/**
	 * A file is in several places of the class path.
	 *
	 * @param file the file
	 * @param places where it is
	 */
	record AmbiguousFile(String file, List<String> places) implements ObjectFileDefect {

		public AmbiguousFile {
			places = List.copyOf(places);
		}

		@Override
		public String description() {
			return "%s is on the class path more than once: %s".formatted(this.file, String.join(", ", this.places));
		}

	}

	/**
	 * A file cannot be read.
	 *
	 * @param file the file
	 * @param reason why
	 */
	record UnreadableFile(String file, String reason) implements ObjectFileDefect {

		@Override
		public String description() {
			return "%s cannot be read: %s".formatted(this.file, this.reason);
		}

	}

	/**
	 * A file does not say what it creates.
	 *
	 * @param file the file
	 */
	record MissingObject(String file) implements ObjectFileDefect {

		@Override
		public String description() {
			return "%s: the header has no line '-- object: <kind> <name>'".formatted(this.file);
		}

	}

	/**
	 * A line of a header has a key that means nothing, or that was there before.
	 *
	 * @param file the file
	 * @param line the line
	 * @param key the key
	 */
	record UnexpectedKey(String file, int line, String key) implements ObjectFileDefect {

		@Override
		public String description() {
			return "%s:%d: '%s' cannot be here; the header has one 'object' and at most one 'requires'"
				.formatted(this.file, this.line, this.key);
		}

	}

	/**
	 * A line of a header has a value that it cannot have.
	 *
	 * @param file the file
	 * @param line the line
	 * @param key the key
	 * @param value the value
	 * @param expected what can be there
	 */
	record InvalidValue(String file, int line, String key, String value, String expected) implements ObjectFileDefect {

		@Override
		public String description() {
			return "%s:%d: '%s' is '%s' but must be %s".formatted(this.file, this.line, this.key, this.value,
					this.expected);
		}

	}

	/**
	 * What is asked for cannot be the name of a file.
	 *
	 * @param name the name
	 */
	record InvalidName(String name) implements ObjectFileDefect {

		@Override
		public String description() {
			return "'%s' cannot be the name of an object's files: it has to be made of letters, digits, '_', '-', '$' "
				.formatted(this.name) + "and '.', with '/' between folders";
		}

	}

	/**
	 * There is no such version.
	 *
	 * @param name the object
	 * @param version the version
	 */
	record InvalidVersion(String name, int version) implements ObjectFileDefect {

		@Override
		public String description() {
			return "There is no version %d of '%s': versions count from 1".formatted(this.version, this.name);
		}

	}

	/**
	 * One call names an object twice.
	 *
	 * @param name the object
	 */
	record RepeatedObject(String name) implements ObjectFileDefect {

		@Override
		public String description() {
			return "'%s' is named more than once in one call".formatted(this.name);
		}

	}

	/**
	 * Objects require each other.
	 *
	 * @param names the objects, the first one again at the end
	 */
	record Cycle(List<String> names) implements ObjectFileDefect {

		public Cycle {
			names = List.copyOf(names);
		}

		@Override
		public String description() {
			return "The objects require each other: " + String.join(" -> ", this.names);
		}

	}

}
