package io.chimedesk.run;

import java.time.Clock;

import io.chimedesk.chime.BatchReply;
import io.chimedesk.chime.PacedChime;
import io.chimedesk.chime.Reading;
import io.chimedesk.chime.Refusal;

import org.springframework.stereotype.Component;

/**
 * Sends one batch: the intent first, then the call, then what came of it.
 */
@Component
class BatchSender {

	private final PacedChime chime;

	private final OutcomePolicy policy;

	private final RunRecorder recorder;

	private final Clock clock;

	BatchSender(PacedChime chime, OutcomePolicy policy, RunRecorder recorder, Clock clock) {
		this.chime = chime;
		this.policy = policy;
		this.recorder = recorder;
		this.clock = clock;
	}

	void send(Lease lease, Batch batch, Standing standing) throws InterruptedException {
		this.chime.await(lease.accountId());
		AttemptIntent intent = this.recorder.intend(lease, batch, this.clock.instant());
		BatchReply reply = this.chime.update(lease.accountId(), batch.updates());
		boolean accountIsGone = isNotFound(reply) && isAccountGone(lease.accountId());
		Ruling ruling = this.policy.rule(reply, intent.batch(), standing, accountIsGone);
		this.recorder.record(lease, intent, reply, ruling, this.clock.instant());
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
