package io.github.migrationboot.internal.writing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

import io.github.migrationboot.revision.Defect;
import io.github.migrationboot.revision.RevisionGraph;
import io.github.migrationboot.revision.RevisionNode;
import io.github.migrationboot.revision.RevisionParents;
import io.github.migrationboot.revision.RevisionSelector;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.RevisionKind;

/**
 * Writes the files of new revisions. Everything is checked first, the graph with the new
 * revision in it too, so that nothing is written when something is wrong. Thread-safe.
 */
public final class RevisionWriter {

	private final Project project;

	private final WritingSettings settings;

	private final Clock clock;

	/**
	 * Create a writer.
	 * @param project where to write
	 * @param settings how to write
	 * @param clock tells the time for names
	 */
	public RevisionWriter(Project project, WritingSettings settings, Clock clock) {
		this.project = project;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Write a revision. Hooks are not run: see {@link FileHooks}.
	 * @param catalogue the revisions there are
	 * @param rows the rows of the version table, for {@code current}; none if the request
	 * does not name it
	 * @param request what is asked for
	 * @return what has been written
	 * @throws InvalidNewRevisionException if its id or a label is taken or cannot be one
	 * @throws UnbuiltRevisionException if the sources have a revision that is not in the
	 * catalogue
	 * @throws SourceFolderNotFoundException if there are no sources
	 * @throws VersionPathRequiredException if the folder cannot be told
	 * @throws InvalidVersionPathException if the next start would not find the file
	 * @throws InvalidFileNameException if no file can have the name that is to be made
	 * @throws InvalidTemplateException if a template cannot be used
	 * @throws RevisionFileExistsException if there is such a file
	 * @throws RevisionFileException if the file cannot be written
	 * @throws io.github.migrationboot.MigrationException if a parent or a dependency is
	 * none, as {@link RevisionSelector#parents} says
	 */
	public WrittenRevision write(RevisionCatalogue catalogue, Collection<String> rows, NewRevision request) {
		RevisionGraph graph = catalogue.graph();
		RevisionParents names = new RevisionSelector(graph).parents(rows, request.parents(), request.splice(),
				request.dependsOn());
		RevisionKind kind = (request.kind() != null) ? request.kind() : this.settings.kind();
		Map<String, String> values = TimeToken.values(ZonedDateTime.now(this.clock.withZone(this.settings.timeZone())));
		RevisionNode revision = revision(graph, request, names, values);
		check(graph, revision);
		Slug slug = Slug.of(revision.message(), this.settings.slugLength());
		values.put("id", revision.id());
		values.put("slug", slug.snakeCase());
		values.put("name", JavaNames.name(slug, revision.id()));
		RevisionFolders folders = new RevisionFolders(this.project, catalogue, this.settings.sqlFileName());
		Draft draft = new Draft(new Destination(folders, kind), request.versionPath(), revision,
				(request.body() != null) ? request.body() : body(kind, revision));
		new UnbuiltRevisions(folders).requireNone(draft.folder());
		return (kind == RevisionKind.JAVA) ? writeJava(draft, values) : writeSql(draft, values);
	}

	private RevisionNode revision(RevisionGraph graph, NewRevision request, RevisionParents names,
			Map<String, String> time) {
		String message = request.message();
		if (message.isEmpty() && names.downRevisions().size() > 1) {
			message = "merge " + String.join(" and ", names.downRevisions());
		}
		String id = request.id();
		if (id == null) {
			id = new IdGenerator(this.settings.id()).next(time, Slug.of(message, this.settings.slugLength()),
					graph.revisions().stream().map(RevisionNode::id).toList());
		}
		return new RevisionNode(id, names.downRevisions(), names.dependsOn(), request.branchLabels(), message,
				"the new revision");
	}

	private static void check(RevisionGraph graph, RevisionNode revision) {
		List<RevisionNode> all = new ArrayList<>(graph.revisions());
		all.add(revision);
		List<Defect> defects = new ArrayList<>(RevisionGraph.validate(all));
		Stream.concat(Stream.of(revision.id()), revision.branchLabels().stream())
			.filter((name) -> name.codePoints().anyMatch(Character::isISOControl))
			.forEach((name) -> defects.add(new ControlCharacter(name)));
		if (!defects.isEmpty()) {
			throw new InvalidNewRevisionException(revision, defects);
		}
	}

	private static RevisionBody body(RevisionKind kind, RevisionNode revision) {
		return (revision.downRevisions().size() > 1) ? RevisionBody.ofMerge(kind) : RevisionBody.toWrite(kind);
	}

	private WrittenRevision writeJava(Draft draft, Map<String, String> values) {
		Path folder = draft.folder();
		String packageName = draft.destination().packageOf(folder);
		String className = this.settings.className().expand(values, JavaNames::part);
		if (!JavaNames.isClassName(className)) {
			throw new InvalidFileNameException(className, this.settings.className(), "the name of a class");
		}
		String indentation = JavaFiles.indentation(draft.javaFiles());
		String text = new JavaSource(packageName, className, draft.revision(), draft.body())
			.render(template(this.settings.javaTemplate(), JavaSource.template(indentation)), indentation);
		return write(draft.revision(), folder.resolve(className + RevisionKind.JAVA.extension()), text);
	}

	private WrittenRevision writeSql(Draft draft, Map<String, String> values) {
		Path file = this.settings.sqlFileName().file(draft.folder(), values);
		draft.destination().requireCovered(file);
		String text = new SqlSource(draft.revision(), draft.body())
			.render(template(this.settings.sqlTemplate(), SqlSource.TEMPLATE));
		return write(draft.revision(), file, text);
	}

	private static Template template(@Nullable Resource resource, Template usual) {
		if (resource == null) {
			return usual;
		}
		try {
			return new Template(resource.getDescription(), resource.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new InvalidTemplateException(resource.getDescription(), ex);
		}
	}

	private static WrittenRevision write(RevisionNode revision, Path file, String text) {
		if (Files.exists(file)) {
			throw new RevisionFileExistsException(file);
		}
		try {
			if (file.getParent() != null) {
				Files.createDirectories(file.getParent());
			}
			// Not even a file that has just been made by somebody else is replaced.
			Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
		}
		catch (IOException ex) {
			throw new RevisionFileException(file, ex);
		}
		RevisionNode written = new RevisionNode(revision.id(), revision.downRevisions(), revision.dependsOn(),
				revision.branchLabels(), revision.message(), file.toString());
		return new WrittenRevision(written, file);
	}

	/**
	 * A name that cannot stand in one line of a header.
	 *
	 * @param name the id or the label
	 */
	private record ControlCharacter(String name) implements Defect {

		@Override
		public String description() {
			return "Control characters are not allowed in the name '%s'"
				.formatted(this.name.replaceAll("\\p{Cntrl}", "?"));
		}

	}

	/**
	 * A revision before it has a file.
	 *
	 * @param destination knows the folder
	 * @param versionPath the folder that is asked for, or {@code null}
	 * @param revision its place in the graph
	 * @param body what it does
	 */
	private record Draft(Destination destination, @Nullable Path versionPath, RevisionNode revision,
			RevisionBody body) {

		Path folder() {
			return this.destination.folder(this.versionPath, this.revision.downRevisions());
		}

		/**
		 * Return the files whose style the new one follows: those of its parents, then
		 * those near it.
		 */
		List<Path> javaFiles() {
			Stream<Path> parents = this.revision.downRevisions()
				.stream()
				.map(this.destination.folders()::source)
				.flatMap(Stream::ofNullable)
				.filter((file) -> file.toString().endsWith(RevisionKind.JAVA.extension()));
			return Stream.concat(parents, this.destination.javaFiles(folder()).stream()).toList();
		}

	}

}
