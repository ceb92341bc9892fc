package io.chimedesk.run;

import java.time.Duration;
import java.util.List;

import io.chimedesk.chime.BatchReply;
import io.chimedesk.chime.Chime;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.Reading;
import io.chimedesk.chime.UserPage;
import io.chimedesk.chime.UserUpdate;
import io.github.bucket4j.BlockingBucket;
import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Chime, with the calls of all runs of this process together kept below the rate. A
 * method that throws InterruptedException has not called.
 */
@Component
class PacedChime {

	private static final long SECOND = Duration.ofSeconds(1).toNanos();

	private final Chime chime;

	private final BlockingBucket bucket;

	PacedChime(Chime chime, RunProperties properties) {
		this.chime = chime;
		Duration interval = Duration.ofNanos((long) (SECOND / properties.callsPerSecond()));
		this.bucket = Bucket.builder()
			.addLimit((limit) -> limit.capacity(1).refillGreedy(1, interval))
			.build()
			.asBlocking();
	}

	/**
	 * Waits until a call may be made; to be followed by {@link #update}, so that nothing
	 * stands between the intent and the call.
	 */
	void await() throws InterruptedException {
		this.bucket.consume(1);
	}

	BatchReply update(String accountId, List<UserUpdate> updates) {
		return this.chime.update(accountId, updates);
	}

	Reading<ChimeAccount> account(String accountId) throws InterruptedException {
		await();
		return this.chime.account(accountId);
	}

	Reading<ChimeUser> user(String accountId, String userId) throws InterruptedException {
		await();
		return this.chime.user(accountId, userId);
	}

	Reading<UserPage> users(String accountId, @Nullable String nextToken) throws InterruptedException {
		await();
		return this.chime.users(accountId, nextToken);
	}

}
