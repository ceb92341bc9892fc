package io.chimedesk.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import io.chimedesk.chime.PacedChime;
import io.chimedesk.chime.Reading;
import io.chimedesk.chime.UserPage;
import org.jspecify.annotations.Nullable;

/**
 * One go at the list of an account's users, from the page where the stored ones end.
 */
class ListReading {

	private static final Duration GLANCE = Duration.ofMillis(500);

	private final PacedChime chime;

	private final RefreshSteps steps;

	private final RefreshTroubles troubles;

	private final Clock clock;

	private OpenRefresh begun;

	private ListSoFar list;

	private @Nullable String token;

	private boolean isTokenOld;

	private long lookedAt = System.nanoTime() - GLANCE.toNanos();

	ListReading(PacedChime chime, RefreshSteps steps, RefreshTroubles troubles, Clock clock, OpenRefresh refresh) {
		this.chime = chime;
		this.steps = steps;
		this.troubles = troubles;
		this.clock = clock;
		this.begun = refresh;
		this.list = steps.list(refresh);
		this.token = refresh.nextToken();
		this.isTokenOld = refresh.nextToken() != null;
	}

	/**
	 * @param storage stores the pages of this reading
	 * @return how long to wait before somebody carries it on again; empty if it is over
	 */
	Optional<Duration> carryOn(PageStorage storage, BooleanSupplier stopping) throws InterruptedException {
		Step step = Step.ON;
		storage.startAt(this.begun);
		while (step.goesOn()) {
			Instant readAt = this.clock.instant();
			Optional<Reading<UserPage>> reading = read(stopping);
			if (reading.isEmpty() || !storage.goesOn()) {
				storage.stored();
				return stopping.getAsBoolean() ? Optional.of(Duration.ZERO) : Optional.empty();
			}
			step = take(storage, reading.get(), readAt);
		}
		return step.pause();
	}

	private Optional<Reading<UserPage>> read(BooleanSupplier stopping) throws InterruptedException {
		if (stopping.getAsBoolean()) {
			return Optional.empty();
		}
		return this.chime.usersUnless(() -> stopping.getAsBoolean() || isStopped(), this.begun.accountId(), this.token);
	}

	/**
	 * Looks now and then only, as a stopped refresh stores no page anyway.
	 */
	private boolean isStopped() {
		if (System.nanoTime() - this.lookedAt < GLANCE.toNanos()) {
			return false;
		}
		this.lookedAt = System.nanoTime();
		return !this.steps.isOpen(this.begun);
	}

	private Step take(PageStorage storage, Reading<UserPage> reading, Instant readAt) throws InterruptedException {
		StagedPage page = (reading instanceof Reading.Found<UserPage>(UserPage found)) ? StagedPage.of(found, readAt)
				: null;
		if (page != null && page.token() != null && this.list.mayGoOnWith(page)) {
			goOnWith(page);
			storage.store(page);
			return Step.ON;
		}
		Optional<OpenRefresh> open = storage.stored();
		if (open.isEmpty()) {
			return Step.END;
		}
		return (page != null) ? last(storage, open.get(), page) : notFound(storage, open.get(), reading);
	}

	private void goOnWith(StagedPage page) {
		this.list.add(page.userIds(), page.token());
		this.token = page.token();
		this.isTokenOld = false;
	}

	private Step last(PageStorage storage, OpenRefresh open, StagedPage page) {
		if (this.list.isCircleWith(page)) {
			this.steps.fail(open, RefreshFailure.NOT_WHOLE, "A page led to an earlier one");
			return Step.END;
		}
		if (this.list.hasAnyOf(page)) {
			return startAgain(storage, open, "a user stood on two pages");
		}
		storage.finish(open, page);
		this.steps.tidy(open);
		return Step.END;
	}

	private Step notFound(PageStorage storage, OpenRefresh open, Reading<UserPage> reading)
			throws InterruptedException {
		return switch (reading) {
			case Reading.Found<UserPage> found -> Step.ON;
			case Reading.Missing<UserPage>(String message) -> Step.end(this.troubles.notFound(open, message));
			case Reading.Failed<UserPage> failed ->
				refusesToken(failed) ? startAgain(storage, open, "the service no longer knows the page")
						: Step.end(this.troubles.failed(open, failed));
		};
	}

	/**
	 * Whether a token that was kept is refused while the list itself can be read.
	 */
	private boolean refusesToken(Reading.Failed<UserPage> failed) throws InterruptedException {
		return this.isTokenOld && !failed.transientTrouble()
				&& this.chime.users(this.begun.accountId(), null) instanceof Reading.Found;
	}

	private Step startAgain(PageStorage storage, OpenRefresh open, String reason) {
		Optional<OpenRefresh> again = this.steps.startAgain(open, reason);
		again.ifPresent((refresh) -> {
			storage.startAt(refresh);
			this.begun = refresh;
			this.list = new ListSoFar();
			this.token = null;
			this.isTokenOld = false;
		});
		return again.isPresent() ? Step.ON : Step.END;
	}

	/**
	 * What one page has led to.
	 */
	private record Step(boolean goesOn, Optional<Duration> pause) {

		static final Step ON = new Step(true, Optional.empty());

		static final Step END = new Step(false, Optional.empty());

		static Step end(Optional<Duration> pause) {
			return new Step(false, pause);
		}

	}

}
