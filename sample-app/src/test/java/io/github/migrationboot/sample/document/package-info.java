@NullMarked
package io.github.migrationboot.sample.document;

import org.jspecify.annotations.NullMarked;
