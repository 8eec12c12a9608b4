package io.github.migrationboot.autogenerate.internal.source;

import java.util.List;

/**
 * A function of one parameter: an expression if it is one statement that fits, else a
 * block. Immutable.
 *
 * @param parameter the parameter's name
 * @param statements what it does
 */
record Lambda(String parameter, List<Chain> statements) implements Argument {

	Lambda {
		statements = List.copyOf(statements);
	}

	@Override
	public void write(JavaLines lines, int indent) {
		if (this.statements.size() != 1) {
			writeBroken(lines, indent);
			return;
		}
		lines.append("(" + this.parameter + ") -> ");
		this.statements.get(0).writeInOneLine(lines, indent);
	}

	@Override
	public void writeBroken(JavaLines lines, int indent) {
		lines.append("(" + this.parameter + ") -> {");
		lines.statements(indent + 1, this.statements);
		lines.line(indent);
		lines.append("}");
	}

}
