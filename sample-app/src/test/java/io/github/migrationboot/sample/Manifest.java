package io.github.migrationboot.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * A YAML file of the sample, or a part of it.
 *
 * @param value what was read
 */
record Manifest(@Nullable Object value) {

	/**
	 * Read the documents of a file.
	 * @param file the file, relative to the sample
	 */
	static List<Manifest> all(String file) throws IOException {
		List<Manifest> documents = new ArrayList<>();
		new Yaml().loadAll(Files.readString(Path.of(file)))
			.forEach((document) -> documents.add(new Manifest(document)));
		return documents;
	}

	/**
	 * Return what is at a path of keys; a list counts as its only element.
	 */
	Manifest at(String... keys) {
		Object current = this.value;
		for (String key : keys) {
			current = (current instanceof List<?> list) ? list.get(0) : current;
			current = (current instanceof Map<?, ?> map) ? map.get(key) : null;
		}
		return new Manifest(current);
	}

	String text() {
		return String.valueOf(this.value);
	}

	int number() {
		return Integer.parseInt(text());
	}

	List<String> texts() {
		return (this.value instanceof List<?> list) ? list.stream().map(String::valueOf).toList() : List.of();
	}

	/**
	 * Return environment variables that have a value here, in the way of Compose or of
	 * Kubernetes.
	 */
	Map<String, String> environment() {
		Map<String, String> environment = new LinkedHashMap<>();
		if (this.value instanceof Map<?, ?> map) {
			map.forEach((name, text) -> environment.put(String.valueOf(name), String.valueOf(text)));
		}
		else if (this.value instanceof List<?> list) {
			list.stream()
				.map(Manifest::new)
				.filter((variable) -> variable.at("value").value() != null)
				.forEach((variable) -> environment.put(variable.at("name").text(), variable.at("value").text()));
		}
		return environment;
	}

}
