package io.github.migrationboot.operations;

import org.jspecify.annotations.Nullable;

/**
 * Says when triggers fired before.
 */
public final class TriggerStateBuilder extends OperationBuilder {

	private final QualifiedName table;

	private final @Nullable String trigger;

	private final TriggerState state;

	private TriggerState previous;

	TriggerStateBuilder(QualifiedName table, @Nullable String trigger, TriggerState state) {
		this.table = table;
		this.trigger = trigger;
		this.state = state;
		this.previous = (state == TriggerState.ENABLE) ? TriggerState.DISABLE : TriggerState.ENABLE;
	}

	/**
	 * Say when the trigger fired before. If that is not said, one that is enabled was
	 * disabled, and all others fired as triggers do that nobody has changed.
	 * @param state when it fired
	 * @return this builder
	 */
	public TriggerStateBuilder from(TriggerState state) {
		this.previous = state;
		return this;
	}

	@Override
	SwitchTrigger build() {
		return new SwitchTrigger(this.table, this.trigger, this.state, this.previous);
	}

}
