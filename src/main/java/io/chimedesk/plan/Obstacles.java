package io.chimedesk.plan;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.selection.Change;
import io.chimedesk.selection.Values;

/**
 * How one user stands to what should be set: what is there already, and what may be in
 * the way.
 */
record Obstacles(ChimeAccount account, Candidate user, Change to) {

	/**
	 * Whether the user has all that is wanted.
	 */
	boolean isThere() {
		return hasTier() && hasFieldsBesideTier();
	}

	Set<WhyNot> badges() {
		Set<WhyNot> badges = EnumSet.noneOf(WhyNot.class);
		addIf(badges, WhyNot.DIRECTORY_MANAGED, this.account.isDirectoryManaged());
		addIf(badges, WhyNot.SUSPENDED, "Suspended".equals(this.user.registration()));
		addIf(badges, WhyNot.INVITATION_PENDING, "Pending".equals(this.user.invitation()));
		addIf(badges, WhyNot.PHONE_NUMBER, this.user.hasPhoneNumber() && goesDown());
		addIf(badges, WhyNot.PROTECTED, this.user.isOverridden());
		addIf(badges, WhyNot.ONLY_TIER_DOCUMENTED, !hasFieldsBesideTier());
		return badges;
	}

	private boolean hasTier() {
		return this.to.tier() == null || this.to.tier().wire().equals(this.user.values().tier());
	}

	private boolean hasFieldsBesideTier() {
		Values values = this.user.values();
		boolean type = this.to.type() == null || this.to.type().wire().equals(values.type());
		boolean alexa = this.to.alexaEnabled() == null
				|| this.to.alexaEnabled() == Boolean.TRUE.equals(values.alexaEnabled());
		boolean room = this.to.alexaRoomArn() == null || Objects.equals(this.to.alexaRoomArn(), values.alexaRoomArn());
		return type && alexa && room;
	}

	private boolean goesDown() {
		return Tiers.goesDown(this.user.values().tier(), this.to.tier());
	}

	private static void addIf(Set<WhyNot> badges, WhyNot badge, boolean condition) {
		if (condition) {
			badges.add(badge);
		}
	}

}
