package io.chimedesk.run;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;
import io.chimedesk.selection.Change;
import io.chimedesk.selection.Values;
import org.jspecify.annotations.Nullable;

/**
 * What a user had before a run, and what the run left behind.
 *
 * @param before what the user had when the plan was made
 * @param set what the run was to set
 * @param read what the user had when it was read again; null if it was not
 */
record EarlierValues(Values before, Change set, @Nullable Values read) {

	/**
	 * What sets back what the run has set, as far as the service can be told: a room
	 * cannot be taken away, nor a value be set that the service itself did not name.
	 */
	Change back() {
		@Nullable Boolean alexa = (this.set.alexaEnabled() != null) ? Boolean.TRUE.equals(this.before.alexaEnabled()) : null;
		@Nullable String room = (this.set.alexaRoomArn() != null && !Boolean.FALSE.equals(alexa)) ? this.before.alexaRoomArn()
				: null;
		return new Change((this.set.tier() != null) ? LicenceTier.of(this.before.tier()).orElse(null) : null,
				(this.set.type() != null) ? UserType.of(this.before.type()).orElse(null) : null, alexa, room);
	}

	/**
	 * What the user should have now if nobody has changed it since.
	 */
	Values left() {
		if (this.read != null) {
			return this.read;
		}
		LicenceTier tier = this.set.tier();
		UserType type = this.set.type();
		return new Values((tier != null) ? tier.wire() : this.before.tier(),
				(type != null) ? type.wire() : this.before.type(),
				(this.set.alexaEnabled() != null) ? this.set.alexaEnabled() : this.before.alexaEnabled(),
				(this.set.alexaRoomArn() != null) ? this.set.alexaRoomArn() : this.before.alexaRoomArn());
	}

}
