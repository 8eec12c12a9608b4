package io.github.migrationboot.internal.connection;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Field;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Oid;
import org.postgresql.core.ParameterList;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.SqlCommand;
import org.postgresql.core.Tuple;

/**
 * Sends statements that need no answer to the server together, in one round trip, by the
 * <a href=
 * "https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING">
 * extended query protocol</a>, and knows which one failed.
 * <p>
 * JDBC has no call for this: a batch cannot mix statements with parameters, stops reading
 * a SELECT after its first row and does not say which entry failed. So this talks to the
 * driver's query executor. Transactions are the caller's: the driver adds no BEGIN. Not
 * thread-safe.
 */
final class Pipeline {

	private static final Log logger = LogFactory.getLog(Pipeline.class);

	private static final Pattern PARAMETER = Pattern.compile("\\$\\d+");

	private static final int FLAGS = QueryExecutor.QUERY_ONESHOT | QueryExecutor.QUERY_SUPPRESS_BEGIN
			| QueryExecutor.QUERY_NO_BINARY_TRANSFER;

	private final QueryExecutor executor;

	Pipeline(BaseConnection connection) {
		this.executor = connection.getQueryExecutor();
	}

	/**
	 * Send statements and wait for the last one.
	 * @param statements the statements
	 * @throws PipelineException if one fails; the ones behind it did not run
	 */
	void send(List<BoundStatement> statements) throws PipelineException {
		if (statements.isEmpty()) {
			return;
		}
		Results results = new Results();
		try {
			List<NativeQuery> queries = new ArrayList<>(statements.size());
			statements.forEach((statement) -> queries.add(query(statement)));
			Query query = this.executor.wrap(queries);
			this.executor.execute(query, parameters(query, statements), results, 0, 0, FLAGS);
		}
		catch (SQLException ex) {
			throw new PipelineException(Math.min(results.completed, statements.size() - 1),
					ServerMessage.withoutDetail(ex));
		}
	}

	private static NativeQuery query(BoundStatement statement) {
		int[] bindPositions = statement.parameters().isEmpty() ? new int[0]
				: PARAMETER.matcher(statement.sql()).results().mapToInt(MatchResult::start).toArray();
		return new NativeQuery(statement.sql(), bindPositions, false, SqlCommand.BLANK);
	}

	private static ParameterList parameters(Query query, List<BoundStatement> statements) throws SQLException {
		ParameterList parameters = query.createParameterList();
		int index = 1;
		for (BoundStatement statement : statements) {
			for (String value : statement.parameters()) {
				if (value != null) {
					parameters.setStringParameter(index++, value, Oid.UNSPECIFIED);
				}
				else {
					parameters.setNull(index++, Oid.UNSPECIFIED);
				}
			}
		}
		return parameters;
	}

	/**
	 * Counts the statements that are done. Each ends with rows or with a status.
	 */
	private static final class Results extends ResultHandlerBase {

		private int completed;

		@Override
		public void handleResultRows(Query fromQuery, Field[] fields, List<Tuple> tuples,
				@Nullable ResultCursor cursor) {
			this.completed++;
		}

		@Override
		public void handleCommandStatus(String status, long updateCount, long insertOid) {
			this.completed++;
		}

		@Override
		public void handleWarning(SQLWarning warning) {
			logger.debug(ServerMessage.of(warning));
		}

	}

}
