package io.github.migrationboot.runner;

import java.util.ArrayList;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.migrationboot.MigrationException;
import io.github.migrationboot.internal.sql.SqlScriptException;
import io.github.migrationboot.internal.sql.SqlStatement;
import io.github.migrationboot.internal.sql.StatementSplitter;
import io.github.migrationboot.operations.Irreversible;
import io.github.migrationboot.operations.IrreversibleOperationException;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.script.RevisionScript;

/**
 * Writes the way back that the history keeps with an upgrade. That there is none, or that
 * it is faulty, is no reason to refuse the way up.
 */
final class WayBackWriter {

	private static final Log logger = LogFactory.getLog(WayBackWriter.class);

	private WayBackWriter() {
	}

	/**
	 * Write the way back of a revision.
	 * @param script the revision
	 * @param dependencies the ids of the revisions that it depends on
	 */
	static WayBack write(RevisionScript script, List<String> dependencies) {
		RevisionNode written = script.node();
		// The labels of a build that is not there mean nothing.
		RevisionNode node = new RevisionNode(written.id(), written.downRevisions(), dependencies, List.of(),
				written.message(), written.location());
		try {
			return write(node, script.transactional(), script.downgrade());
		}
		catch (IrreversibleOperationException ex) {
			return WayBack.irreversible(node, ex.getDescription());
		}
		catch (RuntimeException | LinkageError ex) {
			logger.debug("The downgrade of " + node.id() + " is faulty", ex);
			return WayBack.notStored(node,
					"it is faulty: " + ((ex instanceof MigrationException known) ? known.getDescription() : ex));
		}
	}

	private static WayBack write(RevisionNode node, boolean transactional, List<Operation> operations) {
		for (Operation operation : operations) {
			if (operation instanceof Irreversible irreversible) {
				return WayBack.irreversible(node, irreversible.reason());
			}
		}
		List<SqlStatement> statements = new ArrayList<>();
		for (Work item : Preparation.work(operations)) {
			List<SqlStatement> sql = sql(item);
			if (sql == null) {
				String kind = (item instanceof Work.Code) ? "it is code" : "it runs in batches";
				return WayBack.notStored(node, kind + " (" + item.describe() + ")");
			}
			statements.addAll(sql);
		}
		String script = String.join("\n", statements.stream().map(SqlStatement::script).toList());
		return isReadAs(statements, script) ? WayBack.script(node, transactional, script)
				: WayBack.notStored(node, "its statements mean something else in one script");
	}

	/**
	 * Return the SQL, or {@code null} where there is none. Code may say what does the
	 * same.
	 */
	private static @Nullable List<SqlStatement> sql(Work item) {
		if (item instanceof Work.Sql sql) {
			return List.of(sql.statement());
		}
		String offline = (item instanceof Work.Code code) ? code.step().offlineSql() : null;
		return (offline != null) ? StatementSplitter.split(offline, 1) : null;
	}

	/**
	 * Whether a script is split into the statements that it was made of. It is not where
	 * one of them changes how strings are read.
	 */
	private static boolean isReadAs(List<SqlStatement> statements, String script) {
		try {
			return texts(StatementSplitter.split(script, 1)).equals(texts(statements));
		}
		catch (SqlScriptException ex) {
			return false;
		}
	}

	private static List<String> texts(List<SqlStatement> statements) {
		return statements.stream().map(SqlStatement::script).toList();
	}

}
