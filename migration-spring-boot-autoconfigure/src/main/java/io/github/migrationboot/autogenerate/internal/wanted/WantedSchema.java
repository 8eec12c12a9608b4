package io.github.migrationboot.autogenerate.internal.wanted;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.internal.connection.PipelineException;
import io.github.migrationboot.internal.connection.ServerMessage;
import io.github.migrationboot.internal.sql.Identifiers;
import io.github.migrationboot.internal.sql.SqlStatement;
import io.github.migrationboot.internal.sql.StatementRewriter;
import io.github.migrationboot.internal.sql.StatementWords;

/**
 * Creates the wanted schema. Statements see the scratch schema alone, so that a name that
 * the model does not define is an error and never a real table. One that misses a type, a
 * function or an operator is repeated where those of extensions are seen as well, some of
 * which may be in the real schema. Not thread-safe; takes a round trip for each
 * {@value #TOGETHER} statements, and a few for each that is repeated.
 */
final class WantedSchema {

	static final int TOGETHER = 100;

	private static final Set<String> UNDEFINED = Set.of("42704", "42883");

	/**
	 * What another script may define: a file says more of the tables of entities, and has
	 * the types of their columns.
	 */
	private static final Set<String> MISSING = Set.of("42704", "42883", "42P01", "42703", "3F000");

	private static final String DUPLICATE = "42710";

	private static final String DUPLICATE_SCHEMA = "42P06";

	/**
	 * More than one statement ever needs.
	 */
	private static final int EXTENSIONS = 4;

	/**
	 * What an error ends is undone up to here only.
	 */
	private static final String SAVEPOINT = "SAVEPOINT migration_wanted";

	private static final String RELEASE = "RELEASE SAVEPOINT migration_wanted";

	private static final String UNDO = "ROLLBACK TO SAVEPOINT migration_wanted";

	private static final String LOCKED = """
			SELECT c.relname FROM pg_locks l
			JOIN pg_class c ON c.oid = l.relation JOIN pg_namespace n ON n.oid = c.relnamespace
			WHERE l.pid = pg_backend_pid() AND l.mode <> 'AccessShareLock' AND c.relkind IN ('r', 'p')
			AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
			AND n.nspname = ANY (string_to_array(?, chr(10)))
			""";

	private final ScratchSession session;

	private final ScratchArea area;

	private final List<Postponed> postponed = new ArrayList<>();

	WantedSchema(ScratchSession session, ScratchArea area) {
		this.session = session;
		this.area = area;
	}

	/**
	 * Create the schema.
	 * @throws WantedSchemaException if a statement cannot be run, or must not be
	 */
	void create(List<WantedScript> scripts) {
		new ModelGuard(this.area, this.session.extensionSchemas()).check(scripts);
		for (WantedScript script : scripts) {
			resetSearchPath();
			List<SqlStatement> together = new ArrayList<>();
			for (SqlStatement statement : script.statements()) {
				StatementTreatment treatment = StatementTreatment.of(statement.sql(), this.area.compared());
				if (treatment == StatementTreatment.DROP && !this.area.real().isEmpty()) {
					runTogether(script, together);
					drop(script, statement);
				}
				else if (treatment != StatementTreatment.LEAVE_OUT && !isIgnored(statement)) {
					together.add(statement);
				}
				if (together.size() == TOGETHER) {
					runTogether(script, together);
				}
			}
			runTogether(script, together);
		}
		runPostponed();
	}

	/**
	 * Let the scratch schema be where names without a schema are, whatever the script
	 * before has said.
	 */
	private void resetSearchPath() {
		this.session.setSearchPath(Identifiers.quote(this.area.schema()));
	}

	/**
	 * Where the schema has another name, the model's own search path would lead to the
	 * real one, and so would privileges on all that a schema has.
	 */
	private boolean isIgnored(SqlStatement statement) {
		return !this.area.named() && (SearchPathSetting.isSetBy(statement.sql())
				|| StatementTreatment.schemaOfAll(statement.sql()) != null);
	}

