package io.chimedesk.simulator.world;

import org.jspecify.annotations.Nullable;

/**
 * The part of a user that calls can change; the ledger keeps it before and after.
 */
public record Values(Tier licenseType, UserType userType, Registration userRegistrationStatus,
		Invitation userInvitationStatus, @Nullable Alexa alexaForBusinessMetadata) {

	public Values withTier(Tier tier) {
		return new Values(tier, this.userType, this.userRegistrationStatus, this.userInvitationStatus,
				this.alexaForBusinessMetadata);
	}

	public Values withType(UserType type) {
		return new Values(this.licenseType, type, this.userRegistrationStatus, this.userInvitationStatus,
				this.alexaForBusinessMetadata);
	}

	public Values withRegistration(Registration registration) {
		return new Values(this.licenseType, this.userType, registration, this.userInvitationStatus,
				this.alexaForBusinessMetadata);
	}

	public Values withInvitation(Invitation invitation) {
		return new Values(this.licenseType, this.userType, this.userRegistrationStatus, invitation,
				this.alexaForBusinessMetadata);
	}

	public Values withAlexa(Alexa alexa) {
		return new Values(this.licenseType, this.userType, this.userRegistrationStatus, this.userInvitationStatus,
				alexa);
	}

}
