package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AlterColumn;
import io.github.migrationboot.operations.AlterSequence;
import io.github.migrationboot.operations.ColumnChange;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.ColumnDefinition.Identity;
import io.github.migrationboot.operations.DataType;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.SequenceOptions;

/**
 * What differs in the type of a column, and in where its values come from, which the type
 * has to suit. Immutable.
 *
 * @param table the table
 * @param actual the column as it is
 * @param wanted the column as it is to be
 */
record ColumnTypeChange(ComparedTable table, ColumnDefinition actual, ColumnDefinition wanted) {

	private static final Pattern CAST = Pattern.compile("::[a-z][\\w \".]*(\\([0-9, ]+\\))?(\\[\\])*$");

	@Nullable Difference compare() {
		Words words = new Words().add("type", this.actual.type(), this.wanted.type())
			.add("collation", this.actual.collation(), this.wanted.collation());
		if (!isSameDefault()) {
			words.add("default", this.actual.defaultExpression(), this.wanted.defaultExpression());
		}
		if ((this.actual.identity() == null) != (this.wanted.identity() == null)) {
			words.add("identity", identity(this.actual), identity(this.wanted));
		}
		if (isOfOtherType()) {
			words.add("storage", this.actual.storage(), this.wanted.storage());
			words.add("compression", this.actual.compression(), this.wanted.compression());
		}
		return words.isEmpty() ? null
				: this.table.changedColumn(this.actual.name(), words.toString(), operations(), note());
	}

	/**
	 * Tell whether the type is set, which takes the storage and the compression away.
	 */
	boolean isOfOtherType() {
		return !before().type().equals(after().type())
				|| !Objects.equals(this.actual.collation(), this.wanted.collation());
	}

	private List<Operation> operations() {
		ValueSource before = before();
		ValueSource after = after();
		List<Operation> operations = new ArrayList<>();
		if (!before.isLike(after)) {
			operations.addAll(before.remove());
			if (isOfOtherType()) {
				operations.add(alter(false));
			}
			operations.addAll(after.add());
			return operations;
		}
		operations.add(alter(before.isDefault()
				&& !Objects.equals(this.actual.defaultExpression(), this.wanted.defaultExpression())));
		if (before.isSerial()) {
			operations.add(new AlterSequence(after.sequence(), type(after.type()), null, null,
					List.of(new AlterSequence(after.sequence(), type(before.type()), null, null, List.of()))));
		}
		return operations;
	}

	private AlterColumn alter(boolean withDefault) {
		List<ColumnChange> changes = new ArrayList<>();
		List<ColumnChange> previous = new ArrayList<>();
		DataType from = before().type();
		DataType to = after().type();
		if (isOfOtherType()) {
			changes.add(new ColumnChange.Type(to, this.wanted.collation(), using(from, to)));
			previous.add(new ColumnChange.Type(from, this.actual.collation(), using(to, from)));
			if (this.actual.storage() != null || this.wanted.storage() != null) {
				changes.add(ColumnStorage.of(to, this.wanted.storage()));
				previous.add(ColumnStorage.of(from, this.actual.storage()));
			}
			if (this.actual.compression() != null || this.wanted.compression() != null) {
				changes.add(ColumnStorage.compression(this.wanted.compression()));
				previous.add(ColumnStorage.compression(this.actual.compression()));
			}
		}
		if (withDefault) {
			changes.add(new ColumnChange.Default(this.wanted.defaultExpression()));
			previous.add(new ColumnChange.Default(this.actual.defaultExpression()));
		}
		return new AlterColumn(this.table.name(), this.actual.name(), changes, previous, List.of());
	}

	private @Nullable String using(DataType from, DataType to) {
		return TypeConversion.using(this.actual.name(), from, to);
	}

	private @Nullable String note() {
		DataType from = before().type();
		DataType to = after().type();
		QualifiedName name = this.table.name();
		boolean sameType = from.equals(to);
		if (sameType || TypeConversion.keepsRows(from, to)) {
			return null;
		}
		String loss = ValueLoss.of(from, to);
		String note = "PostgreSQL reads or rewrites all of " + name + " while nobody can use it.";
		if (loss != null) {
			note += "\n" + loss;
		}
		String using = using(from, to);
		if (using == null) {
			return note;
		}
		String more = TypeConversion.note(from, to);
		return note + " Check that USING " + using + " converts the values as they are meant."
				+ ((more != null) ? " " + more : "");
	}

	/**
	 * PostgreSQL spells a default with its type, so that with another type the same one
	 * is spelled differently.
	 */
	private boolean isSameDefault() {
		String before = this.actual.defaultExpression();
		String after = this.wanted.defaultExpression();
		if (before == null || after == null || before.equals(after)) {
			return Objects.equals(before, after);
		}
		return isOfOtherType() && withoutCasts(before).equals(withoutCasts(after));
	}

	private static String withoutCasts(String expression) {
		String shorter = CAST.matcher(expression).replaceFirst("");
		if (!shorter.equals(expression)) {
			return withoutCasts(shorter);
		}
		boolean wrapped = shorter.matches("\\([^()]*\\)|'-?[0-9.]+'");
		return wrapped ? withoutCasts(shorter.substring(1, shorter.length() - 1)) : shorter;
	}

	private ValueSource before() {
		return new ValueSource(this.table.name(), this.actual);
	}

	private ValueSource after() {
		return new ValueSource(this.table.name(), this.wanted);
	}

	private static @Nullable String identity(ColumnDefinition column) {
		Identity identity = column.identity();
		return (identity != null) ? (identity.always() ? "always" : "by default") : null;
	}

	private static SequenceOptions type(DataType type) {
		return new SequenceOptions(type, null, null, null, null, null, null);
	}

}
