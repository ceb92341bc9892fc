package io.chimedesk.simulator.world;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whether a user is a person or a device in a room.
 */
public enum UserType {

	PRIVATE_USER("PrivateUser"), SHARED_DEVICE("SharedDevice");

	private final String wire;

	UserType(String wire) {
		this.wire = wire;
	}

	@JsonValue
	public String wire() {
		return this.wire;
	}

}
