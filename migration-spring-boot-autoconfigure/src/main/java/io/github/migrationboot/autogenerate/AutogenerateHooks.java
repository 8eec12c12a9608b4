package io.github.migrationboot.autogenerate;

import java.util.List;

/**
 * What an application has its say with. Immutable.
 *
 * @param filters leave objects alone
 * @param rewriters change single operations
 * @param customizers change whole drafts
 */
public record AutogenerateHooks(List<SchemaFilter> filters, List<OperationRewriter> rewriters,
		List<RevisionDraftCustomizer> customizers) {

	/**
	 * No hooks.
	 */
	public static final AutogenerateHooks NONE = new AutogenerateHooks(List.of(), List.of(), List.of());

	/**
	 * Create the value.
	 */
	public AutogenerateHooks {
		filters = List.copyOf(filters);
		rewriters = List.copyOf(rewriters);
		customizers = List.copyOf(customizers);
	}

}
