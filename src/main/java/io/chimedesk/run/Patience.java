package io.chimedesk.run;

import java.time.Duration;
import java.util.List;

import io.chimedesk.chime.PacedChime;
import io.chimedesk.chime.Reading;
import io.chimedesk.run.ReadingPolicy.Resend;
import io.chimedesk.run.Standing.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * How long a service that cannot be read is waited for. Trouble that may pass is an
 * outage before long, and the run pauses itself; where that has lasted too long, or
 * cannot pass, the users are unknown, and the run stops unless the account can be read.
 */
class Patience {

	private final PacedChime chime;

	private final ReadingPolicy policy;

	private final ReadingNotes notes;

	private final String accountId;

	private final RunState state;

	private boolean hasRead;

	private boolean hasNoPages;

	Patience(PacedChime chime, ReadingPolicy policy, ReadingNotes notes, String accountId, RunState state) {
		this.chime = chime;
		this.policy = policy;
		this.notes = notes;
		this.accountId = accountId;
		this.state = state;
	}

	boolean hasRead() {
		return this.hasRead;
	}

	void read(boolean hasAnswers) {
		this.hasRead |= hasAnswers;
	}

	/**
	 * Whether the pages have failed too often to wait for them any longer.
	 */
	boolean goesWithoutPages(Reading.Failed<?> failure) {
		this.hasNoPages = !this.hasRead
				&& (this.state.standing().hasPagesTrouble() || standing().troubles() >= this.policy.pageTries(failure));
		return this.hasNoPages;
	}

	/**
	 * What the run remembers from now on.
	 */
	Standing standing() {
		Standing before = this.state.standing();
		if (!this.hasRead) {
			return before.in(Trouble.UNREADABLE).with(before.health().failedToRead());
		}
		Standing read = before.with(before.health().read());
		return this.hasNoPages ? read.in(Trouble.PAGES_UNREADABLE) : read.readable();
	}

	Resend resend() {
		if (this.state.isStopping()) {
			return Resend.NEVER;
		}
		return this.state.standing().health().isOutage() ? Resend.THROUGH_AN_OUTAGE : Resend.WITHIN_THE_POLICY;
	}

	/**
	 * Why nobody can be read; null if the account is there. Without it "not found" says
	 * nothing about a user.
	 */
	Reading.@Nullable Failed<?> accountFailure() throws InterruptedException {
		return switch (this.chime.account(this.accountId)) {
			case Reading.Found<?> found -> null;
			case Reading.Missing<?> missing -> new Reading.Failed<>(true, false, "The account is not found", null);
			case Reading.Failed<?> failed -> failed;
		};
	}

	void breakOff(List<WorkItem> rest, Reading.Failed<?> failure) throws InterruptedException {
		if (rest.isEmpty()) {
			return;
		}
		boolean mayPass = failure.transientTrouble() && !this.state.isStopping();
		if (this.hasRead || (mayPass && !this.policy.isOutTooLong(this.state.standing(), this.notes.now()))) {
			postpone(rest, failure);
		}
		else {
			giveUpInTime(rest, failure, mayPass);
		}
	}

	private void giveUpInTime(List<WorkItem> rest, Reading.Failed<?> failure, boolean isTooLong)
			throws InterruptedException {
		int troubles = standing().troubles();
		if (!isTooLong && troubles < this.policy.tries(failure)) {
			postpone(rest, failure);
			return;
		}
		boolean readable = accountFailure() == null;
		if (isTooLong || readable || troubles >= this.policy.mostTries()) {
			giveUp(rest, failure, readable);
		}
		else {
			postpone(rest, failure);
		}
	}

	private void postpone(List<WorkItem> rest, Reading.Failed<?> failure) {
		Duration delay = this.policy.delay(failure, Math.max(1, standing().troubles()));
		List<Decision> decisions = rest.stream()
			.<Decision>map((item) -> new Decision.Postpone(item.userId(), delay, false))
			.toList();
		Ruling ruling = Ruling.of(decisions, standing()).pausing(delay);
		this.notes.record(rest, this.policy.waiting(ruling, failure, this.notes.now()));
	}

	private void giveUp(List<WorkItem> rest, Reading.Failed<?> failure, boolean readable) {
		List<Decision> decisions = rest.stream().map((item) -> ReadingPolicy.unread(item, failure.message())).toList();
		Ruling ruling = Ruling.of(decisions, standing());
		this.notes.record(rest, readable ? ruling : ruling.halting(ReadingPolicy.unreadable(failure)));
	}

}
