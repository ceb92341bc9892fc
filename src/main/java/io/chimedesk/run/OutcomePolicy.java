package io.chimedesk.run;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import io.chimedesk.chime.BatchReply;
import io.chimedesk.run.Standing.Trouble;

/**
 * Decides what becomes of each user of a batch, by what the call came back with. Without
 * any effect of its own, so that every rule can be tested without a server.
 */
class OutcomePolicy {

	private final RunProperties properties;

	private final Delays delays;

	private final AnswerPolicy answers;

	private final RefusalPolicy refusals;

	OutcomePolicy(RunProperties properties, Delays delays) {
		this.properties = properties;
		this.delays = delays;
		this.answers = new AnswerPolicy(properties, delays);
		this.refusals = new RefusalPolicy(properties, delays);
	}

	/**
	 * What becomes of everything.
	 * @param batch the users as they are while the attempt is under way
	 * @param accountIsGone whether the service says that there is no such account; only
	 * asked for after a NOT_FOUND
	 */
	Ruling rule(BatchReply reply, Batch batch, Standing standing, boolean accountIsGone) {
		return switch (reply) {
			case BatchReply.Answered answered -> this.answers.rule(answered.errors(), batch, standing.calm());
			case BatchReply.Refused refused -> this.refusals.rule(refused, batch, standing, accountIsGone);
			case BatchReply.Doubtful doubtful -> doubtful(doubtful, batch, standing.calm());
			case BatchReply.Unreachable unreachable -> unreachable(batch, standing.in(Trouble.UNREACHABLE));
		};
	}

	private Ruling doubtful(BatchReply.Doubtful reply, Batch batch, Standing standing) {
		String code = DeskCode.nameOf(reply.doubt());
		int sends = batch.items().stream().mapToInt(WorkItem::sends).max().orElse(1);
		Duration delay = this.delays.trouble(sends, reply.retryAfter());
		return each(batch, standing, (item) -> new Decision.ReadBack(item.userId(), code, reply.message(), delay))
			.pausing(delay);
	}

	private Ruling unreachable(Batch batch, Standing standing) {
		Duration delay = this.delays.trouble(standing.troubles(), null);
		Ruling ruling = each(batch, standing, (item) -> new Decision.Unsent(item.userId(), delay)).pausing(delay);
		return (standing.troubles() < this.properties.unreachableTries()) ? ruling
				: ruling.halting("The endpoint of Chime cannot be reached");
	}

	private static Ruling each(Batch batch, Standing standing, Function<WorkItem, Decision> decide) {
		List<Decision> decisions = batch.items().stream().map(decide).toList();
		return Ruling.of(decisions, standing);
	}

}
