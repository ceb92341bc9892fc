package io.chimedesk.run.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.chimedesk.chime.Rate;
import io.chimedesk.run.Outcome;
import io.chimedesk.run.Playbook;
import io.chimedesk.run.Pulse;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunOrder;
import io.chimedesk.run.RunStatus;
import io.chimedesk.run.Steering;
import io.chimedesk.run.web.RunResult.CodeGroup;
import org.jspecify.annotations.Nullable;

/**
 * An open run as its page shows it.
 *
 * @param problems the groups that somebody may have to look after
 * @param refused how many users are refused and yet to be read again, by code
 * @param timeLeft in words; null if nobody can say
 * @param mine whether the reader may give orders
 */
record RunWatch(RunHead head, List<CodeGroup> problems, Map<String, Integer> refused, Pulse pulse, Rate speed,
		@Nullable String timeLeft, boolean mine) {

	private static final Set<RunStatus> GOING_ON = Set.of(RunStatus.WAITING, RunStatus.SENDING, RunStatus.VERIFYING);

	private static final int QUARTER = 25;

	private static final int MANY = 1_000;

	public Run run() {
		return this.head.run();
	}

	public Steering steering() {
		return run().steering();
	}

	public boolean hasProblems() {
		return !this.problems.isEmpty() || !this.refused.isEmpty();
	}

	/**
	 * The key of what such a refusal means.
	 */
	public String meaningOf(String code) {
		return Playbook.on(Outcome.FAILED, code).meaningKey();
	}

	/**
	 * Seconds until the page asks again how the run gets on. In a second one of many
	 * users does not move far.
	 */
	public int interval() {
		return (run().toSend() > MANY) ? 2 : 1;
	}

	public boolean isOpen() {
		return run().status().isOpen();
	}

	public boolean isScheduled() {
		return run().status() == RunStatus.SCHEDULED;
	}

	public boolean isPaused() {
		return run().status() == RunStatus.PAUSED;
	}

	/**
	 * Whether nobody has an answer yet: the first batch goes alone.
	 */
	public boolean isCanary() {
		return run().status() == RunStatus.SENDING && sent() == 0;
	}

	/**
	 * How many users have an answer.
	 */
	public int sent() {
		return run().toSend() - run().waiting();
	}

	/**
	 * How many users have been read again and have what Chime said yes to, or not.
	 */
	public int read() {
		return run().applied() + run().unchanged();
	}

	/**
	 * How many users are to be read again, as far as that is known.
	 */
	public int toRead() {
		return read() + (steering().skipsVerifying() ? 0 : run().accepted()) + run().refused();
	}

	/**
	 * Whether anybody is read again, now or as soon as all are sent.
	 */
	public boolean isVerified() {
		return !steering().skipsVerifying() || run().refused() > 0;
	}

	public boolean isReading() {
		return isOpen() && run().waiting() == 0;
	}

	public boolean isPausable() {
		return offers() && GOING_ON.contains(run().status()) && steering().asked() != RunOrder.PAUSE;
	}

	public boolean isResumable() {
		return offers() && (steering().isAsked(RunOrder.PAUSE) || (isPaused() && steering().asked() == null));
	}

	/**
	 * Whether anybody is left whom a cancelled run would not send.
	 */
	public boolean isCancellable() {
		return offers() && run().waiting() > 0;
	}

	public boolean isStartable() {
		return offers() && isScheduled();
	}

	/**
	 * Whether any order can still be given but the last one of all.
	 */
	public boolean offers() {
		return this.mine && isOpen() && !steering().isAsked(RunOrder.CANCEL);
	}

	/**
	 * Differs as soon as the page offers other buttons.
	 */
	public String state() {
		return run().status() + "-" + steering().asked() + "-" + steering().skipsVerifying() + "-" + isCancellable();
	}

	/**
	 * How far the phase that goes on has come, in quarters.
	 */
	public int quarters() {
		int done = isReading() ? read() : sent();
		int all = Math.max(1, isReading() ? toRead() : run().toSend());
		return (int) (100L * done / all / QUARTER) * QUARTER;
	}

}
