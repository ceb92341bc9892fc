package io.chimedesk.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
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

	private static final int FAILURES_IN_A_ROW = 2;

	private final PacedChime chime;

	private final ReadingPolicy policy;

	private final Notes notes;

	private final String accountId;

	private final RunState state;

	private boolean hasRead;

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
				take(walk.next(), open);
			}
			oneByOne(List.copyOf(open.values()));
		}
		catch (Unreadable ex) {
			breakOff(open.values(), ex.failure());
		}
	}

	void oneByOne(Collection<WorkItem> due) throws InterruptedException {
		Map<WorkItem, Reading<ChimeUser>> readings = readUntilItFails(due);
		Reading.@Nullable Failed<?> failure = lastFailure(readings);
		this.hasRead |= readings.values().stream().anyMatch((reading) -> !(reading instanceof Reading.Failed<?>));
		if (failure != null && !this.hasRead) {
			breakOff(due, failure);
			return;
		}
		record(readings);
		if (failure != null) {
			breakOff(due.stream().filter((item) -> !readings.containsKey(item)).toList(), failure);
		}
	}

	private void take(UserPage page, Map<String, WorkItem> open) {
		this.notes.learn(page.users());
		Map<WorkItem, Reading<ChimeUser>> readings = new LinkedHashMap<>();
		for (ChimeUser user : page.users()) {
			@Nullable WorkItem item = open.remove(user.userId());
			if (item != null) {
				readings.put(item, new Reading.Found<>(user));
			}
		}
		this.hasRead |= !readings.isEmpty();
		record(readings);
	}

	private Map<WorkItem, Reading<ChimeUser>> readUntilItFails(Collection<WorkItem> due) throws InterruptedException {
		Map<WorkItem, Reading<ChimeUser>> readings = new LinkedHashMap<>();
		List<ChimeUser> found = new ArrayList<>();
		int failures = 0;
		for (WorkItem item : due) {
			Reading<ChimeUser> reading = this.chime.user(this.accountId, item.userId());
			readings.put(item, reading);
			if (reading instanceof Reading.Found<ChimeUser>(var user)) {
				found.add(user);
			}
			failures = (reading instanceof Reading.Failed<?>) ? failures + 1 : 0;
			if (failures == FAILURES_IN_A_ROW) {
				break;
			}
		}
		this.notes.learn(found);
		return readings;
	}

	private static Reading.@Nullable Failed<?> lastFailure(Map<WorkItem, Reading<ChimeUser>> readings) {
		Reading.@Nullable Failed<?> last = null;
		for (Reading<ChimeUser> reading : readings.values()) {
			last = (reading instanceof Reading.Failed<?> failure) ? failure : null;
		}
		return last;
	}

	private void record(Map<WorkItem, Reading<ChimeUser>> readings) {
		List<WorkItem> items = new ArrayList<>();
		List<Decision> decisions = new ArrayList<>();
		readings.forEach((item, reading) -> {
			items.add((reading instanceof Reading.Found<ChimeUser>(var user)) ? this.notes.seen(item, user) : item);
			decisions.add(this.policy.rule(item, reading, this.state.isHalting()));
		});
		if (!items.isEmpty()) {
			this.notes.record(items, Ruling.of(decisions, this.state.standing().readable()));
		}
	}

	private void breakOff(Collection<WorkItem> rest, Reading.Failed<?> failure) throws InterruptedException {
		if (rest.isEmpty()) {
			return;
		}
		Standing standing = this.hasRead ? this.state.standing().readable()
				: this.state.standing().in(Trouble.UNREADABLE);
		if (!this.hasRead && standing.troubles() >= this.policy.tries(failure)) {
			giveUp(List.copyOf(rest), failure, standing);
			return;
		}
		Duration delay = this.policy.delay(failure, Math.max(1, standing.troubles()));
		List<Decision> decisions = rest.stream()
			.<Decision>map((item) -> new Decision.Postpone(item.userId(), delay, false))
			.toList();
		this.notes.record(List.copyOf(rest), Ruling.of(decisions, standing).pausing(delay));
	}

	private void giveUp(List<WorkItem> rest, Reading.Failed<?> failure, Standing standing) throws InterruptedException {
		Ruling ruling = Ruling.of(rest.stream().map((item) -> ReadingPolicy.unknown(item, failure.message())).toList(),
				standing);
		boolean readable = this.chime.account(this.accountId) instanceof Reading.Found<?>;
		this.notes.record(rest, readable ? ruling : ruling.halting("Chime cannot be read: " + failure.message()));
	}

	/**
	 * Where a pass leaves what it found out.
	 */
	interface Notes {

		WorkItem seen(WorkItem item, ChimeUser user);

		void record(List<WorkItem> items, Ruling ruling);

		void learn(List<ChimeUser> users);

	}

}
