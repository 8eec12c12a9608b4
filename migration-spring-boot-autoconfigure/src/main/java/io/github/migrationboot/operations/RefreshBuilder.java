package io.github.migrationboot.operations;

/**
 * Options of refreshing a materialized view.
 */
public final class RefreshBuilder extends OperationBuilder {

	private final QualifiedName name;

	private boolean withData = true;

	private boolean concurrently;

	RefreshBuilder(QualifiedName name) {
		this.name = name;
	}

	/**
	 * Let the view be read meanwhile. It needs a unique index.
	 * @return this builder
	 */
	public RefreshBuilder concurrently() {
		this.concurrently = true;
		return this;
	}

	/**
	 * Empty the view. It cannot be read until it is refreshed again.
	 * @return this builder
	 */
	public RefreshBuilder withNoData() {
		this.withData = false;
		return this;
	}

	@Override
	RefreshMaterializedView build() {
		if (this.concurrently && !this.withData) {
			throw new InvalidOperationException(
					"The view " + this.name + " is to be refreshed both concurrently and with no data.",
					"Keep one of concurrently() and withNoData().");
		}
		return new RefreshMaterializedView(this.name, this.concurrently, this.withData);
	}

}
