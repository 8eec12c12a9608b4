package io.github.migrationboot.sample.document;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A document as it is posted.
 *
 * @param path where it comes from
 * @param title its title, or {@code null} if it has none
 * @param content its text
 */
record NewDocument(String path, @Nullable String title, String content) {

	NewDocument {
		Assert.hasText(path, "A document needs a path");
		Assert.hasText(content, "A document needs content");
	}

}
