package io.github.migrationboot.autogenerate.internal.source;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Java code that is being written, which knows how long its lines are. What turns out to
 * be too long can be taken back and written in another way. For one thread.
 */
final class JavaLines {

	/**
	 * The limit of Spring's formatter, less the indentation of a method's body.
	 */
	static final int LENGTH = 120 - 8;

	private static final int TAB = 4;

	private static final String END_OF_TEXT = "\"\"\");";

	private final StringBuilder text = new StringBuilder();

	private final Set<String> imports = new TreeSet<>();

	private final int length;

	private int column;

	private boolean tooLong;

	/**
	 * Begin with an empty line.
	 * @param length how long a line may be
	 */
	JavaLines(int length) {
		this.length = length;
	}

	JavaLines append(Code code) {
		this.imports.addAll(code.imports());
		return append(code.text());
	}

	JavaLines append(String code) {
		this.text.append(code);
		this.column += code.length();
		this.tooLong |= this.column > this.length;
		return this;
	}

	/**
	 * Begin a line.
	 * @param indent how many tabs it begins with
	 */
	void line(int indent) {
		this.text.append('\n').append("\t".repeat(indent));
		this.column = indent * TAB;
	}

	/**
	 * Add a line of a text, which cannot be shorter than it is; the end of the call fits
	 * behind it in any case.
	 * @param indent how many tabs it begins with, unless it is empty
	 * @param content the line
	 */
	void fixedLine(int indent, String content) {
		line(content.isEmpty() ? 0 : indent);
		this.text.append(content);
		this.column = Math.min(this.column + content.length(), this.length - END_OF_TEXT.length());
	}

	/**
	 * Add statements. Whether they are too long is their own concern.
	 * @param indent how many tabs each begins with
	 * @param statements the statements
	 */
	void statements(int indent, Iterable<Chain> statements) {
		boolean before = this.tooLong;
		for (Chain statement : statements) {
			line(indent);
			this.tooLong = false;
			statement.write(this, indent, ";");
		}
		this.tooLong = before;
	}

	/**
	 * Return how many characters fit into the rest of a line.
	 * @return the number, possibly negative
	 */
	int room() {
		return this.length - this.column;
	}

	boolean fits() {
		return !this.tooLong;
	}

	State state() {
		return new State(this.text.length(), this.column, this.tooLong);
	}

	void backTo(State state) {
		this.text.setLength(state.end());
		this.column = state.column();
		this.tooLong = state.tooLong();
	}

	Set<String> imports() {
		return Collections.unmodifiableSet(this.imports);
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

	/**
	 * How far the writing had come.
	 *
	 * @param end the length of the text
	 * @param column the length of its last line
	 * @param tooLong whether one of its lines was too long
	 */
	record State(int end, int column, boolean tooLong) {

	}

}
