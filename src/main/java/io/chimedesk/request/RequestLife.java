package io.chimedesk.request;

import java.time.Duration;
import java.time.Instant;

import io.chimedesk.chime.LicenceTier;
import org.jspecify.annotations.Nullable;

/**
 * How a request went, as far as figures need to know.
 *
 * @param by the operator who asked
 * @param atOnce whether the policy let it through without any approver
 * @param decided when the last approver it needed decided; null if none did, or none had
 * to
 * @param done when every user had what was asked for; null if that is not so
 */
public record RequestLife(RequestKind kind, String by, LicenceTier tier, String reason, int users, RequestStatus status,
		boolean atOnce, Instant created, @Nullable Instant decided, @Nullable Instant done) {

	/**
	 * How long it took to be decided about; null if nobody did.
	 */
	public @Nullable Duration toDecision() {
		return (this.decided != null) ? Duration.between(this.created, this.decided) : null;
	}

	/**
	 * How long it took until its users had the tier; null if they have not. An extension
	 * gives nobody anything.
	 */
	public @Nullable Duration toDone() {
		return (this.done != null && this.kind == RequestKind.GRANT) ? Duration.between(this.created, this.done) : null;
	}

}
