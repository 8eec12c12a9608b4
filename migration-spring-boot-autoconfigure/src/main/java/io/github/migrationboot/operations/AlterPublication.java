package io.github.migrationboot.operations;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Changes what a publication sends.
 *
 * @param name the publication
 * @param action whether the content is added, taken out or put in place of the old one
 * @param content the content
 * @param restoring what undoes it; empty if it follows from the others
 */
public record AlterPublication(String name, Action action, PublicationContent content,
		List<Operation> restoring) implements ReplicationChange {

	public AlterPublication {
		restoring = List.copyOf(restoring);
	}

	static PublicationContent content(@Nullable String schema, Consumer<PublicationContentBuilder> content) {
		PublicationContentBuilder builder = new PublicationContentBuilder(schema);
		content.accept(builder);
		PublicationContent built = builder.build();
		if (built.isEverything()) {
			throw new InvalidOperationException("The content of a publication is empty.",
					"Call table(…) or tablesInSchema(…).");
		}
		return built;
	}

	/**
	 * What was added is taken out. Which columns and rows something else sent is not
	 * known.
	 */
	@Override
	public List<Operation> reverse() {
		if (this.action == Action.ADD && this.restoring.isEmpty()) {
			List<PublicationContent.Table> tables = this.content.tables()
				.stream()
				.map((table) -> new PublicationContent.Table(table.name(), List.of(), null))
				.toList();
			return List.of(new AlterPublication(this.name, Action.DROP,
					new PublicationContent(tables, this.content.schemas()), List.of(this)));
		}
		return Reverses.known(this.restoring, this, "what the publication sent before is not known.");
	}

	@Override
	public String describe() {
		return "alter publication " + this.name;
	}

	/**
	 * How the content changes. Each is called as in SQL.
	 */
	public enum Action {

		/**
		 * More is sent.
		 */
		ADD,

		/**
		 * Less is sent.
		 */
		DROP,

		/**
		 * Something else is sent.
		 */
		SET

	}

}