	/**
	 * Run what had to wait for something, as long as each round gets further.
	 */
	private void runPostponed() {
		int left = Integer.MAX_VALUE;
		if (!this.postponed.isEmpty()) {
			resetSearchPath();
		}
		while (!this.postponed.isEmpty()) {
			if (this.postponed.size() == left) {
				// Roles that the server does not have cannot be given anything.
				this.postponed.removeIf((each) -> StatementTreatment.isAboutPrivileges(each.statement().sql()));
				if (this.postponed.isEmpty()) {
					return;
				}
				throw this.postponed.get(0).failure();
			}
			left = this.postponed.size();
			List<Postponed> again = List.copyOf(this.postponed);
			this.postponed.clear();
			again.forEach((each) -> run(each.script(), each.statement()));
		}
	}

	private void runTogether(WantedScript script, List<SqlStatement> statements) {
		boolean alone = statements.stream().anyMatch(this::isAlone);
		if (!statements.isEmpty() && (alone || !succeed(statements))) {
			for (SqlStatement statement : statements) {
				if (isAlone(statement)) {
					runAlone(script, statement);
				}
				else {
					run(script, statement);
				}
			}
		}
		statements.clear();
		releaseLocks();
	}

	/**
	 * Let a database of its own keep what it has, as the locks of large models are more
	 * than servers have room for.
	 */
	private void releaseLocks() {
		if (!this.area.transactional()) {
			this.session.run("COMMIT", "BEGIN");
		}
	}

	private boolean succeed(List<SqlStatement> statements) {
		return trySend(statements.stream().map(this::sql)) == null;
	}

	/**
	 * Whether a statement has to be outside of a transaction and can be.
	 */
	private boolean isAlone(SqlStatement statement) {
		return !this.area.transactional() && !statement.transactional() && !isIndex(statement);
	}

	private static boolean isIndex(SqlStatement statement) {
		return !StatementRewriter.withoutConcurrently(statement.sql()).equals(statement.sql());
	}

	private String sql(SqlStatement statement) {
		String sql = StatementRewriter.withoutConcurrently(statement.sql());
		return this.area.named() ? sql : StatementRewriter.withoutSchemas(sql, this.area.compared());
	}

	private void run(WantedScript script, SqlStatement statement) {
		SQLException failure = trySend(Stream.of(sql(statement)));
		SQLException refused = null;
		boolean extensions = !StatementTreatment.isAboutPrivileges(statement.sql());
		for (int i = 0; extensions && i < EXTENSIONS && failure != null && isUndefined(failure); i++) {
			failure = tryWithExtensions(script, statement);
			Extension extension = (failure != null) ? createExtension(failure) : Extension.NONE;
			refused = extension.refused();
			if (!extension.created()) {
				break;
			}
			failure = trySend(Stream.of(sql(statement)));
		}
		if (failure != null && !isThere(statement, failure)) {
			WantedSchemaException exception = WantedSchemaException.of(script, statement, failure, refused);
			if (!MISSING.contains(String.valueOf(failure.getSQLState()))) {
				throw exception;
			}
			this.postponed.add(new Postponed(script, statement, exception));
		}
	}

	private static boolean isUndefined(SQLException failure) {
		return UNDEFINED.contains(String.valueOf(failure.getSQLState()));
	}

	/**
	 * Extensions are the database's, not a schema's, and so are the schemas made for
	 * them.
	 */
	private static boolean isThere(SqlStatement statement, SQLException failure) {
		StatementWords words = new StatementWords(statement.sql(), true);
		return (DUPLICATE.equals(failure.getSQLState()) && words.accept("CREATE", "EXTENSION"))
				|| (DUPLICATE_SCHEMA.equals(failure.getSQLState()) && words.accept("CREATE", "SCHEMA"));
	}

