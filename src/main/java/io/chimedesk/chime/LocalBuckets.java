package io.chimedesk.chime;

import java.time.Duration;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;

/**
 * Buckets that only this process takes from: an embedded database has no other instance.
 */
class LocalBuckets implements Buckets {

	private static final long SECOND = Duration.ofSeconds(1).toNanos();

	private final BucketConfiguration configuration;

	private final TimeMeter time;

	LocalBuckets(double callsPerSecond, TimeMeter time) {
		this.configuration = configuration(callsPerSecond);
		this.time = time;
	}

	/**
	 * One call at a time: what was not used is not made up for.
	 */
	static BucketConfiguration configuration(double callsPerSecond) {
		Duration interval = Duration.ofNanos(Math.max(1, (long) (SECOND / callsPerSecond)));
		return BucketConfiguration.builder()
			.addLimit((limit) -> limit.capacity(CALL).refillGreedy(CALL, interval))
			.build();
	}

	@Override
	public Bucket of(String accountId) {
		return Bucket.builder()
			.withCustomTimePrecision(this.time)
			.addLimit(this.configuration.getBandwidths()[0])
			.build();
	}

}
