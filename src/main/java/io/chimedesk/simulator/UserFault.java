package io.chimedesk.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Errors for some users of a call.
 *
 * @param code what is answered, also one that nobody has heard of; null leaves it out
 * @param share how many of a hundred users it meets; null means all
 * @param userIds the only users it meets; null means any
 * @param naming how the answer names the user
 */
public record UserFault(@Nullable String code, @Nullable Integer share, @Nullable List<String> userIds,
		@Nullable Naming naming) {

	private static final int HUNDRED = 100;

	public UserFault {
		if (share != null && (share < 1 || share > HUNDRED)) {
			throw Refusal.BAD_REQUEST.because("Share makes no sense.");
		}
		userIds = (userIds != null) ? List.copyOf(userIds) : null;
	}

	/**
	 * That code for so many of a hundred users; null means all.
	 */
	public static UserFault of(@Nullable String code, @Nullable Integer share) {
		return new UserFault(code, share, null, null);
	}

	/**
	 * Whom of these it meets; the same luck meets the same.
	 */
	Set<String> chosen(List<String> ids, long luck) {
		Random random = new Random(luck);
		return ids.stream()
			.filter((id) -> this.userIds == null || this.userIds.contains(id))
			.filter((id) -> this.share == null || random.nextInt(HUNDRED) < this.share)
			.collect(Collectors.toSet());
	}

	/**
	 * What the answer says about a user it meets.
	 */
	List<WireError> errors(String userId) {
		WireError error = new WireError(userId, this.code, text());
		return switch ((this.naming != null) ? this.naming : Naming.RIGHT) {
			case RIGHT -> List.of(error);
			case MISSING -> List.of(new WireError(null, this.code, text()));
			case STRANGER -> List.of(new WireError("stranger-" + userId, this.code, text()));
			case OTHER_CASE -> List.of(new WireError(userId.toUpperCase(Locale.ROOT), this.code, text()));
			case TWICE -> List.of(new WireError(userId, "Throttled", "Said first."), error);
		};
	}

	private String text() {
		return "Rehearsed: " + ((this.code != null) ? this.code : "no code");
	}

	/**
	 * How an answer names the user that an error is about.
	 */
	public enum Naming {

		RIGHT("Right"), MISSING("Missing"), STRANGER("Stranger"), OTHER_CASE("OtherCase"),
		/** Twice, the first time as throttled. */
		TWICE("Twice");

		private final String wire;

		Naming(String wire) {
			this.wire = wire;
		}

		@JsonValue
		public String wire() {
			return this.wire;
		}

	}

}
