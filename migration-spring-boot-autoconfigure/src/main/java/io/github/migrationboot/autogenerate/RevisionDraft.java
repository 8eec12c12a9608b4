package io.github.migrationboot.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.migrationboot.autogenerate.internal.source.BodyPart;
import io.github.migrationboot.autogenerate.internal.source.BodySource;
import io.github.migrationboot.autogenerate.internal.source.JavaBody;
import io.github.migrationboot.autogenerate.internal.source.SqlBody;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.ValidateConstraint;
import io.github.migrationboot.script.RevisionKind;

/**
 * A revision that is ready to be written. Immutable and thread-safe.
 */
public final class RevisionDraft {

	private final SchemaDifferences differences;

	private final List<String> renameCandidates;

	private final List<BodyPart> upgrade;

	private final List<BodyPart> downgrade;

	RevisionDraft(SchemaDifferences differences, List<String> renameCandidates, List<BodyPart> upgrade,
			List<BodyPart> downgrade) {
		this.differences = differences;
		this.renameCandidates = List.copyOf(renameCandidates);
		this.upgrade = List.copyOf(upgrade);
		this.downgrade = List.copyOf(downgrade);
	}

	/**
	 * Return what the draft is about.
	 * @return all differences, also those that the draft only shows
	 */
	public SchemaDifferences differences() {
		return this.differences;
	}

	/**
	 * Return what may have been renamed, where the draft adds the one and takes the other
	 * away.
	 * @return the candidates as {@link DraftOptions#renames()} has them
	 */
	public List<String> renameCandidates() {
		return this.renameCandidates;
	}

	/**
	 * Return what the revision would do.
	 * @return the operations, without what is only shown
	 */
	public RevisionOperations operations() {
		return new RevisionOperations(operations(this.upgrade), operations(this.downgrade));
	}

	/**
	 * Return whether there is nothing to write.
	 * @return whether the revision would do nothing, though it may have something to show
	 */
	public boolean isEmpty() {
		return operations().isEmpty();
	}

	/**
	 * Write the body of the revision.
	 * @param kind the language
	 * @return its source
	 */
	public RevisionText text(RevisionKind kind) {
		BodySource up = render(kind, this.upgrade);
		BodySource down = render(kind, this.downgrade);
		Set<String> imports = new TreeSet<>(up.imports());
		imports.addAll(down.imports());
		return new RevisionText(List.copyOf(imports), up.text(), down.text(), isTransactional());
	}

	/**
	 * A constraint that is validated in the transaction that adds it keeps everybody away
	 * from the table while all of it is read.
	 */
	private boolean isTransactional() {
		RevisionOperations operations = operations();
		return Stream.of(operations.upgrade(), operations.downgrade())
			.flatMap(List::stream)
			.noneMatch(ValidateConstraint.class::isInstance);
	}

	private static BodySource render(RevisionKind kind, List<BodyPart> parts) {
		return switch (kind) {
			case JAVA -> JavaBody.render(parts);
			case SQL -> SqlBody.render(parts);
		};
	}

	/**
	 * Return the draft as the application wants it.
	 */
	RevisionDraft customized(List<RevisionDraftCustomizer> customizers) {
		RevisionOperations before = operations();
		RevisionOperations after = before;
		for (RevisionDraftCustomizer customizer : customizers) {
			after = customizer.customize(after);
		}
		return after.equals(before) ? this : new RevisionDraft(this.differences, this.renameCandidates,
				replaced(this.upgrade, after.upgrade()), replaced(this.downgrade, after.downgrade()));
	}

	/**
	 * Put other operations in the place of those there are. A note stays if the operation
	 * that it is about does, and so does what is only shown.
	 */
	private static List<BodyPart> replaced(List<BodyPart> parts, List<Operation> operations) {
		List<BodyPart> result = new ArrayList<>();
		List<BodyPart> notes = new ArrayList<>();
		int written = 0;
		for (BodyPart part : parts) {
			if (!(part instanceof BodyPart.Active active)) {
				notes.add(part);
				continue;
			}
			int kept = operations.subList(written, operations.size()).indexOf(active.operation());
			if (kept >= 0) {
				operations.subList(written, written + kept).forEach((other) -> result.add(new BodyPart.Active(other)));
				result.addAll(notes);
				result.add(active);
				written += kept + 1;
			}
			notes.clear();
		}
		operations.subList(written, operations.size()).forEach((other) -> result.add(new BodyPart.Active(other)));
		result.addAll(notes);
		return result;
	}

	private static List<Operation> operations(List<BodyPart> parts) {
		List<Operation> operations = new ArrayList<>();
		for (BodyPart part : parts) {
			if (part instanceof BodyPart.Active active) {
				operations.add(active.operation());
			}
		}
		return operations;
	}

}
