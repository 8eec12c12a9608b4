@NullMarked
package io.github.migrationboot.sample.embedded;

import org.jspecify.annotations.NullMarked;
