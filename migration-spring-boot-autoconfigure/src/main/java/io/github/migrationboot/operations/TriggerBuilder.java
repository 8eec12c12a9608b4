package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Describes a trigger.
 */
public final class TriggerBuilder extends RestorableBuilder<TriggerBuilder> {

	private final @Nullable String schema;

	private final String name;

	private final boolean replace;

	private final List<TriggerEvent> events = new ArrayList<>();

	private final List<String> arguments = new ArrayList<>();

	private @Nullable String table;

	private TriggerTiming timing = TriggerTiming.AFTER;

	private boolean forEachRow;

	private @Nullable String condition;

	private @Nullable QualifiedName function;

	private @Nullable String oldTable;

	private @Nullable String newTable;

	private @Nullable Deferral constraint;

	TriggerBuilder(@Nullable String schema, String name, boolean replace) {
		super(schema);
		this.schema = schema;
		this.name = name;
		this.replace = replace;
	}

	/**
	 * Fire before a row changes; after that by default.
	 * @return this builder
	 */
	public TriggerBuilder before() {
		this.timing = TriggerTiming.BEFORE;
		return this;
	}

	/**
	 * Fire in place of the change to a view.
	 * @return this builder
	 */
	public TriggerBuilder insteadOf() {
		this.timing = TriggerTiming.INSTEAD_OF;
		return this;
	}

	/**
	 * Fire on new rows.
	 * @return this builder
	 */
	public TriggerBuilder onInsert() {
		this.events.add(new TriggerEvent(TriggerEvent.Kind.INSERT, List.of()));
		return this;
	}

	/**
	 * Fire on changed rows.
	 * @return this builder
	 */
	public TriggerBuilder onUpdate() {
		this.events.add(new TriggerEvent(TriggerEvent.Kind.UPDATE, List.of()));
		return this;
	}

	/**
	 * Fire when certain columns are set.
	 * @param columns the columns
	 * @return this builder
	 */
	public TriggerBuilder onUpdateOf(String... columns) {
		this.events.add(new TriggerEvent(TriggerEvent.Kind.UPDATE, List.of(columns)));
		return this;
	}

	/**
	 * Fire on deleted rows.
	 * @return this builder
	 */
	public TriggerBuilder onDelete() {
		this.events.add(new TriggerEvent(TriggerEvent.Kind.DELETE, List.of()));
		return this;
	}

	/**
	 * Fire when all rows are deleted at once.
	 * @return this builder
	 */
	public TriggerBuilder onTruncate() {
		this.events.add(new TriggerEvent(TriggerEvent.Kind.TRUNCATE, List.of()));
		return this;
	}

	/**
	 * Name the table or view.
	 * @param table the table or view
	 * @return this builder
	 */
	public TriggerBuilder on(String table) {
		this.table = table;
		return this;
	}

	/**
	 * Fire for each row, not once for the statement.
	 * @return this builder
	 */
	public TriggerBuilder forEachRow() {
		this.forEachRow = true;
		return this;
	}

	/**
	 * Fire under a condition only.
	 * @param condition the SQL condition, about {@code OLD} and {@code NEW}
	 * @return this builder
	 */
	public TriggerBuilder when(String condition) {
		this.condition = condition;
		return this;
	}

	/**
	 * Show all rows as they were to the function.
	 * @param name the name that they get
	 * @return this builder
	 */
	public TriggerBuilder referencingOldTable(String name) {
		this.oldTable = name;
		return this;
	}

	/**
	 * Show all rows as they are to the function.
	 * @param name the name that they get
	 * @return this builder
	 */
	public TriggerBuilder referencingNewTable(String name) {
		this.newTable = name;
		return this;
	}

	/**
	 * Make it a constraint, which fires when constraints are checked.
	 * @param deferral when that is
	 * @return this builder
	 */
	public TriggerBuilder constraint(Deferral deferral) {
		this.constraint = deferral;
		return this;
	}

	/**
	 * Name the function, in the same schema.
	 * @param function the function
	 * @param arguments texts that it gets
	 * @return this builder
	 */
	public TriggerBuilder execute(String function, String... arguments) {
		return execute(new QualifiedName(this.schema, function), arguments);
	}

	/**
	 * Name the function.
	 * @param function the function
	 * @param arguments texts that it gets
	 * @return this builder
	 */
	public TriggerBuilder execute(QualifiedName function, String... arguments) {
		this.function = function;
		this.arguments.addAll(List.of(arguments));
		return this;
	}

	@Override
	CreateTrigger build() {
		if (this.table == null || this.events.isEmpty() || this.function == null) {
			String missing = (this.table == null) ? "table" : this.events.isEmpty() ? "event" : "function";
			throw new InvalidOperationException("The trigger " + this.name + " has no " + missing + ".",
					"Write op.createTrigger(\"" + this.name + "\").onInsert().on(table).execute(function).");
		}
		return new CreateTrigger(this.name, new QualifiedName(this.schema, this.table), this.timing, this.events,
				this.forEachRow, this.condition, this.function, this.arguments, this.oldTable, this.newTable,
				this.constraint, this.replace, this.restoring);
	}

}
