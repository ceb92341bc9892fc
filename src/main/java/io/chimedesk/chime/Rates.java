package io.chimedesk.chime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import org.jspecify.annotations.Nullable;

/**
 * How fast calls may go to each account.
 */
public class Rates {

	private final double ceiling;

	private final @Nullable Buckets buckets;

	private final Map<String, AccountRate> accounts = new ConcurrentHashMap<>();

	Rates(double ceiling, @Nullable Buckets buckets) {
		this.ceiling = ceiling;
		this.buckets = buckets;
	}

	/**
	 * A rate for each account, kept by this process alone.
	 * @param callsPerSecond 0 for no limit
	 */
	public static Rates within(double callsPerSecond) {
		return new Rates(callsPerSecond,
				(callsPerSecond > 0) ? new LocalBuckets(callsPerSecond, TimeMeter.SYSTEM_NANOTIME) : null);
	}

	/**
	 * How fast calls go to that account now.
	 */
	public Rate of(String accountId) {
		return new Rate(this.ceiling, this.ceiling, null, null, null);
	}

	AccountRate account(String accountId) {
		return this.accounts.computeIfAbsent(accountId, this::open);
	}

	private AccountRate open(String accountId) {
		@Nullable Bucket bucket = (this.buckets != null) ? this.buckets.of(accountId) : null;
		return new AccountRate(bucket);
	}

}
