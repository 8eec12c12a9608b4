package io.github.migrationboot.autogenerate.internal.source;

import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import io.github.migrationboot.operations.CreateObjectVersion;
import io.github.migrationboot.operations.DropObjectVersion;
import io.github.migrationboot.operations.ObjectVersion;
import io.github.migrationboot.operations.ObjectVersionChange;
import io.github.migrationboot.operations.ReplaceObjectVersion;

/**
 * Writes changes of objects that are kept as files. Stateless.
 */
final class ObjectVersionSource {

	/**
	 * Where the files are if nothing is said.
	 */
	static final String LOCATION = "db/objects";

	private ObjectVersionSource() {
	}

	/**
	 * Write a change.
	 * @param change the change
	 * @return the call, or {@code null} if there is none for it
	 */
	static @Nullable Chain write(ObjectVersionChange change) {
		if (change instanceof CreateObjectVersion create) {
			ObjectVersion version = create.version();
			return (version.version() == 1 && location(version).equals(LOCATION))
					? Chain.on("op").call("createObjects", version.name())
					: change(version, (objects) -> objects.call("create", version.name(), version.version()));
		}
		if (change instanceof DropObjectVersion drop) {
			ObjectVersion version = drop.version();
			return location(version).equals(LOCATION)
					? Chain.on("op").call("dropObject", version.name(), version.version())
					: change(version, (objects) -> objects.call("drop", version.name(), version.version()));
		}
		ReplaceObjectVersion replace = (ReplaceObjectVersion) change;
		return isReplacement(replace) ? replace(replace.before(), replace.after()) : null;
	}

	/**
	 * Return whether an operation is one that a call can say.
	 * @param replace the operation
	 * @return whether it is about two versions of one object
	 */
	static boolean isReplacement(ReplaceObjectVersion replace) {
		return replace.before().name().equals(replace.after().name())
				&& replace.before().version() != replace.after().version();
	}

	private static Chain replace(ObjectVersion before, ObjectVersion after) {
		boolean next = after.version() == before.version() + 1;
		if (next && location(after).equals(LOCATION)) {
			return Chain.on("op").call("replaceObject", after.name(), after.version());
		}
		return change(after, (objects) -> next ? objects.call("replace", after.name(), after.version())
				: objects.call("replace", after.name(), before.version(), after.version()));
	}

	private static Chain change(ObjectVersion version, UnaryOperator<Chain> change) {
		String location = location(version);
		Chain objects = Chain.on("objects").with("location", location.equals(LOCATION) ? null : location);
		return Chain.on("op").call("changeObjects", new Lambda("objects", List.of(change.apply(objects))));
	}

	/**
	 * Return where the files of an object are.
	 * @param version one of its versions
	 * @return the folder that its name is relative to
	 */
	static String location(ObjectVersion version) {
		String name = "/" + version.name() + "." + version.version() + ".sql";
		return version.file().endsWith(name) ? version.file().substring(0, version.file().length() - name.length())
				: version.file();
	}

}
