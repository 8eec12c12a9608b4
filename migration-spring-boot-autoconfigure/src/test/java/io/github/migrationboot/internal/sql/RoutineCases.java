package io.github.migrationboot.internal.sql;

/**
 * Operations on functions and procedures.
 */
final class RoutineCases {

	private RoutineCases() {
	}

	static void addTo(OperationCases cases) {
		cases.add("create function", (op) -> op.createFunction("shout", "text", """
				CREATE FUNCTION shout(message text) RETURNS text
					LANGUAGE sql IMMUTABLE
					RETURN upper(message) || '!'
				"""));
		cases.add("replace function", (op) -> op.createFunction("shout", "text", """
				CREATE OR REPLACE FUNCTION shout(message text) RETURNS text
					LANGUAGE sql IMMUTABLE
					RETURN upper(message) || '!!'
				""").from("""
				CREATE OR REPLACE FUNCTION shout(message text) RETURNS text
					LANGUAGE sql IMMUTABLE
					RETURN upper(message) || '!'
				"""));
		cases.add("rename function", (op) -> op.renameFunction("shout", "text", "cry"));
		cases.add("drop function", (op) -> op.dropFunction("cry", "text").ifExists());
		cases.add("create procedure", (op) -> op.createProcedure("forget", "interval", """
				CREATE PROCEDURE forget(age interval) LANGUAGE sql BEGIN ATOMIC
					DELETE FROM documents WHERE created_at < now() - age;
				END
				"""));
		cases.add("rename procedure", (op) -> op.renameProcedure("forget", "interval", "clean_up"));
		cases.add("drop procedure", (op) -> op.dropProcedure("clean_up", "interval"));
	}

}
