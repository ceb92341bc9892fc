package io.chimedesk.simulator;

import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One line of the fault script: what happens to the next calls of an operation.
 *
 * @param operation the operation it waits for
 * @param times how many calls it meets; null means until it is switched off
 * @param applied how many of a call's users are changed nevertheless; null means all
 * @param ending how the call ends
 * @param exception the exception of {@link Ending#EXCEPTION}
 * @param delayMillis how much later than usual the answer comes
 */
public record Fault(Operation operation, @Nullable Integer times, @Nullable Integer applied, Ending ending,
		@Nullable Refusal exception, int delayMillis) {

	public Fault {
		Objects.requireNonNull(operation, "Operation is missing");
		Objects.requireNonNull(ending, "Ending is missing");
		if ((ending == Ending.EXCEPTION) != (exception != null)) {
			throw Refusal.BAD_REQUEST.because("An exception, and nothing else, names its type.");
		}
		if ((times != null && times < 1) || (applied != null && applied < 0) || delayMillis < 0) {
			throw Refusal.BAD_REQUEST.because("Times, applied and delay must not be negative, times not 0.");
		}
	}

	/**
	 * The next calls that change users are answered with that exception, and change
	 * nobody.
	 */
	public static Fault of(Refusal exception, @Nullable Integer times) {
		return new Fault(Operation.BATCH_UPDATE_USER, times, 0, Ending.EXCEPTION, exception, 0);
	}

	/**
	 * How many users of a call are handled before the fault comes.
	 */
	int reach() {
		return (this.applied != null) ? this.applied : Integer.MAX_VALUE;
	}

	Duration delay() {
		return Duration.ofMillis(this.delayMillis);
	}

	/**
	 * The same fault with one call less; null when that was the last one.
	 */
	@Nullable Fault spent() {
		if (this.times == null) {
			return this;
		}
		return (this.times == 1) ? null : new Fault(this.operation, this.times - 1, this.applied, this.ending,
				this.exception, this.delayMillis);
	}

}
