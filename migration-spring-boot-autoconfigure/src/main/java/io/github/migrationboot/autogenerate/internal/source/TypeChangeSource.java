package io.github.migrationboot.autogenerate.internal.source;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AddEnumValue;
import io.github.migrationboot.operations.AlterCompositeType;
import io.github.migrationboot.operations.AlterDomain;
import io.github.migrationboot.operations.AttributeChange;
import io.github.migrationboot.operations.CreateCollation;
import io.github.migrationboot.operations.CreateCompositeType;
import io.github.migrationboot.operations.CreateDomain;
import io.github.migrationboot.operations.CreateEnum;
import io.github.migrationboot.operations.CreateRange;
import io.github.migrationboot.operations.RemoveEnumValue;
import io.github.migrationboot.operations.RenameEnumValue;
import io.github.migrationboot.operations.TypeChange;

/**
 * Writes types and collations. Stateless.
 */
final class TypeChangeSource {

	private TypeChangeSource() {
	}

	/**
	 * Write a change.
	 * @param change the change
	 * @return the call, or {@code null} if there is none for it
	 */
	static @Nullable Chain write(TypeChange change) {
		if (change instanceof CreateEnum create) {
			return Chain.about("createEnum", create.name(), create.values());
		}
		if (change instanceof AddEnumValue add) {
			return Chain.about("addEnumValue", add.name(), add.value())
				.with("before", add.before())
				.with("after", add.after())
				.when(add.ifNotExists(), "ifNotExists");
		}
		if (change instanceof RenameEnumValue rename) {
			return Chain.about("renameEnumValue", rename.name(), rename.value(), rename.newValue());
		}
		if (change instanceof RemoveEnumValue remove) {
			return Chain.about("removeEnumValue", remove.name(), remove.value())
				.with("replacedBy", remove.replacement());
		}
		if (change instanceof CreateRange create) {
			return Chain.about("createRange", create.name(), create.subtype());
		}
		if (change instanceof CreateDomain create) {
			return DomainSource.create(create);
		}
		if (change instanceof AlterDomain alter) {
			return DomainSource.alter(alter);
		}
		return (change instanceof CreateCollation create) ? create(create) : composite(change);
	}

	private static Chain composite(TypeChange change) {
		if (change instanceof CreateCompositeType create) {
			List<Chain> attributes = create.attributes()
				.stream()
				.map((attribute) -> Chain.on("type").call("attribute", attribute.name(), attribute.type()))
				.toList();
			return Chain.about("createCompositeType", create.name(), new Lambda("type", attributes));
		}
		AlterCompositeType alter = (AlterCompositeType) change;
		Chain call = Chain.about("alterCompositeType", alter.name());
		if (alter.change() instanceof AttributeChange.Add add) {
			call.call("addAttribute", add.name(), add.type());
		}
		else if (alter.change() instanceof AttributeChange.Drop drop) {
			call.call(drop.ifExists() ? "dropAttributeIfExists" : "dropAttribute", drop.name());
		}
		else if (alter.change() instanceof AttributeChange.Alter set) {
			call.call("alterAttribute", set.name(), set.type());
		}
		else if (alter.change() instanceof AttributeChange.Rename rename) {
			call.call("renameAttribute", rename.name(), rename.newName());
		}
		return call.when(alter.cascade(), "cascade");
	}

	private static @Nullable Chain create(CreateCollation create) {
		Chain call = Chain.about("createCollation", create.name());
		for (var parameter : create.parameters().entrySet()) {
			switch (parameter.getKey()) {
				case "locale", "provider", "rules" -> call.call(parameter.getKey(), parameter.getValue());
				case "deterministic" -> {
					if (!parameter.getValue().equals("false")) {
						return null;
					}
					call.call("nonDeterministic");
				}
				default -> {
					return null;
				}
			}
		}
		return call.with("from", create.from()).when(create.ifNotExists(), "ifNotExists");
	}

}
