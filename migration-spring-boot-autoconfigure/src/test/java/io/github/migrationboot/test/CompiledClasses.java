package io.github.migrationboot.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Classes that are compiled for one test, and a class loader for them that remembers
 * which of them it has loaded. Keeps classes that must not be found by other tests off
 * the class path.
 */
public final class CompiledClasses extends URLClassLoader {

	private final Set<String> loaded = new ConcurrentSkipListSet<>();

	private CompiledClasses(URL location) {
		super(new URL[] { location }, CompiledClasses.class.getClassLoader());
	}

	/**
	 * Compile classes into a folder.
	 * @param folder an empty folder
	 * @param sources the source of one top-level class each
	 * @return a class loader that finds them there
	 */
	public static CompiledClasses inFolder(Path folder, String... sources) {
		return inFolder(folder, Arrays.asList(sources));
	}

	/**
	 * Compile classes into a folder.
	 * @param folder an empty folder
	 * @param sources the source of one top-level class each
	 * @return a class loader that finds them there
	 */
	public static CompiledClasses inFolder(Path folder, Collection<String> sources) {
		compile(folder, sources);
		return at(folder);
	}

	/**
	 * Compile classes into a jar with an entry for each folder, as build tools make it.
	 * @param folder an empty folder; the jar is made beside the classes
	 * @param sources the source of one top-level class each
	 * @return a class loader that finds them there
	 */
	public static CompiledClasses inJar(Path folder, String... sources) {
		compile(folder.resolve("classes"), Arrays.asList(sources));
		Path jar = folder.resolve("classes.jar");
		jar(folder.resolve("classes"), jar);
		return at(jar);
	}

	/**
	 * Pack a folder into a jar.
	 * @param folder what to pack
	 * @param jar the jar to make
	 */
	public static void jar(Path folder, Path jar) {
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
				Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter((path) -> !path.equals(folder)).toList()) {
				String name = folder.relativize(file).toString().replace('\\', '/');
				out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
				if (Files.isRegularFile(file)) {
					Files.copy(file, out);
				}
				out.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static CompiledClasses at(Path location) {
		try {
			return new CompiledClasses(location.toUri().toURL());
		}
		catch (MalformedURLException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void compile(Path folder, Collection<String> sources) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
			files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(Files.createDirectories(folder)));
			List<JavaFileObject> units = sources.stream().<JavaFileObject>map(Source::new).toList();
			if (!compiler.getTask(null, files, null, List.of("-proc:none"), null, units).call()) {
				throw new IllegalArgumentException("The sources do not compile");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	protected Class<?> findClass(String name) throws ClassNotFoundException {
		Class<?> type = super.findClass(name);
		this.loaded.add(name);
		return type;
	}

	/**
	 * Return the classes that have been loaded.
	 * @return the names of the classes
	 */
	public Set<String> loaded() {
		return this.loaded;
	}

	private static final class Source extends SimpleJavaFileObject {

		private final String text;

		Source(String text) {
			super(URI.create("string:///" + path(text)), Kind.SOURCE);
			this.text = text;
		}

		// The compiler wants a public class to be in a file of its name.
		private static String path(String text) {
			String packageName = text.replaceAll("(?s).*?\\bpackage ([\\w.]+);.*", "$1");
			String className = text.replaceAll("(?s).*?\\b(?:class|interface|record) (\\w+).*", "$1");
			return packageName.replace('.', '/') + "/" + className + Kind.SOURCE.extension;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.text;
		}

	}

}
