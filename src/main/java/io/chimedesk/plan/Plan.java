package io.chimedesk.plan;

import java.time.Instant;
import java.util.UUID;

import io.chimedesk.selection.Change;
import io.chimedesk.chime.Chime;
import org.jspecify.annotations.Nullable;

/**
 * A selection and a change, resolved.
 *
 * @param owner the operator who made it
 * @param only for whom it is, by what they have now
 * @param toSend how many users will be sent
 * @param skipped how many will not
 * @param own how many of those that are sent get something else than the change says
 * @param digest over account, change, restriction, reason, ticket and every item; what
 * was reviewed is what is confirmed
 * @param selectionId the selection it was made of; null if its users come from elsewhere
 * @param origin the run that this plan takes up again; null if none
 * @param asksForCount whether the number of users has to be typed to confirm, because
 * there are many or a tier goes down
 * @param expiresAt until when it can be confirmed
 */
public record Plan(UUID id, String accountId, String owner, Change change, OnlyFrom only, String reason,
		@Nullable String ticket, PlanStatus status, int toSend, int skipped, int own, String digest, Instant createdAt,
		@Nullable Long selectionId, @Nullable Origin origin, boolean asksForCount, Instant expiresAt) {

	/**
	 * How many calls sending it takes, if none has to be repeated.
	 */
	public int calls() {
		return Math.ceilDiv(this.toSend, Chime.BATCH_LIMIT);
	}

	/**
	 * Whether it is still to be reviewed and has somebody to send.
	 */
	public boolean isConfirmable() {
		return this.status == PlanStatus.REVIEW && this.toSend > 0;
	}

}
