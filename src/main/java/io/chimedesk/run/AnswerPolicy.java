package io.chimedesk.run;

import java.time.Duration;
import java.util.List;

import io.chimedesk.chime.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Decides about a batch that was answered: each user by its own errors, the gravest of
 * them.
 */
class AnswerPolicy {

	private static final int LIMITED_BATCHES = 3;

	private final RunProperties properties;

	private final Delays delays;

	AnswerPolicy(RunProperties properties, Delays delays) {
		this.properties = properties;
		this.delays = delays;
	}

	Ruling rule(List<UserError> errors, Batch batch, Standing standing) {
		ErrorList list = new ErrorList(errors, batch);
		List<Decision> decisions = batch.items().stream().map((item) -> decide(item, list)).toList();
		Standing next = batch.isPart() ? standing.partTaken() : standing;
		return stopping(Ruling.of(decisions, next).warning(list.warning()), list, batch);
	}

	private Decision decide(WorkItem item, ErrorList list) {
		UserError own = list.gravestOf(item.userId());
		if (own != null) {
			return failed(item, own);
		}
		UserError anonymous = list.gravestAnonymous();
		if (anonymous != null) {
			return new Decision.ReadBack(item.userId(), codeOf(anonymous), anonymous.message(), Duration.ZERO);
		}
		return list.hasStrangers()
				? new Decision.ReadBack(item.userId(), DeskCode.ERROR_FOR_STRANGER.wire(),
						"The answer spoke of a user that was not in the request", Duration.ZERO)
				: new Decision.Accept(item.userId());
	}

	private Decision failed(WorkItem item, UserError error) {
		String code = codeOf(error);
		return switch (ErrorCode.classOf(error.code())) {
			case PERMISSION, PERMANENT, LIMIT -> Failures.of(item, code, error.message());
			case CONFLICT -> readBack(item, error, this.delays.conflict());
			case PRECONDITION, UNHEARD -> readBack(item, error, Duration.ZERO);
			case TRANSIENT -> (item.sends() < this.properties.troubleSends())
					? again(item, error, this.delays.trouble(item.sends(), null), true)
					: readBack(item, error, Duration.ZERO);
			case THROTTLING -> (item.sends() < this.properties.throttleSends())
					? again(item, error, this.delays.throttled(item.sends(), null), item.isDoubtful())
					: readBack(item, error, Duration.ZERO);
		};
	}

	private static Decision again(WorkItem item, UserError error, Duration delay, boolean doubtful) {
		return new Decision.SendAgain(item.userId(), codeOf(error), error.message(), delay, doubtful);
	}

	private static Decision readBack(WorkItem item, UserError error, Duration delay) {
		return new Decision.ReadBack(item.userId(), codeOf(error), error.message(), delay);
	}

	/**
	 * One user alone tells nothing about the others.
	 */
	private static Ruling stopping(Ruling ruling, ErrorList list, Batch batch) {
		if (batch.size() > 1 && list.countOf(ErrorClass.PERMISSION) == batch.size()) {
			return ruling.halting("No permission for any user of a batch");
		}
		if (2 * list.countOf(ErrorClass.LIMIT) < batch.size()) {
			return ruling;
		}
		Ruling limited = ruling.standing(ruling.standing().limited());
		return (limited.standing().limitedBatches() < LIMITED_BATCHES) ? limited
				: limited.halting("The licence limit of the account is reached");
	}

	private static String codeOf(UserError error) {
		@Nullable String code = error.code();
		return (code != null) ? code : DeskCode.ERROR_WITHOUT_CODE.wire();
	}

}
