package io.chimedesk.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.chimedesk.chime.LicenceTier;
import org.jspecify.annotations.Nullable;

/**
 * Who should get what, why and until when.
 *
 * @param by the operator who asks
 * @param users how many users it is for, without those who were left out
 * @param leaseId the lease that an extension is about; null for a grant
 */
public record LicenceRequest(long id, String accountId, RequestKind kind, String by, LicenceTier tier, String reason,
		@Nullable String ticket, @Nullable LocalDate until, Urgency urgency, @Nullable Long leaseId, int users,
		RequestStatus status, Judgement judgement, Times times, @Nullable UUID planId, @Nullable Long run) {

	/**
	 * What entries of the journal and notices have as their subject.
	 */
	public String subject() {
		return "request/" + this.id;
	}

	public String address() {
		return "/requests/" + this.id;
	}

	public boolean isOpen() {
		return this.status == RequestStatus.OPEN;
	}

	public boolean isUrgent() {
		return this.urgency == Urgency.URGENT;
	}

	public boolean isExtension() {
		return this.kind == RequestKind.EXTENSION;
	}

	/**
	 * When what happened to it.
	 *
	 * @param expires when it expires if nobody decides
	 * @param decided null until it is
	 * @param done null until it is
	 */
	public record Times(Instant created, Instant expires, @Nullable Instant decided, @Nullable Instant done) {
	}

}
