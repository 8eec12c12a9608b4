package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.CreateCompositeType;
import io.github.migrationboot.operations.CreateDomain;
import io.github.migrationboot.operations.CreateEnum;
import io.github.migrationboot.operations.CreateExtension;
import io.github.migrationboot.operations.CreatePolicy;
import io.github.migrationboot.operations.CreateRoutine;
import io.github.migrationboot.operations.CreateSequence;
import io.github.migrationboot.operations.CreateView;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.Operation;

/**
 * Compares an object that is on both sides, each kind by its own rules.
 */
final class ObjectComparison {

	private final SchemaObject actual;

	private final SchemaObject wanted;

	private final SchemaPicture picture;

	private final int serverVersion;

	private ObjectComparison(SchemaObject actual, SchemaObject wanted, SchemaPicture picture, int serverVersion) {
		this.actual = actual;
		this.wanted = wanted;
		this.picture = picture;
		this.serverVersion = serverVersion;
	}

	static List<Difference> compare(SchemaObject actual, SchemaObject wanted, SchemaPicture picture,
			int serverVersion) {
		if (actual.creation() instanceof CreateExtension) {
			// Its version and schema are the administrator's.
			return List.of();
		}
		return new ObjectComparison(actual, wanted, picture, serverVersion).compare();
	}

	private List<Difference> compare() {
		List<Difference> differences = new ArrayList<>(definition());
		if (differences.stream().noneMatch(this::createsAnew)) {
			differences.addAll(TraitComparison.compare(this.actual, this.wanted));
		}
		return differences;
	}

	private boolean createsAnew(Difference difference) {
		return difference.operations().contains(this.wanted.creation());
	}

	private List<Difference> definition() {
		Operation before = this.actual.creation();
		Operation after = this.wanted.creation();
		if (before.equals(after)) {
			return List.of();
		}
		if (this.wanted.name().kind() == ObjectKind.TABLE) {
			return TableComparison.compare(this.actual, this.wanted, this.serverVersion);
		}
		List<Difference> altered = type(before, after);
		if (altered != null) {
			return altered;
		}
		return List.of(other(before, after));
	}

	private @Nullable List<Difference> type(Operation before, Operation after) {
		if (before instanceof CreateEnum from && after instanceof CreateEnum to) {
			return EnumComparison.compare(this.wanted.name(), from, to);
		}
		if (before instanceof CreateCompositeType from && after instanceof CreateCompositeType to) {
			return CompositeComparison.compare(this.wanted.name(), from, to);
		}
		if (before instanceof CreateDomain from && after instanceof CreateDomain to
				&& DomainComparison.canBeAltered(from, to)) {
			return DomainComparison.compare(this.wanted.name(), from, to);
		}
		if (before instanceof CreateSequence from && after instanceof CreateSequence to) {
			return SequenceComparison.compare(this.wanted.name(), from, to);
		}
		return null;
	}

	private Difference other(Operation before, Operation after) {
		if (before instanceof CreateView from && after instanceof CreateView to) {
			String detail = ViewComparison.describe(from, to);
			return ViewComparison.canBeReplaced(this.actual, this.wanted)
					? changed(detail, ViewComparison.replace(from, to)) : recreated(detail);
		}
		if (before instanceof CreateRoutine from && after instanceof CreateRoutine to) {
			return RoutineComparison.canBeReplaced(from, to)
					? changed("definition", RoutineComparison.replace(from, to))
					: recreated("arguments, result or definition");
		}
		if (before instanceof CreatePolicy from && after instanceof CreatePolicy to) {
			String detail = PolicyComparison.describe(from, to);
			return PolicyComparison.canBeAltered(from, to) ? changed(detail, PolicyComparison.alter(from, to))
					: recreated(detail);
		}
		return recreated("definition");
	}

	private Difference recreated(String detail) {
		return Recreation.of(this.actual, this.wanted, this.picture, detail);
	}

	private Difference changed(String detail, Operation operation) {
		return new Difference(Difference.Kind.CHANGED, this.wanted.name(), detail, List.of(operation), null);
	}

}
