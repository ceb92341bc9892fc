package io.chimedesk.simulator.world;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * One user of a simulated account.
 *
 * @param trait what is special about the user; never on the wire
 */
public record User(@JsonUnwrapped Profile profile, @JsonUnwrapped Values values, @JsonIgnore @Nullable Trait trait) {

	@JsonIgnore
	public String id() {
		return this.profile.userId();
	}

	public User with(Values changed) {
		return new User(this.profile, changed, this.trait);
	}

	/**
	 * The same user with that trait, and with the outward signs of it.
	 */
	User with(Trait given) {
		return switch (given) {
			case PHONE_NUMBER ->
				new User(this.profile.withPhoneNumber(phoneNumber()), this.values.withTier(Tier.PRO), given);
			case VOICE_CONNECTOR_GROUP -> new User(this.profile, this.values.withTier(Tier.PRO), given);
			case SUSPENDED -> new User(this.profile,
					this.values.withTier(Tier.BASIC).withRegistration(Registration.SUSPENDED), given);
			case INVITATION_FAILED -> new User(this.profile,
					this.values.withTier(Tier.BASIC)
						.withRegistration(Registration.UNREGISTERED)
						.withInvitation(Invitation.FAILED),
					given);
			default -> new User(this.profile, this.values.withTier(Tier.BASIC), given);
		};
	}

	/** One of the hundred numbers that are kept for stories. */
	private String phoneNumber() {
		return "+120655501%02d".formatted(Math.floorMod(id().hashCode(), 100));
	}

}
