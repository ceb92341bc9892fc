package io.chimedesk.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Decides about a user that was read again. Without any effect of its own.
 */
class ReadingPolicy {

	private static final int TRIES_IF_NOT_TRANSIENT = 2;

	private static final int PAGE_TRIES = 3;

	private final RunProperties properties;

	private final Delays delays;

	private final Breaker breaker;

	ReadingPolicy(RunProperties properties, Delays delays) {
		this.properties = properties;
		this.delays = delays;
		this.breaker = new Breaker(properties);
	}

	/**
	 * What becomes of the user.
	 * @param after what the run is about: nothing is sent again once it stops, and an
	 * outage counts against nobody
	 */
	Decision rule(WorkItem item, Reading<ChimeUser> reading, Resend after) {
		return switch (reading) {
			case Reading.Found<ChimeUser>(var user) -> found(item, user, after);
			case Reading.Missing<ChimeUser>(var message) -> item.isRefused() ? failed(item)
					: new Decision.Settle(item.userId(), Outcome.FAILED, ErrorCode.NOT_FOUND.wire(), message);
			case Reading.Failed<ChimeUser> failed -> failed(item, failed);
		};
	}

	/**
	 * How often the pages may fail before the users are read one by one.
	 */
	int pageTries(Reading.Failed<?> failed) {
		return failed.transientTrouble() ? PAGE_TRIES : TRIES_IF_NOT_TRANSIENT;
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
	 * What to do about users who have to wait because the service cannot be read.
	 */
	Ruling waiting(Ruling ruling, Reading.Failed<?> failed, Instant now) {
		return this.breaker.check(ruling, unreadable(failed), now);
	}

	boolean isOutTooLong(Standing standing, Instant now) {
		return this.breaker.isTooLong(standing, now);
	}

	static String unreadable(Reading.Failed<?> failed) {
		return "Chime cannot be read: " + failed.message();
	}

	/**
	 * The outcome of a user that nobody can read. Of one that was refused the refusal is
	 * the best that is known.
	 */
	static Decision unread(WorkItem item, @Nullable String message) {
		if (item.isRefused()) {
			return failed(item);
		}
		String code = item.status().code();
		return new Decision.Settle(item.userId(), Outcome.UNKNOWN, (code != null) ? code : DeskCode.NOT_READABLE.wire(),
				message);
	}

	private Decision found(WorkItem item, ChimeUser user, Resend after) {
		Comparison found = Comparison.of(item, user);
		return item.isRefused() ? foundRefused(item, found) : found(item, found, after);
	}

	/**
	 * Whatever the service said: what is there counts.
	 */
	private static Decision foundRefused(WorkItem item, Comparison found) {
		return switch (found) {
			case WANTED -> new Decision.Settle(item.userId(), Outcome.APPLIED, null, refusal(item.status()));
			case PARTLY -> new Decision.Accept(item.userId());
			case OLD, ELSEWHERE -> failed(item);
		};
	}

	private static String refusal(ItemStatus status) {
		return (status.message() != null) ? status.code() + ": " + status.message() : String.valueOf(status.code());
	}

	private static Decision failed(WorkItem item) {
		return new Decision.Settle(item.userId(), Outcome.FAILED, item.status().code(), item.status().message());
	}

	private Decision found(WorkItem item, Comparison found, Resend after) {
		return switch (found) {
			case WANTED -> new Decision.Settle(item.userId(), Outcome.APPLIED, null, null);
			case ELSEWHERE -> new Decision.Settle(item.userId(), Outcome.FAILED, DeskCode.CHANGED_ELSEWHERE.wire(),
					"The user has neither the old nor the wanted value");
			case PARTLY -> (item.state() == ItemState.ACCEPTED) ? stillOld(item) : new Decision.Accept(item.userId());
			case OLD -> (item.state() == ItemState.ACCEPTED) ? stillOld(item) : notApplied(item, after);
		};
	}

	private Decision stillOld(WorkItem item) {
		return (item.readings() < this.properties.verifyDelays().size())
				? new Decision.ReadAgain(item.userId(), this.properties.verifyDelays().get(item.readings()))
				: new Decision.Settle(item.userId(), Outcome.UNCHANGED, null, null);
	}

	private Decision notApplied(WorkItem item, Resend after) {
		if (after == Resend.NEVER && item.sends() == 0) {
			return new Decision.Settle(item.userId(), Outcome.NOT_ATTEMPTED, null, null);
		}
		String code = Objects.requireNonNullElse(item.status().code(), DeskCode.PROGRAM_ENDED.wire());
		String message = item.status().message();
		return mayBeSent(item, code, after) ? new Decision.SendAgain(item.userId(), code, message, Duration.ZERO, false)
				: new Decision.Settle(item.userId(), Outcome.FAILED, code, message);
	}

	private boolean mayBeSent(WorkItem item, String code, Resend after) {
		boolean spared = after == Resend.THROUGH_AN_OUTAGE && ErrorCode.classOf(code) == ErrorClass.TRANSIENT;
		return after != Resend.NEVER && (spared || item.sends() < sends(code));
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
				: unread(item, failed.message());
	}

	/**
	 * Whether somebody who still has the old value may be sent again.
	 */
	enum Resend {

		/** As often as the policy says. */
		WITHIN_THE_POLICY,
		/** Also more often: the service was out. */
		THROUGH_AN_OUTAGE,
		/** The run stops. */
		NEVER

	}

}
