package io.chimedesk.plan;

import java.time.Instant;

import io.chimedesk.selection.Values;
import org.jspecify.annotations.Nullable;

/**
 * A picked user: Marta, Basic, registered, unless said otherwise.
 */
final class CandidateBuilder {

	private String id = "u-1";

	private @Nullable String name = "Marta Kowalska";

	private Values values = new Values("Basic", "PrivateUser", null, null);

	private @Nullable String registration = "Registered";

	private @Nullable String invitation = "Accepted";

	private boolean phone;

	private boolean known = true;

	private @Nullable Long heldBy;

	private @Nullable Instant shielded;

	private @Nullable ProtectionOverride override;

	CandidateBuilder id(String id) {
		this.id = id;
		return this;
	}

	CandidateBuilder name(@Nullable String name) {
		this.name = name;
		return this;
	}

	CandidateBuilder tier(@Nullable String tier) {
		this.values = new Values(tier, this.values.type(), this.values.alexaEnabled(), this.values.alexaRoomArn());
		return this;
	}

	CandidateBuilder type(@Nullable String type) {
		this.values = new Values(this.values.tier(), type, this.values.alexaEnabled(), this.values.alexaRoomArn());
		return this;
	}

	CandidateBuilder alexa(@Nullable Boolean enabled, @Nullable String roomArn) {
		this.values = new Values(this.values.tier(), this.values.type(), enabled, roomArn);
		return this;
	}

	CandidateBuilder registration(@Nullable String registration) {
		this.registration = registration;
		return this;
	}

	CandidateBuilder invitation(@Nullable String invitation) {
		this.invitation = invitation;
		return this;
	}

	CandidateBuilder phone() {
		this.phone = true;
		return this;
	}

	CandidateBuilder gone() {
		this.known = false;
		return this;
	}

	CandidateBuilder heldBy(@Nullable Long run) {
		this.heldBy = run;
		return this;
	}

	CandidateBuilder shielded() {
		this.shielded = Instant.EPOCH;
		return this;
	}

	CandidateBuilder override(ProtectionOverride override) {
		this.override = override;
		return this;
	}

	Candidate build() {
		return new Candidate(this.id, this.id + "@northwind.example", this.name, this.values, this.registration,
				this.invitation, this.phone, this.known, this.heldBy, this.shielded, this.override);
	}

}
