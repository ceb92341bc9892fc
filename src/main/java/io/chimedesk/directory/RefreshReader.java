package io.chimedesk.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

import io.chimedesk.chime.Chime;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.chime.Reading;
import io.chimedesk.chime.UserPage;

import org.springframework.stereotype.Service;

/**
 * Reads what a refresh asks for, page by page, until it is over or has to wait. What it
 * has read is stored, so that anybody may carry on from there.
 */
@Service
class RefreshReader {

	private final Chime chime;

	private final RefreshSteps steps;

	private final Clock clock;

	private final RefreshPatience patience = new RefreshPatience(RandomGenerator.getDefault());

	RefreshReader(Chime chime, RefreshSteps steps, Clock clock) {
		this.chime = chime;
		this.steps = steps;
		this.clock = clock;
	}

	/**
	 * Carries on the refresh that is open, if there is one.
	 * @param stopping whether the program is about to end
	 * @return how long to wait before somebody carries it on again; empty if it is over
	 */
	Optional<Duration> carryOn(String accountId, BooleanSupplier stopping) {
		Optional<OpenRefresh> open = this.steps.open(accountId);
		while (open.isPresent()) {
			if (stopping.getAsBoolean()) {
				return Optional.of(Duration.ZERO);
			}
			Step step = accountId.equals(Refreshes.ACCOUNTS) ? readAccounts(open.get()) : readPage(open.get());
			if (step.pause().isPresent()) {
				return step.pause();
			}
			open = step.open();
		}
		return Optional.empty();
	}

	/**
	 * Ends the refresh that is open because the program itself failed at it.
	 */
	void giveUp(String accountId, String message) {
		this.steps.open(accountId).ifPresent((refresh) -> this.steps.fail(refresh, RefreshFailure.INTERNAL, message));
	}

	private Step readPage(OpenRefresh refresh) {
		Instant readAt = this.clock.instant();
		return switch (this.chime.users(refresh.accountId(), refresh.nextToken())) {
			case Reading.Found<UserPage>(UserPage page) -> Step.to(this.steps.take(refresh, page, readAt));
			case Reading.Missing<UserPage>(String message) -> notFound(refresh, message);
			case Reading.Failed<UserPage> failed -> trouble(refresh, failed);
		};
	}

	private Step readAccounts(OpenRefresh refresh) {
		return switch (this.chime.accounts()) {
			case Reading.Found<List<ChimeAccount>>(List<ChimeAccount> accounts) -> {
				this.steps.takeAccounts(refresh, accounts);
				yield Step.END;
			}
			case Reading.Missing<List<ChimeAccount>>(String message) -> notFound(refresh, message);
			case Reading.Failed<List<ChimeAccount>> failed -> trouble(refresh, failed);
		};
	}

	private Step notFound(OpenRefresh refresh, String message) {
		this.steps.fail(refresh, RefreshFailure.NOT_FOUND, message);
		return Step.END;
	}

	private Step trouble(OpenRefresh refresh, Reading.Failed<?> failed) {
		Optional<Duration> wait = this.patience.after(failed, refresh.troubles());
		if (wait.isPresent()) {
			this.steps.postpone(refresh, wait.get(), failed.message());
			return new Step(Optional.empty(), wait);
		}
		RefreshFailure failure = failed.transientTrouble() ? RefreshFailure.TROUBLE : RefreshFailure.REFUSED;
		this.steps.fail(refresh, failure, failed.message());
		return Step.END;
	}

	/**
	 * Where one read has led to.
	 */
	private record Step(Optional<OpenRefresh> open, Optional<Duration> pause) {

		static final Step END = new Step(Optional.empty(), Optional.empty());

		static Step to(Optional<OpenRefresh> open) {
			return new Step(open, Optional.empty());
		}

	}

}
