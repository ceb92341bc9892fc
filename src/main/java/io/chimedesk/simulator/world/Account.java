package io.chimedesk.simulator.world;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A simulated account.
 *
 * @param domain the domain of its users' addresses; never on the wire
 */
public record Account(String awsAccountId, String accountId, String name, AccountType accountType,
		@JsonFormat(shape = JsonFormat.Shape.STRING, pattern = Profile.ISO_MILLIS,
				timezone = "UTC") Instant createdTimestamp,
		Tier defaultLicense, List<Tier> supportedLicenses, String accountStatus,
		List<Map<String, String>> signinDelegateGroups, @JsonIgnore String domain) {

	/**
	 * Whether the company's own directory decides about the users.
	 */
	@JsonIgnore
	public boolean isDirectoryManaged() {
		return this.accountType == AccountType.ENTERPRISE_DIRECTORY || this.accountType == AccountType.ENTERPRISE_OIDC;
	}

}
