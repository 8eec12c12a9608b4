package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.Comment;
import io.github.migrationboot.operations.CreateExtension;
import io.github.migrationboot.operations.CreatePartition;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.DropIndex;
import io.github.migrationboot.operations.DropObject;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.Operations;
import io.github.migrationboot.operations.QualifiedName;
import io.github.migrationboot.operations.TableChange;

/**
 * Makes pictures of operations; a comment or a switch belongs to the object before it.
 */
final class RecordedPictures {

	private RecordedPictures() {
	}

	static SchemaPicture of(Consumer<Operations> body) {
		List<SchemaObject> objects = new ArrayList<>();
		for (Operation operation : Operations.record(body)) {
			if (operation instanceof Comment || operation instanceof TableChange) {
				SchemaObject last = objects.remove(objects.size() - 1);
				List<Operation> traits = new ArrayList<>(last.traits());
				traits.add((operation instanceof Comment comment)
						? new Comment(comment.object(), comment.text(), true, null) : operation);
				objects.add(new SchemaObject(last.name(), last.creation(), traits, last.requires()));
			}
			else {
				objects.add(new SchemaObject(name(operation), operation, List.of(), Set.of()));
			}
		}
		return new SchemaPicture(objects);
	}

	static SchemaPicture requiring(SchemaPicture picture, DatabaseObject user, DatabaseObject... used) {
		return new SchemaPicture(picture.objects()
			.stream()
			.map((object) -> object.name().equals(user)
					? new SchemaObject(object.name(), object.creation(), object.traits(), Set.of(used)) : object)
			.toList());
	}

	private static DatabaseObject name(Operation creation) {
		if (creation instanceof CreateExtension extension) {
			return DatabaseObject.extension(extension.name());
		}
		if (creation instanceof CreatePartition partition) {
			return new DatabaseObject(ObjectKind.TABLE, partition.partition(), null, null);
		}
		Operation drop = creation.reverse().get(0);
		return (drop instanceof DropIndex index) ? new DatabaseObject(ObjectKind.INDEX,
				new QualifiedName(index.index().schema(), index.index().name()), null, null)
				: ((DropObject) drop).object();
	}

}
