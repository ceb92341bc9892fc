package io.chimedesk.directory;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.chime.PacedChime;
import io.chimedesk.chime.Reading;

import org.springframework.stereotype.Service;

/**
 * Reads what a refresh asks for until it is over or has to wait. What it has read is
 * stored, so that anybody may carry on from there.
 */
@Service
class RefreshReader {

	private final PacedChime chime;

	private final RefreshSteps steps;

	private final Clock clock;

	private final RefreshTroubles troubles;

	RefreshReader(PacedChime chime, RefreshSteps steps, Clock clock) {
		this.chime = chime;
		this.steps = steps;
		this.clock = clock;
		this.troubles = new RefreshTroubles(steps, new RefreshPatience(RandomGenerator.getDefault()));
	}

	/**
	 * Carries on the refresh that is open, if there is one.
	 * @param stopping whether the program is about to end
	 * @return how long to wait before somebody carries it on again; empty if it is over
	 */
	Optional<Duration> carryOn(String accountId, BooleanSupplier stopping) {
		Optional<OpenRefresh> open = this.steps.open(accountId);
		if (open.isEmpty()) {
			return Optional.empty();
		}
		try {
			return accountId.equals(Refreshes.ACCOUNTS) ? readAccounts(open.get()) : readUsers(open.get(), stopping);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.of(Duration.ZERO);
		}
	}

	/**
	 * Ends the refresh that is open because the program itself failed at it.
	 */
	void giveUp(String accountId, String message) {
		this.steps.open(accountId).ifPresent((refresh) -> this.steps.fail(refresh, RefreshFailure.INTERNAL, message));
	}

	private Optional<Duration> readUsers(OpenRefresh refresh, BooleanSupplier stopping) throws InterruptedException {
		try (PageStorage storage = new PageStorage(this.steps)) {
			return new ListReading(this.chime, this.steps, this.troubles, this.clock, refresh).carryOn(storage,
					stopping);
		}
	}

	private Optional<Duration> readAccounts(OpenRefresh refresh) throws InterruptedException {
		return switch (this.chime.accounts()) {
			case Reading.Found<List<ChimeAccount>>(List<ChimeAccount> accounts) -> {
				this.steps.takeAccounts(refresh, accounts);
				yield Optional.empty();
			}
			case Reading.Missing<List<ChimeAccount>>(String message) -> this.troubles.notFound(refresh, message);
			case Reading.Failed<List<ChimeAccount>> failed -> this.troubles.failed(refresh, failed);
		};
	}

}
