package io.github.migrationboot.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.ResourcePatternResolver;

import io.github.migrationboot.revision.Defect;

/**
 * Finds revisions that are SQL files. Thread-safe. A search lists the locations and reads
 * the header of each file; it stops at a file's first section.
 */
public final class SqlRevisionSource {

	private final ResourcePatternResolver resolver;

	private final List<String> locations;

	/**
	 * Create a source.
	 * @param resolver finds what is on the class path, such as the application context
	 * @param locations where to look: patterns, folders or single files, with the prefix
	 * {@code classpath*:}, {@code classpath:} (the same) or {@code file:}
	 */
	public SqlRevisionSource(ResourcePatternResolver resolver, Collection<String> locations) {
		this.resolver = resolver;
		this.locations = List.copyOf(locations);
	}

	/**
	 * Find the revisions.
	 * @return the revisions in the order of their files' names, and everything that is
	 * wrong with the headers and the locations
	 */
	public FoundRevisions find() {
		List<RevisionScript> scripts = new ArrayList<>();
		List<Defect> defects = new ArrayList<>();
		for (SqlFile file : files(defects)) {
			SqlHeader header = readHeader(file, defects);
			if (header != null && header.node() != null) {
				scripts.add(new SqlRevisionScript(header.node(), header.transactional(), file));
			}
		}
		return new FoundRevisions(scripts, defects);
	}

	private Collection<SqlFile> files(List<Defect> defects) {
		Map<String, SqlFile> files = new LinkedHashMap<>();
		for (String text : this.locations) {
			for (SqlFile file : files(SqlLocation.of(text), defects)) {
				files.putIfAbsent(file.address(), file);
			}
		}
		Map<String, Long> uses = files.values()
			.stream()
			.collect(Collectors.groupingBy(SqlFile::name, Collectors.counting()));
		return files.values()
			.stream()
			.map((file) -> (uses.getOrDefault(file.name(), 0L) > 1) ? file.withName(file.address()) : file)
			.sorted(Comparator.comparing(SqlFile::name))
			.toList();
	}

	private List<SqlFile> files(SqlLocation location, List<Defect> defects) {
		try {
			return location.find(this.resolver);
		}
		catch (NoSuchFileException ex) {
			defects.add(new SqlFileDefect.MissingLocation(location.text(), ex.getFile()));
		}
		catch (IOException ex) {
			defects.add(new SqlFileDefect.UnreadableFile(location.text(), ex.toString()));
		}
		return List.of();
	}

	private static @Nullable SqlHeader readHeader(SqlFile file, List<Defect> defects) {
		try (BufferedReader content = file.open()) {
			SqlHeader header = SqlHeaderReader.read(file.name(), content);
			defects.addAll(header.defects());
			return header;
		}
		catch (IOException ex) {
			defects.add(file.unreadable(ex));
			return null;
		}
	}

}
