package io.chimedesk.simulator;

import java.util.Optional;

import io.chimedesk.simulator.world.AccountType;
import io.chimedesk.simulator.world.Invitation;
import io.chimedesk.simulator.world.Registration;
import io.chimedesk.simulator.world.Roster;
import io.chimedesk.simulator.world.Tier;
import io.chimedesk.simulator.world.User;
import io.chimedesk.simulator.world.UserError;
import io.chimedesk.simulator.world.Values;
import io.chimedesk.simulator.world.Wish;

/**
 * What one call does to one user.
 */
sealed interface Change {

	String userId();

	/**
	 * What the service says against it; empty if it is accepted.
	 */
	Optional<UserError> objection(Roster roster);

	Values after(Roster roster, User user);

	/**
	 * Sets what the wish says.
	 */
	record Update(String userId, Wish wish, boolean allFields) implements Change {

		@Override
		public Optional<UserError> objection(Roster roster) {
			return roster.objection(this.userId, this.wish);
		}

		@Override
		public Values after(Roster roster, User user) {
			return roster.fulfil(user, this.wish, this.allFields);
		}

	}

	/**
	 * Suspends a user; one of a Team account becomes a free user who has to be invited
	 * again.
	 */
	record Suspend(String userId) implements Change {

		@Override
		public Optional<UserError> objection(Roster roster) {
			return roster.missing(this.userId);
		}

		@Override
		public Values after(Roster roster, User user) {
			if (roster.account().accountType() == AccountType.TEAM) {
				return user.values()
					.withTier(Tier.BASIC)
					.withRegistration(Registration.UNREGISTERED)
					.withInvitation(Invitation.PENDING);
			}
			return user.values().withRegistration(Registration.SUSPENDED);
		}

	}

	/**
	 * Gives a suspended user back; others stay as they are.
	 */
	record Unsuspend(String userId) implements Change {

		@Override
		public Optional<UserError> objection(Roster roster) {
			return roster.missing(this.userId);
		}

		@Override
		public Values after(Roster roster, User user) {
			Values values = user.values();
			return (values.userRegistrationStatus() == Registration.SUSPENDED)
					? values.withRegistration(Registration.REGISTERED) : values;
		}

	}

}
