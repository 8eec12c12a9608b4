package io.github.migrationboot.autogenerate.internal.difference;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.ColumnDefinition;
import io.github.migrationboot.operations.Constraint;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;

import static io.github.migrationboot.operations.Types.integer;
import static io.github.migrationboot.operations.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link IncludedParts}.
 */
class IncludedPartsTests {

	@Test
	void addedTableHasNoneOfTheColumnsAndConstraintsThatAreExcluded() {
		List<DatabaseObject> excluded = List.of(DatabaseObject.column("t", "secret"),
				DatabaseObject.constraint("t", "t_check"));
		SchemaPicture wanted = RecordedPictures.of((op) -> {
			op.createTable("t", (table) -> {
				table.column("id", integer());
				table.column("secret", text());
				table.constraint("t_pk").primaryKey("id");
				table.constraint("t_check").check("id > 0");
				table.constraint("t_key").unique("id", "secret");
			});
			op.commentOn(DatabaseObject.constraint("t", "t_check"), "one");
			op.createIndex("i").on("t").column("id");
			op.createIndex("of_secret").on("t").expression("lower(secret)");
		});
		ComparisonScope scope = new ComparisonScope((object) -> !excluded.contains(object), (object) -> true, false,
				true);
		SchemaPicture rest = IncludedParts.of(new SchemaPicture(List.of()), wanted, scope);
		assertThat(rest.objects()).extracting(SchemaObject::name)
			.containsExactly(DatabaseObject.table("t"), DatabaseObject.index("i"));
		SchemaObject table = rest.objects().iterator().next();
		assertThat(table.traits()).isEmpty();
		assertThat(table.creation()).isInstanceOfSatisfying(CreateTable.class, (create) -> {
			assertThat(create.columns()).extracting(ColumnDefinition::name).containsExactly("id");
			assertThat(create.constraints()).extracting(Constraint::name).containsExactly("t_pk");
		});
		assertThat(IncludedParts.of(wanted, wanted, scope).objects()).containsExactlyElementsOf(wanted.objects());
	}

}
