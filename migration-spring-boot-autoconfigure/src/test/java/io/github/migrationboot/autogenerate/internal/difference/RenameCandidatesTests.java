package io.github.migrationboot.autogenerate.internal.difference;

import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import io.github.migrationboot.operations.TableBuilder;

import static io.github.migrationboot.operations.Types.bigint;
import static io.github.migrationboot.operations.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RenameCandidates}.
 */
class RenameCandidatesTests {

	@Test
	void aTableWithTheSameColumnsMayBeRenamed() {
		assertThat(RenameCandidates.of(Pictures.of((op) -> op.createTable("drivers", RenameCandidatesTests::person)),
				Pictures.of((op) -> {
					op.createTable("Chauffeurs", RenameCandidatesTests::person);
					op.createTable("cars", (table) -> table.column("id", bigint()));
					op.inSchema("other").createTable("chauffeurs", RenameCandidatesTests::person);
				})))
			.containsExactly("drivers=\"Chauffeurs\"");
	}

	@Test
	void allColumnsThatItMayBeAreTold() {
		assertThat(RenameCandidates.of(Pictures.of((op) -> op.inSchema("audit").createTable("t", (table) -> {
			table.column("old name", text());
			table.column("stays", text());
			table.column("number", bigint());
		})), Pictures.of((op) -> op.inSchema("audit").createTable("t", (table) -> {
			table.column("stays", text());
			table.column("new_name", text());
			table.column("other_name", text());
			table.column("number_2", bigint()).notNull();
		})))).containsExactly("audit.t.\"old name\"=new_name", "audit.t.\"old name\"=other_name");
	}

	@Test
	void aSequenceThatIsTheSameMayBeRenamed() {
		assertThat(RenameCandidates.of(Pictures.of((op) -> {
			op.createSequence("orders_seq").increment(50);
			op.createSequence("stays").increment(50);
		}), Pictures.of((op) -> {
			op.createSequence("purchases_seq").increment(50);
			op.createSequence("numbers").increment(10);
			op.createSequence("stays").increment(50);
		}))).containsExactly("orders_seq=purchases_seq");
	}

	@Test
	void whatIsOnBothSidesIsNoCandidate() {
		Consumer<TableBuilder> more = RenameCandidatesTests::person;
		assertThat(RenameCandidates.of(Pictures.of((op) -> op.createTable("t", more)), Pictures.of((op) -> {
			op.createTable("t", more.andThen((table) -> table.column("more", text())));
			op.createTable("u", more);
		}))).isEmpty();
	}

	private static void person(TableBuilder table) {
		table.column("id", bigint());
		table.column("name", text());
	}

}
