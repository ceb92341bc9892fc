package io.chimedesk.simulator.world;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What became of a user's invitation (InviteStatus).
 */
public enum Invitation {

	PENDING("Pending"), ACCEPTED("Accepted"), FAILED("Failed");

	private final String wire;

	Invitation(String wire) {
		this.wire = wire;
	}

	@JsonValue
	public String wire() {
		return this.wire;
	}

}
