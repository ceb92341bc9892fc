package io.chimedesk.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.PacedChime;
import io.chimedesk.chime.Reading;
import io.chimedesk.run.PageWalk.ReadUsers;
import org.jspecify.annotations.Nullable;

/**
 * One pass over users that have to be read. It breaks off when the service cannot be
 * read.
 */
class ReadingPass {

	private static final int ONE_BY_ONE = 20;

	private final PacedChime chime;

	private final ReadingPolicy policy;

	private final ReadingNotes notes;

	private final String accountId;

	private final Patience patience;

	ReadingPass(PacedChime chime, ReadingPolicy policy, ReadingNotes notes, String accountId, RunState state) {
		this.chime = chime;
		this.policy = policy;
		this.notes = notes;
		this.accountId = accountId;
		this.patience = new Patience(chime, policy, notes, accountId, state);
	}

	/**
	 * Reads all pages of the account, and one by one whom they do not show.
	 */
	void byPages(List<WorkItem> due) throws InterruptedException {
		Map<String, WorkItem> open = new LinkedHashMap<>();
		due.forEach((item) -> open.put(item.userId(), item));
		try (PageWalk walk = new PageWalk(this.chime, this.accountId, this.notes::now)) {
			while (!open.isEmpty() && !walk.isDone()) {
				take(walk.next(open.keySet()), open);
				if (this.notes.isDisturbed()) {
					return;
				}
			}
			read(List.copyOf(open.values()));
		}
		catch (Unreadable ex) {
			withoutPages(List.copyOf(open.values()), ex.failure());
		}
	}

	/** Reads the first of these users. */
	void oneByOne(List<WorkItem> due) throws InterruptedException {
		read(due.subList(0, Math.min(ONE_BY_ONE, due.size())));
	}

	private void take(ReadUsers read, Map<String, WorkItem> open) {
		UserReadings readings = new UserReadings();
		for (ChimeUser user : read.users()) {
			@Nullable WorkItem item = open.remove(user.userId());
			if (item != null) {
				readings.add(item, new Reading.Found<>(user));
			}
		}
		this.notes.learn(readings.found(), read.readAt());
		this.patience.read(readings.hasAnswers());
		record(readings);
	}

	/**
	 * Pages that can never be read make nobody unknown who can be read alone.
	 */
	private void withoutPages(List<WorkItem> open, Reading.Failed<?> failure) throws InterruptedException {
		if (this.patience.goesWithoutPages(failure)) {
			oneByOne(open);
		}
		else {
			this.patience.breakOff(open, failure);
		}
	}

	private void read(List<WorkItem> due) throws InterruptedException {
		UserReadings readings = readUntilItFails(due);
		Reading.@Nullable Failed<?> hidden = readings.hasMissing() ? this.patience.accountFailure() : null;
		this.patience.read(hidden == null && readings.hasAnswers());
		Reading.@Nullable Failed<?> failure = (hidden != null) ? hidden : readings.lastFailure();
		if (failure != null && (hidden != null || !(this.patience.hasRead() || isOneOnly(due)))) {
			this.patience.breakOff(due, failure);
			return;
		}
		record(readings);
		if (failure != null) {
			this.patience.breakOff(readings.notReadOf(due), failure);
		}
	}

	/**
	 * Whether what failed is about one user, while the account can be read: then it
	 * counts against that user and is no outage.
	 */
	private boolean isOneOnly(List<WorkItem> due) throws InterruptedException {
		this.patience.read(due.size() == 1 && this.patience.accountFailure() == null);
		return this.patience.hasRead();
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

	private void record(UserReadings readings) {
		Instant now = this.notes.now();
		List<WorkItem> items = new ArrayList<>();
		List<Decision> decisions = new ArrayList<>();
		readings.forEach((item, reading) -> {
			items.add((reading instanceof Reading.Found<ChimeUser>(var user)) ? item.seen(user, now) : item);
			decisions.add(this.policy.rule(item, reading, this.patience.resend()));
		});
		if (!items.isEmpty()) {
			this.notes.record(items, Ruling.of(decisions, this.patience.standing()));
		}
	}

}
