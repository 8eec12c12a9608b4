package io.github.migrationboot.operations;

/**
 * An operator class of an index key, such as {@code gin_trgm_ops}.
 *
 * @param name the name
 */
public record OperatorClass(String name) {

	/**
	 * Name an operator class; meant for static import.
	 * @param name the name
	 * @return the operator class
	 */
	public static OperatorClass opclass(String name) {
		return new OperatorClass(name);
	}

}
