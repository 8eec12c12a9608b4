package io.github.migrationboot.autogenerate.internal.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.DataType;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.OperatorClass;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.ReferentialAction;

/**
 * Writes values as the arguments of calls. Stateless.
 */
final class Arguments {

	private static final Pattern PLAIN_SETTING = Pattern.compile("true|false|0|-?[1-9][0-9]{0,8}");

	private Arguments() {
	}

	/**
	 * Write values.
	 * @param values the values; a list stands for its elements
	 * @return an argument for each
	 */
	static List<Argument> ofAll(Object... values) {
		List<Argument> arguments = new ArrayList<>();
		for (Object value : values) {
			if (value instanceof List<?> list) {
				arguments.addAll(ofAll(list.toArray()));
			}
			else {
				arguments.add(of(value));
			}
		}
		return arguments;
	}

	private static Argument of(Object value) {
		if (value instanceof Argument argument) {
			return argument;
		}
		if (value instanceof String text) {
			return new Text(text);
		}
		if (value instanceof DataType type) {
			return TypeSource.of(type);
		}
		if (value instanceof Enum<?> constant) {
			return constant(constant);
		}
		if (value instanceof QualifiedName name) {
			return qualified(name);
		}
		if (value instanceof DatabaseObject object) {
			return ObjectNameSource.of(object);
		}
		if (value instanceof OperatorClass operatorClass) {
			return operatorClass(operatorClass);
		}
		if (value instanceof Duration duration) {
			return duration(duration);
		}
		if (value instanceof Long number) {
			return Code.of(number(number));
		}
		return Code.of(String.valueOf(value));
	}

	/**
	 * Write a name of which only a part is needed where its schema is the usual one.
	 * @param name the name
	 * @param schema the schema that a name without one is in
	 * @return the name
	 */
	static Argument named(QualifiedName name, @Nullable String schema) {
		return isIn(schema, name) ? new Text(name.name()) : qualified(name);
	}

	/**
	 * Return whether an object is in a schema.
	 * @param schema the schema, or {@code null} for the default one
	 * @param name the name of the object
	 * @return whether it need not be named with its schema
	 */
	static boolean isIn(@Nullable String schema, QualifiedName name) {
		return (schema != null) ? schema.equals(name.schema()) : name.schema() == null;
	}

	/**
	 * Write a name with its schema.
	 * @param name the name
	 * @return an expression for it
	 */
	static Code qualified(QualifiedName name) {
		String last = StringEscapes.literal(name.name());
		String text = (name.schema() != null)
				? "QualifiedName.of(" + StringEscapes.literal(name.schema()) + ", " + last + ")"
				: "new QualifiedName(null, " + last + ")";
		return Code.of(QualifiedName.class, text);
	}

	/**
	 * Write the value of a parameter, which becomes a text in any case: a number or a
	 * boolean as what it is.
	 * @param value the value
	 * @return the argument
	 */
	static Argument setting(String value) {
		return PLAIN_SETTING.matcher(value).matches() ? Code.of(value) : new Text(value);
	}

	private static String number(long number) {
		return ((int) number == number) ? String.valueOf(number) : number + "L";
	}

	private static Code constant(Enum<?> constant) {
		Class<?> type = constant.getDeclaringClass();
		if (type == ReferentialAction.class) {
			return Code.ofMember(type, constant.name(), "");
		}
		String outer = (type.getNestHost() != type) ? type.getNestHost().getSimpleName() + "." : "";
		return Code.of(type, outer + type.getSimpleName() + "." + constant.name());
	}

	private static Code operatorClass(OperatorClass operatorClass) {
		QualifiedName name = operatorClass.name();
		Code argument = (name.schema() != null) ? qualified(name) : Code.of(StringEscapes.literal(name.name()));
		StringBuilder parameters = new StringBuilder(")");
		operatorClass.parameters().forEach((parameter, value) -> {
			String text = PLAIN_SETTING.matcher(value).matches() ? value : StringEscapes.literal(value);
			parameters.append(".with(%s, %s)".formatted(StringEscapes.literal(parameter), text));
		});
		Code member = Code.ofMember(OperatorClass.class, "opclass", "(");
		return argument.in(member.text(), parameters.toString()).importing(member);
	}

	private static Code duration(Duration duration) {
		if (duration.toNanosPart() == 0) {
			return Code.of(Duration.class, "Duration.ofSeconds(" + number(duration.toSeconds()) + ")");
		}
		return Code.of(Duration.class, duration.equals(Duration.ofMillis(duration.toMillis()))
				? "Duration.ofMillis(" + number(duration.toMillis()) + ")" : "Duration.parse(\"" + duration + "\")");
	}

}
