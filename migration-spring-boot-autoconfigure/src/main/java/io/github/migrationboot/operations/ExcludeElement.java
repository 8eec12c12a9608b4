package io.github.migrationboot.operations;

import java.util.regex.Pattern;

/**
 * A key of an exclusion constraint.
 *
 * @param key the column or expression
 * @param operator the operator by which two rows must not both be related, such as
 * {@code &&}
 */
public record ExcludeElement(IndexElement key, String operator) {

	private static final Pattern OPERATOR = Pattern.compile("[-+*/<>=~!@#%^&|`?]{1,63}");

	public ExcludeElement {
		if (!OPERATOR.matcher(operator).matches() || operator.contains("--") || operator.contains("/*")) {
			throw new InvalidOperationException("\"" + operator + "\" is not an operator.",
					"Give one such as =, && or <>.");
		}
	}

}
