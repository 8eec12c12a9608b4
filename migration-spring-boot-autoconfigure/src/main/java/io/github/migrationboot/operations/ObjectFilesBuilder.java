package io.github.migrationboot.operations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Takes what becomes of objects that are kept as SQL files. All that one call names is
 * put in order by what the files require, and objects of which one requires the other are
 * dropped and created again.
 */
public final class ObjectFilesBuilder {

	private final List<Entry> entries = new ArrayList<>();

	private String location = ObjectFiles.DEFAULT_LOCATION;

	ObjectFilesBuilder() {
	}

	/**
	 * Say where the files of this call are. By default that is
	 * {@code classpath:db/objects}.
	 * @param location a folder, with {@code classpath:} (as without a prefix) or
	 * {@code file:}
	 * @return this builder
	 */
	public ObjectFilesBuilder location(String location) {
		this.location = location;
		return this;
	}

	/**
	 * Create an object.
	 * @param name the name of its files
	 * @param version the version
	 * @return this builder
	 */
	public ObjectFilesBuilder create(String name, int version) {
		return add(new Entry(name, null, version));
	}

	/**
	 * Put a version in the place of the one before it.
	 * @param name the name of its files
	 * @param version the version, from 2
	 * @return this builder
	 */
	public ObjectFilesBuilder replace(String name, int version) {
		return replace(name, version - 1, version);
	}

	/**
	 * Put a version in the place of another.
	 * @param name the name of its files
	 * @param previousVersion the version that is there, which comes back on the way down
	 * @param version the version
	 * @return this builder
	 */
	public ObjectFilesBuilder replace(String name, int previousVersion, int version) {
		return add(new Entry(name, previousVersion, version));
	}

	/**
	 * Drop an object for as long as what it requires is changed, and create it again as
	 * it was.
	 * @param name the name of its files
	 * @param version the version that is there
	 * @return this builder
	 */
	public ObjectFilesBuilder rebuild(String name, int version) {
		return add(new Entry(name, version, version));
	}

	/**
	 * Drop an object.
	 * @param name the name of its files
	 * @param version the version that is there, which comes back on the way down
	 * @return this builder
	 */
	public ObjectFilesBuilder drop(String name, int version) {
		return add(new Entry(name, version, null));
	}

	private ObjectFilesBuilder add(Entry entry) {
		this.entries.add(entry);
		return this;
	}

	/**
	 * Read the files.
	 * @throws InvalidObjectFilesException with all that is wrong with them
	 */
	List<ObjectVersionChange> build() {
		if (this.entries.isEmpty()) {
			throw new InvalidOperationException("A change of objects names none.",
					"Name at least one, as in op.createObjects(\"active_customers\").");
		}
		ObjectFiles files = new ObjectFiles(this.location);
		Set<String> names = new HashSet<>();
		List<ObjectTransition> transitions = new ArrayList<>();
		for (Entry entry : this.entries) {
			if (!names.add(entry.name())) {
				files.add(new ObjectFileDefect.RepeatedObject(entry.name()));
			}
			transitions
				.add(new ObjectTransition(read(files, entry, entry.before()), read(files, entry, entry.after())));
		}
		files.check();
		return ObjectChanges.of(transitions);
	}

	private static @Nullable ObjectVersion read(ObjectFiles files, Entry entry, @Nullable Integer version) {
		return (version != null) ? files.read(entry.name(), version) : null;
	}

	private record Entry(String name, @Nullable Integer before, @Nullable Integer after) {

	}

}
