package io.github.migrationboot.internal.cli;

import java.util.Objects;

import picocli.CommandLine.IVersionProvider;

/**
 * Tells the version of this library, which its jar knows. Stateless.
 */
final class ProductVersion implements IVersionProvider {

	@Override
	public String[] getVersion() {
		String version = ProductVersion.class.getPackage().getImplementationVersion();
		return new String[] { "migrations " + Objects.requireNonNullElse(version, "(not from a jar)") };
	}

}