	private @Nullable SQLException tryWithExtensions(WantedScript script, SqlStatement statement) {
		Set<String> lockedBefore = locked();
		String path = Stream
			.concat(Stream.of(Identifiers.quote(this.area.schema())), this.session.extensionSchemas().stream())
			.distinct()
			.collect(Collectors.joining(", "));
		String unqualified = StatementRewriter.withoutSchemas(sql(statement), this.area.compared());
		SQLException failure = tryIn(path, unqualified);
		Set<String> locked = (failure != null) ? new HashSet<>() : locked();
		locked.removeAll(lockedBefore);
		if (!locked.isEmpty()) {
			throw WantedSchemaException.ofForeignTable(script, statement, locked.iterator().next());
		}
		return failure;
	}

	/**
	 * Return the real tables that have a lock of this transaction which others notice.
	 */
	private Set<String> locked() {
		return this.area.real().isEmpty() ? new HashSet<>()
				: new HashSet<>(this.session.list(LOCKED, String.join("\n", this.area.real())));
	}

	private Extension createExtension(SQLException failure) {
		SQLException refused = null;
		for (String name : ExtensionFinder.find(ServerMessage.of(failure))) {
			boolean available = this.session.one(Boolean.class,
					"SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = ? AND installed_version IS NULL)",
					name);
			if (available) {
				refused = trySend(Stream.of("CREATE EXTENSION " + Identifiers.quote(name) + " CASCADE"));
				if (refused == null) {
					return new Extension(true, null);
				}
				failure.addSuppressed(refused);
			}
		}
		return new Extension(false, refused);
	}

	/**
	 * Drop what a model drops before it creates it. Nothing but the scratch schema is in
	 * the search path, whatever the model has put there.
	 */
	private void drop(WantedScript script, SqlStatement statement) {
		SQLException failure = tryIn(Identifiers.quote(this.area.schema()), sql(statement));
		if (failure != null) {
			throw WantedSchemaException.of(script, statement, failure);
		}
	}

	private @Nullable SQLException tryIn(String path, String sql) {
		String before = this.session.one(String.class, "SELECT current_setting('search_path')");
		return trySend(Stream.of(setPath(path), sql, setPath(before)));
	}

	private static String setPath(String path) {
		return "SELECT set_config('search_path', '" + path.replace("'", "''") + "', false)";
	}

	private @Nullable SQLException trySend(Stream<String> statements) {
		List<String> all = Stream.of(Stream.of(SAVEPOINT), statements, Stream.of(RELEASE))
			.flatMap((part) -> part)
			.toList();
		try {
			this.session.send(all);
			return null;
		}
		catch (PipelineException ex) {
			undo(ex);
			return ex.getFailure();
		}
	}

	private void undo(PipelineException failure) {
		try {
			this.session.send(List.of(UNDO, RELEASE));
		}
		catch (PipelineException ex) {
			failure.getFailure().addSuppressed(ex.getFailure());
		}
	}

	private void runAlone(WantedScript script, SqlStatement statement) {
		try {
			this.session.send(List.of("COMMIT"));
			this.session.send(List.of(sql(statement)));
			this.session.send(List.of("BEGIN"));
		}
		catch (PipelineException ex) {
			throw WantedSchemaException.of(script, statement, ex.getFailure());
		}
	}

	/**
	 * What has come of the search for an extension.
	 *
	 * @param created whether one is there now
	 * @param refused why one could not be created, or {@code null}
	 */
	private record Extension(boolean created, @Nullable SQLException refused) {

		static final Extension NONE = new Extension(false, null);

	}

	/**
	 * A statement that misses something.
	 *
	 * @param script where it is from
	 * @param statement the statement
	 * @param failure what to throw if nobody defines that
	 */
	private record Postponed(WantedScript script, SqlStatement statement, WantedSchemaException failure) {

	}

}
