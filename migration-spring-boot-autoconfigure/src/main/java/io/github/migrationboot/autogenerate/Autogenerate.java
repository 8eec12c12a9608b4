package io.github.migrationboot.autogenerate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.migrationboot.autogenerate.internal.catalog.CatalogReader;
import io.github.migrationboot.autogenerate.internal.catalog.CatalogScope;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.autogenerate.internal.difference.ComparisonScope;
import io.github.migrationboot.autogenerate.internal.difference.Difference;
import io.github.migrationboot.autogenerate.internal.difference.IncludedParts;
import io.github.migrationboot.autogenerate.internal.difference.PlanOptions;
import io.github.migrationboot.autogenerate.internal.difference.RenameCandidates;
import io.github.migrationboot.autogenerate.internal.difference.RenamedSequences;
import io.github.migrationboot.autogenerate.internal.difference.Renames;
import io.github.migrationboot.autogenerate.internal.difference.RevisionPlan;
import io.github.migrationboot.autogenerate.internal.difference.SchemaComparison;
import io.github.migrationboot.autogenerate.internal.difference.UnsaidPrivileges;
import io.github.migrationboot.autogenerate.internal.wanted.ActualSchema;
import io.github.migrationboot.autogenerate.internal.wanted.ComparedSchemas;
import io.github.migrationboot.autogenerate.internal.wanted.Comparison;
import io.github.migrationboot.autogenerate.internal.wanted.PictureReader;
import io.github.migrationboot.autogenerate.internal.wanted.Pictures;
import io.github.migrationboot.autogenerate.internal.wanted.RevisionInventory;
import io.github.migrationboot.autogenerate.internal.wanted.Scratch;
import io.github.migrationboot.autogenerate.internal.wanted.ScratchDatabase;
import io.github.migrationboot.autogenerate.internal.wanted.ScratchSchema;
import io.github.migrationboot.autogenerate.internal.wanted.WantedScript;
import io.github.migrationboot.internal.connection.DatabaseUnavailableException;
import io.github.migrationboot.internal.sql.PostgresRenderer;
import io.github.migrationboot.internal.sql.SqlStatement;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.runner.MigrationSettings;
import io.github.migrationboot.runner.Migrations;
import io.github.migrationboot.runner.PlannedStep;

/**
 * Compares a database with what the application wants of it, and drafts the revision that
 * makes them equal. PostgreSQL itself says what a definition means: the wanted schema is
 * created where nobody sees it, and both are read from the catalog. The database stays as
 * it is. Thread-safe; a comparison takes a connection, and seconds for a thousand tables.
 */
public final class Autogenerate {

	private final Migrations migrations;

	private final Supplier<List<ModelSource>> model;

	private final AutogenerateSettings settings;

	private final AutogenerateHooks hooks;

	/**
	 * Create a facade. Asks neither the database nor the model.
	 * @param migrations what migrates the database
	 * @param model finds what describes the wanted schema
	 * @param settings what is compared
	 * @param hooks what the application has its say with
	 */
	public Autogenerate(Migrations migrations, Supplier<List<ModelSource>> model, AutogenerateSettings settings,
			AutogenerateHooks hooks) {
		this.migrations = migrations;
		this.model = model;
		this.settings = settings;
		this.hooks = hooks;
	}

	/**
	 * Return the source of what a definition describes.
	 * @param name where it comes from, for messages
	 * @param definition the definition
	 * @return the source
	 */
	public static ModelSource source(String name, SchemaDefinition definition) {
		return new SchemaDefinitionSource(name, definition);
	}

	/**
	 * Return whether there is anything that could describe the wanted schema.
	 * @return {@code false} if there are neither entities, schema files nor definitions
	 */
	public boolean hasModel() {
		return !this.model.get().isEmpty();
	}

	/**
	 * Compare the database with the model. Revisions that are not applied are not taken
	 * into account.
	 * @return the differences
	 * @throws NoModelException if nothing describes the wanted schema
	 * @throws io.github.migrationboot.MigrationException if the wanted schema cannot be
	 * created, or the database cannot be reached
	 */
	public SchemaDifferences compare() {
		return compared(DraftOptions.NONE).described();
	}

