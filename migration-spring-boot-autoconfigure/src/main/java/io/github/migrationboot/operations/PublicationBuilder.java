package io.github.migrationboot.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Describes a new publication, which sends nothing unless said otherwise.
 */
public final class PublicationBuilder extends OperationBuilder {

	private final @Nullable String schema;

	private final String name;

	private final Map<String, String> parameters = new LinkedHashMap<>();

	private @Nullable PublicationContent content;

	PublicationBuilder(@Nullable String schema, String name) {
		this.schema = schema;
		this.name = name;
	}

	/**
	 * Say what it sends.
	 * @param content adds tables and schemas
	 * @return this builder
	 */
	public PublicationBuilder forContent(Consumer<PublicationContentBuilder> content) {
		this.content = AlterPublication.content(this.schema, content);
		return this;
	}

	/**
	 * Send all tables of the database, also future ones. Needs a superuser.
	 * @return this builder
	 */
	public PublicationBuilder forAllTables() {
		this.content = new PublicationContent(List.of(), List.of());
		return this;
	}

	/**
	 * Set a parameter.
	 * @param parameter the parameter, such as {@code publish}
	 * @param value its value
	 * @return this builder
	 */
	public PublicationBuilder with(String parameter, Object value) {
		this.parameters.put(parameter, String.valueOf(value));
		return this;
	}

	@Override
	CreatePublication build() {
		return new CreatePublication(this.name, this.content, this.parameters);
	}

}
