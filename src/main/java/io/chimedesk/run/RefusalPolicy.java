package io.chimedesk.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.chimedesk.chime.BatchReply.Refused;
import io.chimedesk.chime.Refusal;
import io.chimedesk.run.Standing.Trouble;

/**
 * Decides about a batch that was refused as a whole: nothing of it was applied.
 */
class RefusalPolicy {

	private static final int ALIKE_SINGLES = 3;

	private final Delays delays;

	RefusalPolicy(Delays delays) {
		this.delays = delays;
	}

	Ruling rule(Refused refused, Batch batch, Standing standing, boolean accountIsGone) {
		return switch (refused.refusal()) {
			case BAD_REQUEST, OTHER -> bisect(refused, batch, standing.calm());
			case NOT_FOUND ->
				accountIsGone ? halt(batch, standing.calm(), "Chime no longer answers for this account", refused)
						: bisect(refused, batch, standing.calm());
			case UNAUTHORIZED ->
				onceMore(refused, batch, standing.in(Trouble.UNAUTHORIZED), "AWS refused our credentials");
			case REDIRECTED -> onceMore(refused, batch, standing.in(Trouble.REDIRECTED),
					"The endpoint answered with an unexpected redirect");
			case CLOCK_SKEW ->
				onceMore(refused, batch, standing.in(Trouble.CLOCK_SKEW), "The clock of this server is wrong");
			case FORBIDDEN -> halt(batch, standing.calm(), "Not permitted for this account or region", refused);
			case THROTTLED -> throw new IllegalArgumentException("Slowing down is not a refusal of the batch");
		};
	}

	private Ruling onceMore(Refused refused, Batch batch, Standing standing, String reason) {
		if (standing.troubles() > 1) {
			return halt(batch, standing, reason, refused);
		}
		Duration delay = this.delays.trouble(1, refused.retryAfter());
		return Ruling.of(each(batch, (item) -> again(item, delay)), standing).pausing(delay);
	}

	private Ruling halt(Batch batch, Standing standing, String reason, Refused refused) {
		String said = refused.message().isBlank() ? reason : reason + ": " + refused.message();
		return Ruling.of(each(batch, (item) -> again(item, Duration.ZERO)), standing).halting(said);
	}

	private Ruling bisect(Refused refused, Batch batch, Standing standing) {
		if (batch.size() == 1) {
			return refuseSingle(refused, batch, standing);
		}
		int half = (batch.size() + 1) / 2;
		List<Decision> decisions = new ArrayList<>();
		for (int i = 0; i < batch.size(); i++) {
			decisions.add(new Decision.Split(batch.items().get(i).userId(), (i < half) ? 2 : 1));
		}
		return Ruling.of(decisions, batch.isPart() ? standing : standing.bisecting());
	}

	private Ruling refuseSingle(Refused refused, Batch batch, Standing standing) {
		String code = codeOf(refused);
		Standing next = batch.isPart() ? standing.singleRefused(code) : standing;
		Ruling ruling = Ruling.of(each(batch, (item) -> Failures.of(item, code, refused.message())), next);
		return (batch.isPart() && next.refusedSingles() >= ALIKE_SINGLES)
				? ruling.halting("Chime refuses every user alike: " + refused.message()) : ruling;
	}

	/**
	 * The refusal says nothing about the user; what made it doubtful still counts.
	 */
	private static Decision again(WorkItem item, Duration delay) {
		ItemStatus status = item.status();
		return item.isDoubtful() ? new Decision.SendAgain(item.userId(), status.code(), status.message(), delay, true)
				: new Decision.SendAgain(item.userId(), null, null, delay, false);
	}

	private static List<Decision> each(Batch batch, Function<WorkItem, Decision> decide) {
		return batch.items().stream().map(decide).toList();
	}

	private static String codeOf(Refused refused) {
		return (refused.code() != null) ? refused.code() : nameOf(refused.refusal());
	}

	private static String nameOf(Refusal refusal) {
		return switch (refusal) {
			case BAD_REQUEST -> ErrorCode.BAD_REQUEST.wire();
			case UNAUTHORIZED -> ErrorCode.UNAUTHORIZED.wire();
			case FORBIDDEN -> ErrorCode.FORBIDDEN.wire();
			case NOT_FOUND -> ErrorCode.NOT_FOUND.wire();
			case THROTTLED -> ErrorCode.THROTTLED.wire();
			case CLOCK_SKEW, REDIRECTED, OTHER -> DeskCode.REFUSED.wire();
		};
	}

}
