package io.chimedesk.simulator;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * One line of the fault script: what happens to the next calls of an operation.
 *
 * @param operation the operation it waits for; null means every call
 * @param times how many calls it looks at; null means any number
 * @param seconds how long it stays; null means until it is switched off
 * @param share how many of a hundred of those calls it meets; null means all
 * @param applied how many of the users it meets are changed nevertheless; null means all
 * @param ending how the call ends
 * @param exception the exception of {@link Ending#EXCEPTION}
 * @param users which users of a call get which error; null if it meets the call as a
 * whole
 * @param retryAfter the seconds that the answer asks to wait
 * @param delayMillis how much later than usual the answer comes
 * @param name what whoever wrote it calls it
 */
public record Fault(@Nullable Operation operation, @Nullable Integer times, @Nullable Integer seconds,
		@Nullable Integer share, @Nullable Integer applied, Ending ending, @Nullable Refusal exception,
		@Nullable UserFault users, @Nullable Integer retryAfter, int delayMillis, @Nullable String name) {

	private static final int LONGEST_NAME = 40;

	public Fault {
		if (ending == null) {
			throw Refusal.BAD_REQUEST.because("Ending is missing.");
		}
		if ((ending == Ending.EXCEPTION) != (exception != null)) {
			throw Refusal.BAD_REQUEST.because("An exception, and nothing else, names its type.");
		}
		if (users != null && ending != Ending.NORMAL) {
			throw Refusal.BAD_REQUEST.because("Errors of users stand in a normal answer.");
		}
		demand(times == null || times > 0, "Times");
		demand(seconds == null || seconds > 0, "Seconds");
		demand(share == null || (share > 0 && share <= 100), "Share");
		demand(applied == null || applied >= 0, "Applied");
		demand(retryAfter == null || retryAfter >= 0, "RetryAfter");
		demand(delayMillis >= 0, "DelayMillis");
		demand(name == null || name.length() <= LONGEST_NAME, "Name");
	}

	/**
	 * A fault that ends each call in that way, changes nobody and stays until it is
	 * switched off, unless the builder is told otherwise.
	 */
	public static FaultBuilder ending(Ending ending) {
		return new FaultBuilder(ending, null, null);
	}

	/**
	 * The same with an exception of the service.
	 */
	public static FaultBuilder exception(Refusal exception) {
		return new FaultBuilder(Ending.EXCEPTION, exception, null);
	}

	/**
	 * The same with errors of some users.
	 */
	public static FaultBuilder users(UserFault users) {
		return new FaultBuilder(Ending.NORMAL, null, users);
	}

	boolean isFor(Operation called) {
		return this.operation == null || this.operation == called;
	}

	/**
	 * How many users of a call are handled before a fault comes that meets all of it.
	 */
	int reach() {
		return (this.applied != null && this.users == null) ? this.applied : Integer.MAX_VALUE;
	}

	Duration delay() {
		return Duration.ofMillis(this.delayMillis);
	}

	/**
	 * What the caller gets instead of the usual answer.
	 */
	Answer end(Answer usual) {
		Answer answer = this.ending.of(usual, this.exception);
		return (this.retryAfter != null) ? answer.with("Retry-After", String.valueOf(this.retryAfter)) : answer;
	}

	private static void demand(boolean sensible, String member) {
		if (!sensible) {
			throw Refusal.BAD_REQUEST.because(member + " makes no sense.");
		}
	}

}
