package io.github.migrationboot.autogenerate.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An expression that stays in one line. Immutable.
 *
 * @param text the code
 * @param imports what it needs
 */
record Code(String text, Set<String> imports) implements Argument {

	Code {
		imports = Set.copyOf(imports);
	}

	static Code of(String text) {
		return new Code(text, Set.of());
	}

	/**
	 * Return code that names a class.
	 * @param type the class, possibly a nested one
	 * @param text the code
	 * @return the code with the import of the outer class
	 */
	static Code of(Class<?> type, String text) {
		return new Code(text, Set.of(type.getNestHost().getName()));
	}

	/**
	 * Return code that calls a method or names a constant by its name alone.
	 * @param type the class of the member
	 * @param member the member
	 * @param text what stands behind its name
	 * @return the code with the static import
	 */
	static Code ofMember(Class<?> type, String member, String text) {
		return new Code(member + text, Set.of("static " + type.getName() + "." + member));
	}

	/**
	 * Return several expressions as the arguments of a call.
	 * @param codes the expressions
	 * @return the expressions with commas between them
	 */
	static Code list(List<Code> codes) {
		Set<String> imports = new TreeSet<>();
		List<String> texts = new ArrayList<>();
		for (Code code : codes) {
			imports.addAll(code.imports());
			texts.add(code.text());
		}
		return new Code(String.join(", ", texts), imports);
	}

	/**
	 * Put code around this one.
	 * @param before what stands before it
	 * @param after what stands behind it
	 * @return the whole
	 */
	Code in(String before, String after) {
		return new Code(before + this.text + after, this.imports);
	}

	/**
	 * Return the code with what another one needs.
	 * @param other the other code
	 * @return the same text with more imports
	 */
	Code importing(Code other) {
		Set<String> all = new TreeSet<>(this.imports);
		all.addAll(other.imports());
		return new Code(this.text, all);
	}

	@Override
	public void write(JavaLines lines, int indent) {
		lines.append(this);
	}

	@Override
	public void writeBroken(JavaLines lines, int indent) {
		lines.append(this);
	}

}
