package io.chimedesk.simulator.world;

import java.util.Optional;

/**
 * Decides what the service says against the change of a user: first what holds for the
 * whole account, then the user's state, then what is special about the user.
 */
final class Rules {

	private Rules() {
	}

	/**
	 * The objection to a wish; empty if it is accepted.
	 * @param struck how often the user was in the way already
	 */
	static Optional<UserError> objection(Account account, User user, int struck, Wish wish) {
		if (account.isDirectoryManaged()) {
			return error(user, ErrorCode.FORBIDDEN, "The licenses of this account are managed by its directory.");
		}
		if (wish.tier() != null && !account.supportedLicenses().contains(wish.tier())) {
			return error(user, ErrorCode.BAD_REQUEST,
					"License type %s is not supported by this account.".formatted(wish.tier().wire()));
		}
		if (user.values().userRegistrationStatus() == Registration.SUSPENDED) {
			return error(user, ErrorCode.PRECONDITION_FAILED, Trait.SUSPENDED.message());
		}
		return trait(user, struck, wish);
	}

	private static Optional<UserError> trait(User user, int struck, Wish wish) {
		Trait trait = user.trait();
		if (trait == null || trait.code() == null
				|| !trait.objects(wish.tier(), user.values().userRegistrationStatus(), struck)) {
			return Optional.empty();
		}
		return error(user, trait.code(), trait.message());
	}

	private static Optional<UserError> error(User user, ErrorCode code, String message) {
		return Optional.of(new UserError(user.id(), code, message));
	}

}
