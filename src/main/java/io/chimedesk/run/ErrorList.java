package io.chimedesk.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.chimedesk.chime.UserError;
import org.jspecify.annotations.Nullable;

/**
 * The errors of an answer, held against who was in the request. User IDs are compared
 * exactly: another case or a space makes a stranger.
 */
class ErrorList {

	private final List<UserError> errors;

	private final List<String> users;

	ErrorList(List<UserError> errors, Batch batch) {
		this.errors = errors;
		this.users = batch.items().stream().map(WorkItem::userId).toList();
	}

	@Nullable UserError gravestOf(String userId) {
		return gravest(of(userId));
	}

	@Nullable UserError gravestAnonymous() {
		return gravest(this.errors.stream().filter((error) -> error.userId() == null).toList());
	}

	boolean hasStrangers() {
		return this.errors.stream().anyMatch(this::isForStranger);
	}

	/**
	 * How many users of the request have an error of that class as their gravest.
	 */
	int countOf(ErrorClass errorClass) {
		return (int) this.users.stream()
			.map(this::gravestOf)
			.filter((error) -> error != null && ErrorCode.classOf(error.code()) == errorClass)
			.count();
	}

	/**
	 * What is wrong with the answer itself; null if nothing.
	 */
	@Nullable String warning() {
		List<String> warnings = new ArrayList<>();
		this.errors.stream()
			.filter(this::isForStranger)
			.forEach((error) -> warnings
				.add("Error for user %s, who was not in the request: %s".formatted(error.userId(), error.code())));
		this.errors.stream()
			.filter((error) -> error.userId() == null)
			.forEach((error) -> warnings.add("Error without a user: " + error.code()));
		this.users.stream()
			.filter((user) -> of(user).size() > 1)
			.forEach((user) -> warnings.add("Several errors for user %s: %s".formatted(user, codes(user))));
		return warnings.isEmpty() ? null : String.join("\n", warnings);
	}

	List<UserError> of(String userId) {
		return this.errors.stream().filter((error) -> userId.equals(error.userId())).toList();
	}

	private boolean isForStranger(UserError error) {
		return error.userId() != null && !Set.copyOf(this.users).contains(error.userId());
	}

	private String codes(String userId) {
		return of(userId).stream().map((error) -> String.valueOf(error.code())).collect(Collectors.joining(", "));
	}

	private static @Nullable UserError gravest(List<UserError> errors) {
		return errors.stream().min(Comparator.comparing((error) -> ErrorCode.classOf(error.code()))).orElse(null);
	}

}
