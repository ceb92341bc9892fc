package io.chimedesk.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.Reading;
import io.chimedesk.chime.UserPage;
import io.chimedesk.run.Standing.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * One pass over users that have to be read. It breaks off when the service cannot be
 * read. When that happens too often the users are unknown, and the run stops unless at
 * least the account can be read.
 */
class ReadingPass {

	private static final int ONE_BY_ONE = 20;

	private final PacedChime chime;

	private final ReadingPolicy policy;

	private final Notes notes;

	private final String accountId;

	private final RunState state;

	private boolean hasRead;

	private boolean hasNoPages;

	ReadingPass(PacedChime chime, ReadingPolicy policy, Notes notes, String accountId, RunState state) {
		this.chime = chime;
		this.policy = policy;
		this.notes = notes;
		this.accountId = accountId;
		this.state = state;
	}

	/**
	 * Reads all pages of the account, and one by one whom they do not show.
	 */
	void byPages(List<WorkItem> due) throws InterruptedException {
		Map<String, WorkItem> open = new LinkedHashMap<>();
		due.forEach((item) -> open.put(item.userId(), item));
		PageWalk walk = new PageWalk(this.chime, this.accountId);
		try {
			while (!open.isEmpty() && !walk.isDone()) {
				Instant readAt = this.notes.now();
				take(walk.next(), readAt, open);
			}
			read(List.copyOf(open.values()));
		}
		catch (Unreadable ex) {
			withoutPages(List.copyOf(open.values()), ex.failure());
		}
	}

	/**
	 * Reads some of these users, the first of them.
	 */
	void oneByOne(List<WorkItem> due) throws InterruptedException {
		read(due.subList(0, Math.min(ONE_BY_ONE, due.size())));
	}

	private void take(UserPage page, Instant readAt, Map<String, WorkItem> open) {
		this.notes.learn(page.users(), readAt);
		UserReadings readings = new UserReadings();
		for (ChimeUser user : page.users()) {
			@Nullable WorkItem item = open.remove(user.userId());
			if (item != null) {
				readings.add(item, new Reading.Found<>(user));
			}
		}
		this.hasRead |= readings.hasAnswers();
		record(readings);
	}

	/**
	 * Pages that can never be read make nobody unknown who can be read alone.
	 */
	private void withoutPages(List<WorkItem> open, Reading.Failed<?> failure) throws InterruptedException {
		this.hasNoPages = !this.hasRead
				&& (this.state.standing().hasPagesTrouble() || standing().troubles() >= this.policy.tries(failure));
		if (this.hasNoPages) {
			oneByOne(open);
		}
		else {
			breakOff(open, failure);
		}
	}

	private void read(List<WorkItem> due) throws InterruptedException {
		UserReadings readings = readUntilItFails(due);
		Reading.@Nullable Failed<?> hidden = readings.hasMissing() ? accountFailure() : null;
		this.hasRead |= hidden == null && readings.hasAnswers();
		Reading.@Nullable Failed<?> failure = (hidden != null) ? hidden : readings.lastFailure();
		if (failure != null && (hidden != null || !this.hasRead)) {
			breakOff(due, failure);
			return;
		}
		record(readings);
		if (failure != null) {
			breakOff(readings.notReadOf(due), failure);
		}
	}

	private UserReadings readUntilItFails(List<WorkItem> due) throws InterruptedException {
		UserReadings readings = new UserReadings();
		Instant readAt = this.notes.now();
		for (WorkItem item : due) {
			readings.add(item, this.chime.user(this.accountId, item.userId()));
			if (readings.isFailing()) {
				break;
			}
		}
		this.notes.learn(readings.found(), readAt);
		return readings;
	}

	/**
	 * Why nobody can be read; null if the account is there. Without it "not found" says
	 * nothing about a user.
	 */
	private Reading.@Nullable Failed<?> accountFailure() throws InterruptedException {
		return switch (this.chime.account(this.accountId)) {
			case Reading.Found<?> found -> null;
			case Reading.Missing<?> missing -> new Reading.Failed<>(true, false, "The account is not found", null);
			case Reading.Failed<?> failed -> failed;
		};
	}

	private void record(UserReadings readings) {
		List<WorkItem> items = new ArrayList<>();
		List<Decision> decisions = new ArrayList<>();
		readings.forEach((item, reading) -> {
			items.add((reading instanceof Reading.Found<ChimeUser>(var user)) ? this.notes.seen(item, user) : item);
			decisions.add(this.policy.rule(item, reading, this.state.isHalting()));
		});
		if (!items.isEmpty()) {
			this.notes.record(items, Ruling.of(decisions, standing()));
		}
	}

	private void breakOff(List<WorkItem> rest, Reading.Failed<?> failure) throws InterruptedException {
		if (rest.isEmpty()) {
			return;
		}
		int troubles = standing().troubles();
		if (this.hasRead || troubles < this.policy.tries(failure)) {
			postpone(rest, failure);
			return;
		}
		boolean readable = accountFailure() == null;
		if (readable || troubles >= this.policy.mostTries()) {
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
		this.notes.record(rest, Ruling.of(decisions, standing()).pausing(delay));
	}

	private void giveUp(List<WorkItem> rest, Reading.Failed<?> failure, boolean readable) {
		List<Decision> decisions = rest.stream().map((item) -> ReadingPolicy.unknown(item, failure.message())).toList();
		Ruling ruling = Ruling.of(decisions, standing());
		this.notes.record(rest, readable ? ruling : ruling.halting("Chime cannot be read: " + failure.message()));
	}

	/**
	 * What the run remembers from now on.
	 */
	private Standing standing() {
		if (!this.hasRead) {
			return this.state.standing().in(Trouble.UNREADABLE);
		}
		return this.hasNoPages ? this.state.standing().in(Trouble.PAGES_UNREADABLE) : this.state.standing().readable();
	}

	/**
	 * Where a pass leaves what it found out.
	 */
	interface Notes {

		Instant now();

		WorkItem seen(WorkItem item, ChimeUser user);

		void record(List<WorkItem> items, Ruling ruling);

		/**
		 * Passes on who was read, not before that time.
		 */
		void learn(List<ChimeUser> users, Instant readAt);

	}

}
