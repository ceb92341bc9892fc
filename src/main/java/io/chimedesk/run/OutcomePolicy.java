package io.chimedesk.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import io.chimedesk.chime.BatchReply;
import io.chimedesk.chime.Refusal;
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

	private final Breaker breaker;

	OutcomePolicy(RunProperties properties, Delays delays) {
		this.properties = properties;
		this.delays = delays;
		this.answers = new AnswerPolicy(properties, delays);
		this.refusals = new RefusalPolicy(delays);
		this.breaker = new Breaker(properties);
	}

	/**
	 * What becomes of everything.
	 * @param batch the users as they are while the attempt is under way
	 * @param accountIsGone whether the service says that there is no such account; only
	 * asked for after a NOT_FOUND
	 */
	Ruling rule(BatchReply reply, Batch batch, Standing standing, boolean accountIsGone) {
		Standing answered = standing.with(standing.health().sent());
		Standing failed = standing.with(standing.health().failedToSend());
		return switch (reply) {
			case BatchReply.Answered taken -> this.answers.rule(taken.errors(), batch, answered.calm());
			case BatchReply.Refused refused when refused.refusal() == Refusal.THROTTLED ->
				throttled(refused, batch, standing.in(Trouble.THROTTLED));
			case BatchReply.Refused refused -> this.refusals.rule(refused, batch, answered, accountIsGone);
			case BatchReply.Doubtful doubtful -> doubtful(doubtful, batch, failed.calm());
			case BatchReply.Unreachable unreachable -> unreachable(unreachable, batch, failed.in(Trouble.UNREACHABLE));
		};
	}

	/**
	 * Nothing of it was carried out, so it counts against nobody. If the run stops before
	 * it is sent again, that is looked at.
	 */
	private Ruling throttled(BatchReply.Refused reply, Batch batch, Standing standing) {
		Duration delay = this.delays.throttled(standing.troubles(), reply.retryAfter());
		Ruling ruling = each(batch, standing, (item) -> new Decision.Unsent(item.userId(), delay, true)).pausing(delay);
		return (standing.troubles() < this.properties.throttleSends()) ? ruling
				: this.breaker.trip(ruling, "Chime asks to slow down", endOf(reply));
	}

	private Ruling doubtful(BatchReply.Doubtful reply, Batch batch, Standing standing) {
		String code = DeskCode.nameOf(reply.doubt());
		int sends = batch.items().stream().mapToInt(WorkItem::sends).max().orElse(1);
		Duration delay = this.delays.trouble(sends, reply.retryAfter());
		Ruling ruling = each(batch, standing,
				(item) -> new Decision.ReadBack(item.userId(), code, reply.message(), delay))
			.pausing(delay);
		return this.breaker.check(ruling, "Chime is in trouble: " + reply.message(), endOf(reply));
	}

	private Ruling unreachable(BatchReply.Unreachable reply, Batch batch, Standing standing) {
		Duration delay = this.delays.trouble(standing.troubles(), null);
		Ruling ruling = each(batch, standing, (item) -> new Decision.Unsent(item.userId(), delay, false))
			.pausing(delay);
		return this.breaker.check(ruling, "The endpoint of Chime cannot be reached", endOf(reply));
	}

	private static Instant endOf(BatchReply reply) {
		return reply.evidence().startedAt().plus(reply.evidence().duration());
	}

	private static Ruling each(Batch batch, Standing standing, Function<WorkItem, Decision> decide) {
		List<Decision> decisions = batch.items().stream().map(decide).toList();
		return Ruling.of(decisions, standing);
	}

}
