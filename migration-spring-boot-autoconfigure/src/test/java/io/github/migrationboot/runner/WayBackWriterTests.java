package io.github.migrationboot.runner;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.Types;

import static org.assertj.core.api.Assertions.assertThat;

class WayBackWriterTests {

	private static String text(Consumer<Operations> down) {
		return WayBackWriter.write(TestRevision.of("b", "a", (op) -> {
		}, down), List.of()).text();
	}

	@Test
	void operationsAndSqlAreStatementsOfOneScript() {
		assertThat(text((op) -> {
			op.addColumn("t", "note", Types.text());
			op.execute("SELECT 1 -- one\n; SELECT $$;$$");
			op.execute("COPY t FROM stdin;\n1\n\\.\n");
		})).isEqualTo("""
				ALTER TABLE t ADD COLUMN note text;
				SELECT 1;
				SELECT $$;$$;
				COPY t FROM stdin;
				1
				\\.""");
	}

	@Test
	void reverseOfAnUpgradeIsAWayBack() {
		TestRevision revision = TestRevision.of("b", "a",
				(op) -> op.createTable("t", (table) -> table.column("id", Types.bigint())));
		WayBack wayBack = WayBackWriter.write(revision, List.of());
		assertThat(wayBack.text()).isEqualTo("DROP TABLE t;");
		assertThat(wayBack.isOf(revision.node())).isTrue();
	}

	@Test
	void dependenciesAreThoseThatTheLabelsMean() {
		TestRevision revision = TestRevision.sql("b", "a", "SELECT 1", "SELECT 2").dependsOn("geo");
		WayBack wayBack = WayBackWriter.write(revision, List.of("geo_base"));
		assertThat(wayBack.isOf(TestRevision.sql("b", "a", "", "").dependsOn("geo_base").node())).isTrue();
		assertThat(wayBack.isOf(revision.node())).isFalse();
	}

	@Test
	void codeIsNotStoredUnlessItSaysItsSql() {
		assertThat(text((op) -> op.data("hash", (jdbc) -> {
		}))).isEqualTo("-- not stored: it is code (hash)");
		assertThat(text((op) -> {
			op.execute("SELECT 1");
			op.data("hash", (jdbc) -> {
			}).offline("UPDATE t SET h = 1", "SELECT 1");
		})).isEqualTo("SELECT 1;\nUPDATE t SET h = 1;");
	}

	@Test
	void irreversibleAnywhereIsTheReason() {
		assertThat(text((op) -> {
			op.execute("SELECT 1");
			op.irreversible("the rows are gone");
		})).isEqualTo("-- irreversible: the rows are gone");
		assertThat(text((op) -> op.reverse((up) -> up.dropTable("t")))).startsWith("-- irreversible: ")
			.contains("cannot be undone");
	}

	@Test
	void faultyDowngradeIsNoReasonToRefuseTheUpgrade() {
		assertThat(text((op) -> op.execute("SELECT 'open"))).startsWith("-- not stored: it is faulty: ");
		assertThat(text((op) -> {
			throw new IllegalStateException("no\nbean");
		})).isEqualTo("-- not stored: it is faulty: java.lang.IllegalStateException: no bean");
		assertThat(text((op) -> {
			throw new NoClassDefFoundError("org/example/Gone");
		})).isEqualTo("-- not stored: it is faulty: java.lang.NoClassDefFoundError: org/example/Gone");
	}

	@Test
	void statementsThatWouldBeReadInAnotherWayAreNotStored() {
		assertThat(text((op) -> {
			op.execute("SET standard_conforming_strings = off");
			op.execute("SELECT 'C:\\'; SELECT 'D:\\'");
		})).isEqualTo("-- not stored: its statements mean something else in one script");
	}

}
