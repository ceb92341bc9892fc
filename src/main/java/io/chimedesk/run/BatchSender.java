package io.chimedesk.run;

import io.chimedesk.chime.BatchReply;
import io.chimedesk.chime.PacedChime;
import io.chimedesk.chime.Reading;
import io.chimedesk.chime.Refusal;

import org.springframework.stereotype.Component;

/**
 * Sends one batch and says what it came back with. It writes nothing.
 */
@Component
class BatchSender {

	private final PacedChime chime;

	BatchSender(PacedChime chime) {
		this.chime = chime;
	}

	/**
	 * Waits until a batch may be sent.
	 */
	void await(String accountId) throws InterruptedException {
		this.chime.await(accountId);
	}

	Landing send(String accountId, Flight flight) throws InterruptedException {
		BatchReply reply = this.chime.update(accountId, flight.batch().updates());
		return new Landing(flight, reply, isNotFound(reply) && isAccountGone(accountId));
	}

	private static boolean isNotFound(BatchReply reply) {
		return reply instanceof BatchReply.Refused refused && refused.refusal() == Refusal.NOT_FOUND;
	}

	/**
	 * "Not found" may mean the account or a user, so the account is asked for.
	 */
	private boolean isAccountGone(String accountId) throws InterruptedException {
		return switch (this.chime.account(accountId)) {
			case Reading.Found<?> found -> false;
			case Reading.Missing<?> missing -> true;
			case Reading.Failed<?> failed -> !failed.transientTrouble();
		};
	}

}
