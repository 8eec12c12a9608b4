package io.github.migrationboot.operations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Changes a parameter of a publication.
 *
 * @param name the publication
 * @param parameter the parameter, such as {@code publish}
 * @param value its value
 * @param previous the value before, or {@code null} if that is not known
 */
public record SetPublicationParameter(String name, String parameter, String value,
		@Nullable String previous) implements ReplicationChange {

	@Override
	public List<Operation> reverse() {
		if (this.previous == null) {
			throw new IrreversibleOperationException(describe(), "the earlier value is not known; from(…) gives it.");
		}
		return List.of(new SetPublicationParameter(this.name, this.parameter, this.previous, this.value));
	}

	@Override
	public String describe() {
		return "alter publication " + this.name;
	}

}
