package io.github.migrationboot.autogenerate.internal.difference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.migrationboot.autogenerate.internal.catalog.SchemaObject;
import io.github.migrationboot.autogenerate.internal.catalog.SchemaPicture;
import io.github.migrationboot.operations.CreateIndex;
import io.github.migrationboot.operations.CreateSequence;
import io.github.migrationboot.operations.CreateTable;
import io.github.migrationboot.operations.DatabaseObject;
import io.github.migrationboot.operations.IndexElement;
import io.github.migrationboot.operations.IndexOptions;
import io.github.migrationboot.operations.ObjectKind;
import io.github.migrationboot.operations.Operation;
import io.github.migrationboot.operations.SequenceOptions;

/**
 * Takes out of what is there what entities have no words for: that they do not ask for it
 * does not mean that it is unwanted.
 */
final class UnsaidParts {

	/**
	 * What no entity ever asks for.
	 */
	private static final Set<ObjectKind> UNSAID = EnumSet.of(ObjectKind.TRIGGER, ObjectKind.POLICY, ObjectKind.RULE,
			ObjectKind.STATISTICS);

	private UnsaidParts() {
	}

	/**
	 * Leave the unsaid out.
	 * @param actual what is there
	 * @param wanted what the entities ask for
	 * @return what is there, without what is unsaid
	 */
	static SchemaPicture leftOut(SchemaPicture actual, SchemaPicture wanted) {
		Map<DatabaseObject, SchemaObject> said = new LinkedHashMap<>();
		Deque<SchemaObject> unsaid = new ArrayDeque<>();
		for (SchemaObject object : actual.objects()) {
			SchemaObject counterpart = wanted.find(object.name());
			if (counterpart != null) {
				said.put(object.name(), reduced(object, counterpart));
			}
			else if (isUnsaid(object)) {
				unsaid.add(object);
			}
			else {
				said.put(object.name(), object);
			}
		}
		while (!unsaid.isEmpty()) {
			for (DatabaseObject needed : unsaid.remove().requires()) {
				SchemaObject kept = (wanted.find(needed) == null && !isTable(needed)) ? said.remove(needed) : null;
				if (kept != null) {
					unsaid.add(kept);
				}
			}
		}
		return new SchemaPicture(said.values());
	}

	/**
	 * Ask for what columns have and entities do not speak of, such as defaults.
	 * @param wanted what the entities ask for
	 * @param actual what is there
	 * @return what is wanted, with what is to stay
	 */
	static SchemaPicture keptIn(SchemaPicture wanted, SchemaPicture actual) {
		return new SchemaPicture(wanted.objects().stream().map((object) -> {
			SchemaObject there = actual.find(object.name());
			return (there != null && object.creation() instanceof CreateTable said
					&& there.creation() instanceof CreateTable table)
							? object.withCreation(UnsaidTableParts.keptIn(said, table)) : object;
		}).toList());
	}

	/**
	 * What belongs to a table goes with it.
	 */
	private static boolean isTable(DatabaseObject name) {
		return name.kind() == ObjectKind.TABLE;
	}

	private static boolean isUnsaid(SchemaObject object) {
		return UNSAID.contains(object.name().kind())
				|| (object.creation() instanceof CreateIndex index && !isPlain(index));
	}

	static boolean isPlain(CreateIndex index) {
		IndexOptions options = index.options();
		return options.method() == null && options.where() == null && options.include().isEmpty()
				&& options.parameters().isEmpty() && !options.nullsNotDistinct()
				&& index.elements()
					.stream()
					.noneMatch((element) -> element.expression() || element.operatorClass() != null
							|| element.collation() != null);
	}

	private static SchemaObject reduced(SchemaObject object, SchemaObject wanted) {
		return object.withCreation(reduced(object.creation(), wanted.creation()))
			.withTraits(TraitComparison.onBoth(object, wanted));
	}

	private static Operation reduced(Operation creation, Operation wanted) {
		if (creation instanceof CreateTable table && wanted instanceof CreateTable said) {
			return UnsaidTableParts.leftOut(table, said);
		}
		if (creation instanceof CreateIndex index && wanted instanceof CreateIndex said) {
			return reduced(index, said);
		}
		if (creation instanceof CreateSequence sequence && wanted instanceof CreateSequence said) {
			SequenceOptions options = sequence.options();
			return new CreateSequence(sequence.name(),
					new SequenceOptions(said.options().type(), options.increment(), said.options().minValue(),
							said.options().maxValue(), options.start(), said.options().cache(), said.options().cycle()),
					said.ownedBy(), sequence.ifNotExists());
		}
		return creation;
	}

	/**
	 * Which columns it has, in which order and whether it is unique is all that an entity
	 * says of an index.
	 */
	private static CreateIndex reduced(CreateIndex index, CreateIndex said) {
		IndexOptions options = new IndexOptions(said.options().method(), index.options().unique(),
				said.options().nullsNotDistinct(), said.options().include(), said.options().parameters(),
				said.options().tablespace(), said.options().where());
		List<IndexElement> elements = new ArrayList<>();
		for (int i = 0; i < index.elements().size(); i++) {
			IndexElement element = index.elements().get(i);
			IndexElement counterpart = (i < said.elements().size()) ? said.elements().get(i) : element;
			elements.add(new IndexElement(element.text(), element.expression(), counterpart.collation(),
					counterpart.operatorClass(), element.descending(), element.nullsFirst()));
		}
		return new CreateIndex(index.name(), index.table(), elements, options, index.only(), index.concurrently(),
				index.ifNotExists());
	}

}