	/**
	 * Compare the database with the model, and do not return if they differ. For a test
	 * of the application.
	 * @throws SchemaDifferenceException if they differ
	 * @throws io.github.migrationboot.MigrationException as for {@link #compare()}
	 */
	public void assertUpToDate() {
		SchemaDifferences differences = compare();
		if (!differences.isEmpty()) {
			throw new SchemaDifferenceException(differences);
		}
	}

	/**
	 * Draft the revision that makes the database as the model wants it.
	 * @param options what is asked for
	 * @return the draft, possibly empty
	 * @throws DatabaseNotUpToDateException if the database lacks revisions
	 * @throws NoModelException if nothing describes the wanted schema
	 * @throws io.github.migrationboot.MigrationException as for {@link #compare()}
	 */
	public RevisionDraft draft(DraftOptions options) {
		requireUpToDate();
		Compared compared = compared(options);
		return compared.draft(new PlanOptions(options.allowDrops(), compared.notes(), this::rewrite))
			.customized(this.hooks.customizers());
	}

	/**
	 * Draft the revision that creates all that the database has, for a history that is to
	 * begin with it.
	 * @return the draft, empty if the database is
	 * @throws io.github.migrationboot.MigrationException if the database cannot be
	 * reached
	 */
	public RevisionDraft draftFromDatabase() {
		SchemaPicture empty = new SchemaPicture(List.of());
		ReadDatabase found = new ReadDatabase();
		SchemaPicture actual = new ActualSchema(this.migrations.getDataSource()).read(schemas(), reader(found));
		ComparisonScope everything = new ComparisonScope(included(found.schema()), (object) -> true, false, true,
				found.version());
		SchemaPicture wanted = IncludedParts.of(empty, UnsaidPrivileges.ofEverybody(actual), everything);
		return new Compared(SchemaComparison.compare(empty, wanted, everything), List.of(), empty, wanted)
			.draft(new PlanOptions(false, List.of(), this::rewrite))
			.customized(this.hooks.customizers());
	}

	private void requireUpToDate() {
		List<PlannedStep> pending = this.migrations.preview().upgrade("heads");
		if (!pending.isEmpty()) {
			throw new DatabaseNotUpToDateException(pending.stream().map((step) -> step.revision().revision()).toList());
		}
	}

	private List<Operation> rewrite(Operation operation) {
		List<Operation> operations = List.of(operation);
		for (OperationRewriter rewriter : this.hooks.rewriters()) {
			operations = operations.stream().flatMap((each) -> rewriter.rewrite(each).stream()).toList();
		}
		return operations;
	}

	private Compared compared(DraftOptions options) {
		List<ModelSource> sources = this.model.get();
		List<WantedScript> scripts = new ArrayList<>();
		boolean entitiesOnly = true;
		for (ModelSource source : sources) {
			String script = source.script();
			if (!script.isBlank()) {
				scripts.add(WantedScript.parse(source.name(), script));
				entitiesOnly &= !source.saysEverything();
			}
		}
		if (scripts.stream().allMatch((script) -> script.statements().isEmpty())) {
			throw new NoModelException(sources.stream().map(ModelSource::name).toList());
		}
		Scratch scratch = switch (this.settings.scratch()) {
			case SCHEMA -> new ScratchSchema(this.migrations.getDataSource());
			case DATABASE -> new ScratchDatabase(this.migrations.getDataSource());
		};
		List<Difference> differences = new ArrayList<>();
		ReadDatabase found = new ReadDatabase();
		Pictures read = scratch.read(new Comparison(schemas(), (actual) -> {
			differences.addAll(Renames.of(options.renames(), actual));
			return statements(differences);
		}, scripts), reader(found));
		List<Difference> sequences = RenamedSequences.of(differences, read.actual(), read.wanted());
		differences.addAll(sequences);
		String schema = read.defaultSchema();
		Pictures pictures = new Pictures(schema, RenamedSequences.in(read.actual(), sequences), read.wanted());
		RevisionInventory inventory = RevisionInventory.of(this.migrations.catalogue(), schema);
		ComparisonScope scope = new ComparisonScope(included(schema), inventory::made, entitiesOnly, false,
				found.version());
		SchemaPicture wanted = UnsaidPrivileges.keptIn(IncludedParts.of(pictures.actual(), pictures.wanted(), scope),
				pictures.actual());
		differences.addAll(SchemaComparison.compare(pictures.actual(), wanted, scope));
		return new Compared(differences, RenameCandidates.of(ours(pictures, scope), wanted), pictures.actual(), wanted);
	}

