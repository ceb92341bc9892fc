package io.chimedesk.simulator.world;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The licence tiers as the service model lists them (License).
 */
public enum Tier {

	BASIC("Basic"), PLUS("Plus"), PRO("Pro"), PRO_TRIAL("ProTrial");

	private final String wire;

	Tier(String wire) {
		this.wire = wire;
	}

	@JsonValue
	public String wire() {
		return this.wire;
	}

}
