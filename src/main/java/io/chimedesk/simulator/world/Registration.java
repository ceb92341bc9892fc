package io.chimedesk.simulator.world;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How far a user is registered (RegistrationStatus).
 */
public enum Registration {

	UNREGISTERED("Unregistered"), REGISTERED("Registered"), SUSPENDED("Suspended");

	private final String wire;

	Registration(String wire) {
		this.wire = wire;
	}

	@JsonValue
	public String wire() {
		return this.wire;
	}

}