	/**
	 * What is somebody else's has not been renamed.
	 */
	private static SchemaPicture ours(Pictures pictures, ComparisonScope scope) {
		return new SchemaPicture(pictures.actual()
			.objects()
			.stream()
			.filter((object) -> scope.included().test(object.name())
					&& (scope.made().test(object.name()) || pictures.wanted().find(object.name()) != null))
			.toList());
	}

	private static List<String> statements(List<Difference> differences) {
		return differences.stream()
			.flatMap((difference) -> difference.operations().stream())
			.flatMap((operation) -> PostgresRenderer.render(operation).stream())
			.map(SqlStatement::sql)
			.toList();
	}

	private Predicate<DatabaseObject> included(String schema) {
		ObjectPatterns patterns = new ObjectPatterns(this.settings.include(), this.settings.exclude(), schema);
		return (object) -> patterns.include(object)
				&& this.hooks.filters().stream().allMatch((filter) -> filter.include(object));
	}

	private ComparedSchemas schemas() {
		return new ComparedSchemas(this.migrations.settings().schema(), this.settings.schemas());
	}

	private PictureReader reader(ReadDatabase found) {
		return (connection, schema) -> {
			try {
				found.set(schema, connection.getMetaData().getDatabaseMajorVersion());
				return new CatalogReader().read(connection,
						new CatalogScope(schema, this.settings.schemas(), ownTables(schema)));
			}
			catch (SQLException ex) {
				throw DatabaseUnavailableException.ofLost(ex);
			}
		};
	}

	private Set<QualifiedName> ownTables(String defaultSchema) {
		MigrationSettings own = this.migrations.settings();
		Set<QualifiedName> tables = new HashSet<>();
		for (String table : List.of(own.versionTable(), own.historyTable())) {
			String schema = (own.versionTableSchema() != null) ? own.versionTableSchema() : own.schema();
			tables.add(new QualifiedName(defaultSchema.equals(schema) ? null : schema, table));
		}
		return tables;
	}

	/**
	 * Takes what is known of the database when it has been read.
	 */
	private static final class ReadDatabase {

		private String schema = "public";

		private int version;

		void set(String schema, int version) {
			this.schema = schema;
			this.version = version;
		}

		String schema() {
			return this.schema;
		}

		int version() {
			return this.version;
		}

	}

	/**
	 * A comparison that is done.
	 *
	 * @param differences what it has found
	 * @param candidates what may have been renamed, as the option says it
	 * @param actual what is there
	 * @param wanted what is to be there
	 */
	private record Compared(List<Difference> differences, List<String> candidates, SchemaPicture actual,
			SchemaPicture wanted) {

		SchemaDifferences described() {
			Set<DatabaseObject> added = this.differences.stream()
				.filter((difference) -> difference.kind() == Difference.Kind.ADDED)
				.map(Difference::object)
				.collect(Collectors.toSet());
			// That an added column is not to be null is a step of its own, but no news.
			return new SchemaDifferences(this.differences.stream()
				.filter((difference) -> difference.kind() != Difference.Kind.CHANGED
						|| !added.contains(difference.object()))
				.map((difference) -> new SchemaDifference(SchemaDifference.Kind.valueOf(difference.kind().name()),
						difference.object(), difference.describe()))
				.toList());
		}

		List<String> notes() {
			return this.candidates.stream()
				.map((candidate) -> "Is this a new name? Then write the revision with --rename " + candidate)
				.toList();
		}

		RevisionDraft draft(PlanOptions options) {
			RevisionPlan plan = RevisionPlan.of(this.differences, this.actual, this.wanted, options);
			return new RevisionDraft(described(), this.candidates, plan.upgrade(), plan.downgrade());
		}

	}

}
