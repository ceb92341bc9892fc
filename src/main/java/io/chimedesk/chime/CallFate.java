package io.chimedesk.chime;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a call says about the rate.
 *
 * @param good whether the service took it without a word about the rate
 * @param slowing why to slow down; null if there is no reason
 * @param closed for how long the service wants no calls; null if it did not say
 */
record CallFate(boolean good, @Nullable Slowing slowing, @Nullable Duration closed) {

	/** A few users that were too fast say less about the rate than about themselves. */
	private static final int FEW = 4;

	private static final CallFate GOOD = new CallFate(true, null, null);

	private static final CallFate MUTE = new CallFate(false, null, null);

	static CallFate of(BatchReply reply, int users) {
		return switch (reply) {
			case BatchReply.Answered answered -> answered(answered.errors(), users);
			case BatchReply.Refused refused -> refused(refused.refusal() == Refusal.THROTTLED, refused.retryAfter());
			case BatchReply.Doubtful doubtful -> refused(false, doubtful.retryAfter());
			case BatchReply.Unreachable unreachable -> MUTE;
		};
	}

	static CallFate of(Reading<?> reading) {
		return switch (reading) {
			case Reading.Found<?> found -> GOOD;
			case Reading.Missing<?> missing -> GOOD;
			case Reading.Failed<?> failed -> refused(failed.throttled(), failed.retryAfter());
		};
	}

	private static CallFate answered(List<UserError> errors, int users) {
		long throttled = errors.stream().filter(CallFate::isThrottled).map(UserError::userId).distinct().count();
		if (throttled == 0) {
			return GOOD;
		}
		return (FEW * throttled < users) ? MUTE : new CallFate(false, Slowing.USERS_THROTTLED, null);
	}

	private static boolean isThrottled(UserError error) {
		ErrorName name = ErrorName.of(error.code());
		return name != null && name.isThrottling();
	}

	private static CallFate refused(boolean throttled, @Nullable Duration closed) {
		return new CallFate(false, throttled ? Slowing.CALL_THROTTLED : null, closed);
	}

}
