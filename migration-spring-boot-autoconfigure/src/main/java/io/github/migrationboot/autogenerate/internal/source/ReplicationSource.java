package io.github.migrationboot.autogenerate.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.AlterPublication;
import io.github.migrationboot.operations.CreatePublication;
import io.github.migrationboot.operations.CreateSubscription;
import io.github.migrationboot.operations.PublicationContent;
import io.github.migrationboot.operations.ReplicationChange;
import io.github.migrationboot.operations.SetPublicationParameter;

/**
 * Writes publications and subscriptions. Stateless.
 */
final class ReplicationSource {

	private ReplicationSource() {
	}

	/**
	 * Write a change.
	 * @param change the change
	 * @return the call, or {@code null} if there is none for it
	 */
	static @Nullable Chain write(ReplicationChange change) {
		if (change instanceof CreatePublication create) {
			return create(create);
		}
		if (change instanceof AlterPublication alter) {
			String method = switch (alter.action()) {
				case ADD -> "addToPublication";
				case DROP -> "dropFromPublication";
				case SET -> "setPublication";
			};
			return isInOneSchema(alter.content())
					? Chain.op(schema(alter.content())).call(method, alter.name(), content(alter.content())) : null;
		}
		if (change instanceof SetPublicationParameter set) {
			return Chain.on("op")
				.call("setPublicationParameter", set.name(), set.parameter(), Arguments.setting(set.value()));
		}
		CreateSubscription create = (CreateSubscription) change;
		Chain call = Chain.on("op")
			.call("createSubscription", create.name(), create.connection(), create.publications());
		return TableSource.parameters(call, create.parameters());
	}

	private static @Nullable Chain create(CreatePublication create) {
		PublicationContent content = create.content();
		if (content != null && !isInOneSchema(content)) {
			return null;
		}
		Chain call = Chain.op((content != null) ? schema(content) : null).call("createPublication", create.name());
		if (content != null) {
			boolean all = content.tables().isEmpty() && content.schemas().isEmpty();
			call = all ? call.call("forAllTables") : call.call("forContent", content(content));
		}
		return TableSource.parameters(call, create.parameters());
	}

	private static Lambda content(PublicationContent content) {
		List<Chain> statements = new ArrayList<>();
		for (PublicationContent.Table table : content.tables()) {
			statements.add(Chain.on("content")
				.call("table", table.name().name())
				.with("columns", table.columns())
				.with("where", table.where()));
		}
		for (String schema : content.schemas()) {
			statements.add(Chain.on("content").call("tablesInSchema", schema));
		}
		return new Lambda("content", statements);
	}

	private static boolean isInOneSchema(PublicationContent content) {
		return content.tables().stream().allMatch((table) -> Objects.equals(table.name().schema(), schema(content)));
	}

	private static @Nullable String schema(PublicationContent content) {
		return content.tables().isEmpty() ? null : content.tables().get(0).name().schema();
	}

}
