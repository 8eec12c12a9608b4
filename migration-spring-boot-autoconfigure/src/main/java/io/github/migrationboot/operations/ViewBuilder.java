package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Describes a view.
 */
public final class ViewBuilder extends OperationBuilder {

	private final QualifiedName name;

	private final String query;

	private final boolean replace;

	private @Nullable String check;

	private final List<String> columns = new ArrayList<>();

	private final Map<String, String> options = new LinkedHashMap<>();

	private @Nullable String previousQuery;

	ViewBuilder(QualifiedName name, String query, boolean replace) {
		this.name = name;
		this.query = query;
		this.replace = replace;
	}

	/**
	 * Name the columns.
	 * @param columns the names
	 * @return this builder
	 */
	public ViewBuilder columns(String... columns) {
		this.columns.addAll(List.of(columns));
		return this;
	}

	/**
	 * Set an option.
	 * @param parameter the option, such as {@code security_barrier} or
	 * {@code security_invoker}
	 * @param value its value
	 * @return this builder
	 */
	public ViewBuilder with(String parameter, Object value) {
		this.options.put(parameter, String.valueOf(value));
		return this;
	}

	/**
	 * Refuse to write rows through the view that it would not show.
	 * @return this builder
	 */
	public ViewBuilder withCheckOption() {
		this.check = "CASCADED";
		return this;
	}

	/**
	 * Refuse to write rows through the view that it would not show, without regard to the
	 * views below it.
	 * @return this builder
	 */
	public ViewBuilder withLocalCheckOption() {
		this.check = "LOCAL";
		return this;
	}

	/**
	 * Say what the query of a view that is replaced was before, so that it can come back.
	 * @param query the SQL query
	 * @return this builder
	 */
	public ViewBuilder from(String query) {
		this.previousQuery = query;
		return this;
	}

	@Override
	CreateView build() {
		return new CreateView(this.name, this.columns, this.query, this.options, this.check, this.replace,
				this.previousQuery);
	}

}
