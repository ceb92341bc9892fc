package io.chimedesk.chime;

import io.github.bucket4j.Bucket;

/**
 * The bucket of an account, from which each call takes what it costs.
 */
@FunctionalInterface
interface Buckets {

	/** What a call costs that is not slowed down. */
	int CALL = 1_000;

	Bucket of(String accountId);

}
