package io.chimedesk.lease;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How the return of the earlier tier stands.
 *
 * @param dueAt when it is to begin, or to be tried again
 * @param run the number of the run that returns it, or tried to; null before
 * @param tries how many runs have failed to
 * @param trouble why the lease asks; null if it does not
 * @param code why the last try failed; null if none did
 * @param found the tier that the user turned out to have, as the service names it; null
 * if that does not matter
 * @param plan that was to return it, and had to be approved first; null if none had
 */
public record LeaseReturn(Instant dueAt, @Nullable Long run, int tries, @Nullable Trouble trouble,
		@Nullable String code, @Nullable String found, @Nullable UUID plan) {
}
