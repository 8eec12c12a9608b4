package io.github.migrationboot.autogenerate.internal.source;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.QualifiedName;

/**
 * Calls on what the call before returns, such as
 * {@code op.createIndex("a_b").on("a").column("b")}. For one thread.
 */
final class Chain {

	private final String receiver;

	private final List<Call> calls = new ArrayList<>();

	private Chain(String receiver) {
		this.receiver = receiver;
	}

	static Chain on(String receiver) {
		return new Chain(receiver);
	}

	/**
	 * Begin a call of an operation.
	 * @param schema the schema of what it is about, or {@code null} for the default one
	 * @return the chain
	 */
	static Chain op(@Nullable String schema) {
		return new Chain("op").with("inSchema", schema);
	}

	/**
	 * Begin a call of an operation whose first argument is the object that it is about.
	 * @param method the method
	 * @param name the object
	 * @param arguments the arguments behind its name
	 * @return the chain
	 */
	static Chain about(String method, QualifiedName name, Object... arguments) {
		return op(name.schema()).call(method, name.name(), List.of(arguments));
	}

	/**
	 * Add a call.
	 * @param method the method
	 * @param arguments what {@link Arguments#of} takes; a list stands for its elements
	 * @return this
	 */
	Chain call(String method, Object... arguments) {
		this.calls.add(new Call(method, Arguments.ofAll(arguments)));
		return this;
	}

	/**
	 * Add a call without arguments if it is wanted.
	 * @param wanted whether it is
	 * @param method the method
	 * @return this
	 */
	Chain when(boolean wanted, String method) {
		return wanted ? call(method) : this;
	}

	/**
	 * Add a call if there is something to call it with.
	 * @param method the method
	 * @param argument the argument, or {@code null} or an empty list for none
	 * @return this
	 */
	Chain with(String method, @Nullable Object argument) {
		return (argument == null || argument instanceof List<?> list && list.isEmpty()) ? this : call(method, argument);
	}

	/**
	 * Add a call with a function, or without it if the function would do nothing.
	 * @param method the method
	 * @param function the function
	 * @return this
	 */
	Chain maybe(String method, Lambda function) {
		boolean nothing = function.statements().stream().allMatch((statement) -> statement.calls.isEmpty());
		return nothing ? call(method) : call(method, function);
	}

	/**
	 * Write the calls, in one line if they fit.
	 * @param lines where to write
	 * @param indent how many tabs the line begins with
	 * @param end what stands behind the last call
	 */
	void write(JavaLines lines, int indent, String end) {
		JavaLines.State before = lines.state();
		writeInOneLine(lines, indent);
		lines.append(end);
		if (lines.fits() || this.calls.isEmpty()) {
			return;
		}
		lines.backTo(before);
		lines.append(this.receiver);
		int last = this.calls.size() - 1;
		this.calls.get(0).writeBroken(lines, indent, (last == 0) ? end : "");
		for (int i = 1; i <= last; i++) {
			lines.line(indent + 1);
			this.calls.get(i).writeBroken(lines, indent + 1, (i == last) ? end : "");
		}
	}

	/**
	 * Write the calls one behind the other.
	 * @param lines where to write
	 * @param indent how many tabs the line begins with
	 */
	void writeInOneLine(JavaLines lines, int indent) {
		lines.append(this.receiver);
		this.calls.forEach((call) -> call.write(lines, indent));
	}

}
