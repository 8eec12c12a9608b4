package io.github.migrationboot.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

import io.github.migrationboot.internal.writing.NamePattern;
import io.github.migrationboot.internal.writing.Project;
import io.github.migrationboot.internal.writing.RevisionFiles;
import io.github.migrationboot.internal.writing.SourceFolders;
import io.github.migrationboot.internal.writing.WritingSettings;
import io.github.migrationboot.script.RevisionCatalogue;
import io.github.migrationboot.script.SqlLocations;

/**
 * What writes revisions. It looks for the sources when it is asked for, which no start of
 * the application does.
 */
@Configuration(proxyBeanMethods = false)
class RevisionFilesConfiguration {

	@Bean
	@Lazy
	RevisionFiles revisionFiles(ApplicationContext context, RevisionCatalogue catalogue, MigrationProperties properties,
			MigrationConfiguration configuration) {
		Set<String> packages = new LinkedHashSet<>();
		if (AutoConfigurationPackages.has(context)) {
			packages.addAll(AutoConfigurationPackages.get(context));
		}
		packages.addAll(properties.packages());
		Project project = new Project(sourceFolders(context), List.copyOf(packages),
				new SqlLocations(configuration.getLocations()));
		return new RevisionFiles(catalogue, project, settings(properties.revision()), Clock.systemUTC());
	}

	static SourceFolders sourceFolders(ResourcePatternResolver resolver) {
		try {
			return SourceFolders.find(Path.of(""), classFolders(resolver));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static WritingSettings settings(MigrationProperties.RevisionFile file) {
		NamePattern id = NamePattern.ofId(file.id());
		String fileName = file.fileName();
		if (fileName == null) {
			fileName = id.has("slug") ? "{id}" : "{id}_{slug}";
		}
		return new WritingSettings(file.kind(), id, NamePattern.ofFile(fileName), NamePattern.ofClass(file.className()),
				file.slugLength(), file.timeZone(), file.javaTemplate(), file.sqlTemplate(), file.hooks());
	}

	private static List<Path> classFolders(ResourcePatternResolver resolver) throws IOException {
		List<Path> folders = new ArrayList<>();
		for (Resource root : resolver.getResources(ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX)) {
			if (root.isFile()) {
				folders.add(root.getFile().toPath());
			}
		}
		return folders;
	}

}
