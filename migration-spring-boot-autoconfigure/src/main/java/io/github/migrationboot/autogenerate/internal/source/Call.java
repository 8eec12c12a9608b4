package io.github.migrationboot.autogenerate.internal.source;

import java.util.List;

/**
 * A call of a method. Immutable.
 *
 * @param method the method
 * @param arguments what it is called with
 */
record Call(String method, List<Argument> arguments) {

	/**
	 * How much deeper than its statement a line is that goes on with it.
	 */
	private static final int CONTINUATION = 2;

	Call {
		arguments = List.copyOf(arguments);
	}

	void write(JavaLines lines, int indent) {
		lines.append("." + this.method + "(");
		String separator = "";
		for (Argument argument : this.arguments) {
			lines.append(separator);
			argument.write(lines, indent);
			separator = ", ";
		}
		lines.append(")");
	}

	/**
	 * Write the call, in several lines if it does not fit into one.
	 * @param lines where to write
	 * @param indent how many tabs the line begins with
	 * @param end what stands behind the call
	 */
	void writeBroken(JavaLines lines, int indent, String end) {
		JavaLines.State before = lines.state();
		write(lines, indent);
		lines.append(end);
		if (lines.fits() || this.arguments.isEmpty()) {
			return;
		}
		lines.backTo(before);
		lines.append("." + this.method + "(");
		int last = this.arguments.size() - 1;
		for (int i = 0; i <= last; i++) {
			writeBroken(this.arguments.get(i), (i == 0) ? "" : " ", (i == last) ? ")" + end : ",", lines, indent);
		}
	}

	/**
	 * Write an argument: in this line, else in the next one, else in several.
	 */
	private static void writeBroken(Argument argument, String blank, String end, JavaLines lines, int indent) {
		JavaLines.State before = lines.state();
		argument.write(lines.append(blank), indent);
		lines.append(end);
		if (lines.fits()) {
			return;
		}
		lines.backTo(before);
		if (!(argument instanceof Lambda)) {
			lines.line(indent + CONTINUATION);
			argument.write(lines, indent);
			lines.append(end);
			if (lines.fits()) {
				return;
			}
			lines.backTo(before);
		}
		argument.writeBroken(lines.append(blank), indent);
		lines.append(end);
	}

}
