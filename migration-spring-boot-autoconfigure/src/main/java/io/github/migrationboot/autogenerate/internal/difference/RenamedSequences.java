package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.autogenerate.internal.difference.Difference.Kind;
import io.github.migrationboot.operations.CreateSequence;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.RenameObject;

/**
 * Finds the sequences that Hibernate has called by the name of a table that is renamed. A
 * new one would begin at 1 beside the rows that there are.
 */
public final class RenamedSequences {

	private RenamedSequences() {
	}

	/**
	 * Find them: the one is there and not wanted, the other wanted and not there.
	 * @param renames what the user has renamed
	 * @param actual the schema as it is with the renames
	 * @param wanted the schema as it is to be
	 * @return a difference for each
	 */
	public static List<Difference> of(List<Difference> renames, SchemaPicture actual, SchemaPicture wanted) {
		List<Difference> sequences = new ArrayList<>();
		for (Difference rename : renames) {
			if (rename.object().kind() != ObjectKind.TABLE
					|| !(rename.operations().get(0) instanceof RenameObject renamed)) {
				continue;
			}
			String schema = rename.object().name().schema();
			DatabaseObject before = sequence(schema, rename.object().name().name() + "_seq");
			DatabaseObject after = sequence(schema, renamed.newName() + "_seq");
			if (actual.find(before) != null && wanted.find(before) == null && actual.find(after) == null
					&& wanted.find(after) != null && !isUsed(before, actual)) {
				sequences.add(renamed(before, after));
			}
		}
		return sequences;
	}

	/**
	 * See sequences under their new names.
	 * @param picture the schema as it is
	 * @param sequences the differences that rename them
	 * @return the schema as it is afterwards
	 */
	public static SchemaPicture in(SchemaPicture picture, List<Difference> sequences) {
		List<SchemaObject> objects = new ArrayList<>();
		for (SchemaObject object : picture.objects()) {
			RenameObject rename = find(object.name(), sequences);
			if (rename != null && object.creation() instanceof CreateSequence create) {
				DatabaseObject name = sequence(create.name().schema(), rename.newName());
				objects.add(new SchemaObject(name,
						new CreateSequence(name.name(), create.options(), create.ownedBy(), create.ifNotExists()),
						object.traits(), object.requires(), object.given()));
			}
			else {
				objects.add(object);
			}
		}
		return new SchemaPicture(objects);
	}

	private static @Nullable RenameObject find(DatabaseObject name, List<Difference> sequences) {
		return sequences.stream()
			.filter((difference) -> difference.object().equals(name))
			.map((difference) -> (RenameObject) difference.operations().get(0))
			.findFirst()
			.orElse(null);
	}

	/**
	 * What uses it spells its name; for this the server has to rename it, which the user
	 * can ask for.
	 */
	private static boolean isUsed(DatabaseObject sequence, SchemaPicture actual) {
		SchemaObject object = Objects.requireNonNull(actual.find(sequence));
		return !object.traits().isEmpty()
				|| actual.objects().stream().anyMatch((other) -> other.requires().contains(sequence));
	}

	private static Difference renamed(DatabaseObject before, DatabaseObject after) {
		String newName = after.name().name();
		return new Difference(Kind.RENAMED, before, Words.change("name", before.name().name(), newName),
				List.of(new RenameObject(before, newName)), null);
	}

	private static DatabaseObject sequence(@Nullable String schema, String name) {
		return new DatabaseObject(ObjectKind.SEQUENCE, new QualifiedName(schema, name), null, null);
	}

}
