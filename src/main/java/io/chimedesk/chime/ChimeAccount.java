package io.chimedesk.chime;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A Chime account as the service describes it. Names of types and tiers stay as they were
 * on the wire, so that a value we do not know is shown and never lost.
 */
public record ChimeAccount(String accountId, String awsAccountId, String name, @Nullable String type,
		@Nullable String status, @Nullable String defaultTier, List<String> supportedTiers,
		@Nullable Instant createdAt) {

	private static final Set<String> DIRECTORY_MANAGED = Set.of("EnterpriseDirectory", "EnterpriseOIDC");

	public ChimeAccount {
		supportedTiers = List.copyOf(supportedTiers);
	}

	/**
	 * Whether licences follow group membership in the company's own directory, so that a
	 * change through the API is pointless or refused.
	 */
	public boolean isDirectoryManaged() {
		return this.type != null && DIRECTORY_MANAGED.contains(this.type);
	}

}
