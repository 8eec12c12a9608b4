package io.github.migrationboot.operations;

/**
 * A change to a view.
 */
public sealed interface ViewChange extends Operation
		permits CreateMaterializedView, CreateView, RefreshMaterializedView {

}
