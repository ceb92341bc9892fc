package io.chimedesk.simulator.world;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Who manages the users of an account.
 */
public enum AccountType {

	TEAM("Team"), ENTERPRISE_DIRECTORY("EnterpriseDirectory"), ENTERPRISE_LWA("EnterpriseLWA"),
	ENTERPRISE_OIDC("EnterpriseOIDC");

	private final String wire;

	AccountType(String wire) {
		this.wire = wire;
	}

	@JsonValue
	public String wire() {
		return this.wire;
	}

}
