package io.github.migrationboot.operations;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Says what a publication sent before.
 */
public final class AlterPublicationBuilder extends RestorableBuilder<AlterPublicationBuilder> {

	private final String name;

	private final AlterPublication.Action action;

	private final PublicationContent content;

	AlterPublicationBuilder(@Nullable String schema, String name, AlterPublication.Action action,
			Consumer<PublicationContentBuilder> content) {
		super(schema);
		this.name = name;
		this.action = action;
		this.content = AlterPublication.content(schema, content);
	}

	@Override
	AlterPublication build() {
		return new AlterPublication(this.name, this.action, this.content, this.restoring);
	}

}
