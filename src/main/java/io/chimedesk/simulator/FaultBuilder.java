package io.chimedesk.simulator;

import org.jspecify.annotations.Nullable;

/**
 * Says step by step what a fault is like.
 */
public final class FaultBuilder {

	private final Ending ending;

	private final @Nullable Refusal exception;

	private final @Nullable UserFault users;

	private @Nullable Operation operation = Operation.BATCH_UPDATE_USER;

	private @Nullable Integer times;

	private @Nullable Integer seconds;

	private @Nullable Integer share;

	private @Nullable Integer applied = 0;

	private @Nullable Integer retryAfter;

	private int delayMillis;

	private @Nullable String name;

	FaultBuilder(Ending ending, @Nullable Refusal exception, @Nullable UserFault users) {
		this.ending = ending;
		this.exception = exception;
		this.users = users;
	}

	/** {@code null} means every call. */
	public FaultBuilder on(@Nullable Operation operation) {
		this.operation = operation;
		return this;
	}

	public FaultBuilder times(@Nullable Integer times) {
		this.times = times;
		return this;
	}

	public FaultBuilder seconds(@Nullable Integer seconds) {
		this.seconds = seconds;
		return this;
	}

	public FaultBuilder share(@Nullable Integer percent) {
		this.share = percent;
		return this;
	}

	/** {@code null} means all. */
	public FaultBuilder applied(@Nullable Integer users) {
		this.applied = users;
		return this;
	}

	public FaultBuilder retryAfter(@Nullable Integer seconds) {
		this.retryAfter = seconds;
		return this;
	}

	public FaultBuilder delayMillis(int millis) {
		this.delayMillis = millis;
		return this;
	}

	public FaultBuilder named(String name) {
		this.name = name;
		return this;
	}

	public Fault build() {
		return new Fault(this.operation, this.times, this.seconds, this.share, this.applied, this.ending,
				this.exception, this.users, this.retryAfter, this.delayMillis, this.name);
	}

}
