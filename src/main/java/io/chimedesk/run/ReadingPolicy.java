package io.chimedesk.run;

import java.time.Duration;
import java.util.Objects;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Decides about a user that was read again. Without any effect of its own.
 */
class ReadingPolicy {

	private static final int TRIES_IF_NOT_TRANSIENT = 2;

	private final RunProperties properties;

	private final Delays delays;

	ReadingPolicy(RunProperties properties, Delays delays) {
		this.properties = properties;
		this.delays = delays;
	}

	/**
	 * What becomes of the user.
	 * @param halting whether the run stops: then nothing is sent again
	 */
	Decision rule(WorkItem item, Reading<ChimeUser> reading, boolean halting) {
		return switch (reading) {
			case Reading.Found<ChimeUser>(var user) -> found(item, user, halting);
			case Reading.Missing<ChimeUser>(var message) ->
				new Decision.Settle(item.userId(), Outcome.FAILED, ErrorCode.NOT_FOUND.wire(), message);
			case Reading.Failed<ChimeUser> failed -> failed(item, failed);
		};
	}

	/**
	 * How often any reading may fail at most.
	 */
	int mostTries() {
		return this.properties.readingTries();
	}

	/**
	 * How often such a reading may fail.
	 */
	int tries(Reading.Failed<?> failed) {
		return failed.transientTrouble() || failed.throttled() ? mostTries() : TRIES_IF_NOT_TRANSIENT;
	}

	Duration delay(Reading.Failed<?> failed, int times) {
		return failed.throttled() ? this.delays.throttled(times, failed.retryAfter())
				: this.delays.trouble(times, failed.retryAfter());
	}

	/**
	 * The outcome of a user that nobody can read.
	 */
	static Decision unknown(WorkItem item, @Nullable String message) {
		String code = item.status().code();
		return new Decision.Settle(item.userId(), Outcome.UNKNOWN, (code != null) ? code : DeskCode.NOT_READABLE.wire(),
				message);
	}

	private Decision found(WorkItem item, ChimeUser user, boolean halting) {
		return switch (Comparison.of(item, user)) {
			case WANTED -> new Decision.Settle(item.userId(), Outcome.APPLIED, null, null);
			case ELSEWHERE -> new Decision.Settle(item.userId(), Outcome.FAILED, DeskCode.CHANGED_ELSEWHERE.wire(),
					"The user has neither the old nor the wanted value");
			case PARTLY -> (item.state() == ItemState.ACCEPTED) ? stillOld(item) : new Decision.Accept(item.userId());
			case OLD -> (item.state() == ItemState.ACCEPTED) ? stillOld(item) : notApplied(item, halting);
		};
	}

	private Decision stillOld(WorkItem item) {
		return (item.readings() < this.properties.verifyDelays().size())
				? new Decision.ReadAgain(item.userId(), this.properties.verifyDelays().get(item.readings()))
				: new Decision.Settle(item.userId(), Outcome.UNCHANGED, null, null);
	}

	private Decision notApplied(WorkItem item, boolean halting) {
		String code = Objects.requireNonNullElse(item.status().code(), DeskCode.PROGRAM_ENDED.wire());
		String message = item.status().message();
		return (!halting && item.sends() < sends(code))
				? new Decision.SendAgain(item.userId(), code, message, Duration.ZERO, false)
				: new Decision.Settle(item.userId(), Outcome.FAILED, code, message);
	}

	private int sends(String code) {
		return switch (ErrorCode.classOf(code)) {
			case PERMISSION, PERMANENT, LIMIT, PRECONDITION, UNHEARD -> 1;
			case CONFLICT -> this.properties.conflictSends();
			case TRANSIENT -> this.properties.troubleSends();
			case THROTTLING -> this.properties.throttleSends();
		};
	}

	private Decision failed(WorkItem item, Reading.Failed<ChimeUser> failed) {
		int times = item.failedReadings() + 1;
		return (times < tries(failed)) ? new Decision.Postpone(item.userId(), delay(failed, times), true)
				: unknown(item, failed.message());
	}

}
