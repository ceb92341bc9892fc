package io.chimedesk.lease;

import java.util.Set;

import io.chimedesk.directory.DirectoryUser;
import org.jspecify.annotations.Nullable;

/**
 * How the user of a lease stands when its tier is to be returned.
 *
 * @param user as our copy has the user; null if it does not
 * @param held whether an open run holds the user
 * @param shielded whether the user is protected
 * @param offered the tiers that the account supports, as the service names them
 */
record UserNow(@Nullable DirectoryUser user, boolean held, boolean shielded, Set<String> offered) {

	UserNow {
		offered = Set.copyOf(offered);
	}

	@Nullable String tier() {
		return (this.user != null) ? this.user.tier() : null;
	}

	boolean isGone() {
		return this.user == null || this.user.gone();
	}

}
