package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Describes a new materialized view.
 */
public final class MaterializedViewBuilder extends OperationBuilder {

	private final QualifiedName name;

	private final String query;

	private boolean withData = true;

	private final List<String> columns = new ArrayList<>();

	private @Nullable String method;

	private final Map<String, String> parameters = new LinkedHashMap<>();

	private @Nullable String tablespace;

	private boolean ifNotExists;

	MaterializedViewBuilder(QualifiedName name, String query) {
		this.name = name;
		this.query = query;
	}

	/**
	 * Name the columns.
	 * @param columns the names
	 * @return this builder
	 */
	public MaterializedViewBuilder columns(String... columns) {
		this.columns.addAll(List.of(columns));
		return this;
	}

	/**
	 * Choose the access method.
	 * @param method the method
	 * @return this builder
	 */
	public MaterializedViewBuilder using(String method) {
		this.method = method;
		return this;
	}

	/**
	 * Set a storage parameter.
	 * @param parameter the parameter
	 * @param value its value
	 * @return this builder
	 */
	public MaterializedViewBuilder with(String parameter, Object value) {
		this.parameters.put(parameter, String.valueOf(value));
		return this;
	}

	/**
	 * Choose where it is stored.
	 * @param tablespace the tablespace
	 * @return this builder
	 */
	public MaterializedViewBuilder tablespace(String tablespace) {
		this.tablespace = tablespace;
		return this;
	}

	/**
	 * Do not run the query now. The view cannot be read until it is refreshed.
	 * @return this builder
	 */
	public MaterializedViewBuilder withNoData() {
		this.withData = false;
		return this;
	}

	/**
	 * Leave an existing view of that name as it is. A downgrade that is not written is
	 * refused then, because it would drop what may have been there before.
	 * @return this builder
	 */
	public MaterializedViewBuilder ifNotExists() {
		this.ifNotExists = true;
		return this;
	}

	@Override
	CreateMaterializedView build() {
		return new CreateMaterializedView(this.name, this.columns, this.query, this.method, this.parameters,
				this.tablespace, this.withData, this.ifNotExists);
	}

}
