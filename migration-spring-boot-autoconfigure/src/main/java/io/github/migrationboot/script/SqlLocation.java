package io.github.migrationboot.script;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.ResourceUtils;
import org.springframework.util.StringUtils;

/**
 * One place where SQL files are looked for, as a user writes it: a pattern, a folder
 * (with all {@code .sql} files in it and below), or one {@code .sql} file.
 * Implementations are immutable.
 * <p>
 * With {@code classpath:} and without a prefix, all folders of that name on the class
 * path are searched, as with {@code classpath*:}: revisions that a second folder hides
 * would be missing without notice. {@code file:} is relative to the working directory.
 */
sealed interface SqlLocation permits FileLocation, ResourceLocation {

	/**
	 * Read a location.
	 * @param location the location as it is configured
	 * @return the location
	 */
	static SqlLocation of(String location) {
		String text = location.strip();
		if (text.startsWith(ResourceUtils.FILE_URL_PREFIX)) {
			return FileLocation.of(text, text.substring(ResourceUtils.FILE_URL_PREFIX.length()));
		}
		boolean everywhere = text.startsWith(ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX);
		boolean other = !everywhere && !text.startsWith(ResourceUtils.CLASSPATH_URL_PREFIX)
				&& ResourceUtils.isUrl(text);
		if (other) {
			return new ResourceLocation(text, "", LocationPattern.of(text));
		}
		String path = (everywhere || text.startsWith(ResourceUtils.CLASSPATH_URL_PREFIX))
				? text.substring(text.indexOf(':') + 1) : text;
		return new ResourceLocation(text, ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX,
				LocationPattern.of(StringUtils.trimLeadingCharacter(path, '/')));
	}

	/**
	 * Return the location as it is configured.
	 * @return the text
	 */
	String text();

	/**
	 * Return whether a file would be found.
	 * @param file a SQL file, which need not exist
	 * @param resources the folders that become the class path
	 * @return {@code true} if the location has a place for it
	 */
	boolean covers(Path file, Collection<Path> resources);

	/**
	 * Return the outermost folder that is searched.
	 * @param resources the folder that becomes the class path
	 * @return the folder
	 */
	Path folder(Path resources);

	/**
	 * Find the files.
	 * @param resolver finds what is on the class path
	 * @return the files in no particular order, possibly none
	 * @throws java.nio.file.NoSuchFileException if the location has to exist and does not
	 * @throws IOException if a folder or a jar cannot be read
	 */
	List<SqlFile> find(ResourcePatternResolver resolver) throws IOException;

}
