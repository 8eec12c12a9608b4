package io.github.migrationboot.operations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An operator class of an index key, such as {@code gin_trgm_ops}.
 *
 * @param name the name
 * @param parameters its parameters, such as {@code siglen}
 */
public record OperatorClass(QualifiedName name, Map<String, String> parameters) {

	public OperatorClass {
		// Not Map.copyOf, which forgets the order that the rendered SQL is to have.
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
	}

	/**
	 * Name an operator class; meant for static import.
	 * @param name the name
	 * @return the operator class
	 */
	public static OperatorClass opclass(String name) {
		return opclass(new QualifiedName(null, name));
	}

	/**
	 * Name an operator class in a schema; meant for static import.
	 * @param name the name
	 * @return the operator class
	 */
	public static OperatorClass opclass(QualifiedName name) {
		return new OperatorClass(name, Map.of());
	}

	/**
	 * Set a parameter.
	 * @param parameter the parameter, such as {@code siglen}
	 * @param value its value
	 * @return the operator class with that parameter
	 */
	public OperatorClass with(String parameter, Object value) {
		Map<String, String> all = new LinkedHashMap<>(this.parameters);
		all.put(parameter, String.valueOf(value));
		return new OperatorClass(this.name, all);
	}

}
