package io.chimedesk.chime;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Chime, with all calls to an account together kept below its rate, which learns from
 * each of them. A method that throws InterruptedException has not called.
 */
public class PacedChime {

	/** What calls that concern no account count for. */
	private static final String ALL = "";

	private final Chime chime;

	private final Rates rates;

	public PacedChime(Chime chime, Rates rates) {
		this.chime = chime;
		this.rates = rates;
	}

	/**
	 * Waits until a call to the account may be made; to be followed by {@link #update}.
	 */
	public void await(String accountId) throws InterruptedException {
		awaitUnless(() -> false, accountId);
	}

	/**
	 * The same for somebody who may be stopped while it waits.
	 * @return false if it was stopped: then no call may be made
	 */
	public boolean awaitUnless(BooleanSupplier stopped, String accountId) throws InterruptedException {
		return this.rates.line(accountId).awaitUnless(stopped);
	}

	public BatchReply update(String accountId, List<UserUpdate> updates) {
		CallLine line = this.rates.line(accountId);
		int seen = line.slowings();
		BatchReply reply = this.chime.update(accountId, updates);
		line.tell(seen, CallFate.of(reply, updates.size()));
		return reply;
	}

	public Reading<ChimeAccount> account(String accountId) throws InterruptedException {
		await(accountId);
		return read(accountId, () -> this.chime.account(accountId));
	}

	public Reading<ChimeUser> user(String accountId, String userId) throws InterruptedException {
		await(accountId);
		return read(accountId, () -> this.chime.user(accountId, userId));
	}

	public Reading<UserPage> users(String accountId, @Nullable String nextToken) throws InterruptedException {
		await(accountId);
		return read(accountId, () -> this.chime.users(accountId, nextToken));
	}

	/**
	 * All accounts, for a refresh.
	 */
	public Reading<List<ChimeAccount>> accounts() throws InterruptedException {
		this.rates.line(ALL).refreshUnless(() -> false);
		return read(ALL, this.chime::accounts);
	}

	/**
	 * One page of users, for a refresh that may be stopped while it waits.
	 * @return empty if it was stopped: nothing was called
	 */
	public Optional<Reading<UserPage>> usersUnless(BooleanSupplier stopped, String accountId,
			@Nullable String nextToken) throws InterruptedException {
		return this.rates.line(accountId).refreshUnless(stopped)
				? Optional.of(read(accountId, () -> this.chime.users(accountId, nextToken))) : Optional.empty();
	}

	private <T> Reading<T> read(String accountId, Supplier<Reading<T>> call) {
		CallLine line = this.rates.line(accountId);
		int seen = line.slowings();
		Reading<T> reading = call.get();
		line.tell(seen, CallFate.of(reading));
		return reading;
	}

}
