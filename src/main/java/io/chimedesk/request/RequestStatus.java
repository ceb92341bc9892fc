package io.chimedesk.request;

import java.util.Arrays;
import java.util.List;

/**
 * Where a request stands.
 */
public enum RequestStatus {

	/** Nobody has decided yet, or not enough approvers have. */
	OPEN,
	/** Lies in the basket. */
	APPROVED,
	/** A run is on its way with it. */
	SENT,
	/** Some of its users failed; somebody has to retry or to close it. */
	REOPENED,
	/** Every user has what was asked for, but those who were left out. */
	DONE, DECLINED, EXPIRED, WITHDRAWN;

	/**
	 * Whether something is still to become of it.
	 */
	public boolean isUnfinished() {
		return this == OPEN || this == APPROVED || this == SENT || this == REOPENED;
	}

	/**
	 * Whether whoever asks may still take it back.
	 */
	public boolean isWithdrawable() {
		return this == OPEN || this == APPROVED || this == REOPENED;
	}

	/**
	 * All of which something is, or is not, still to become.
	 */
	public static List<RequestStatus> all(boolean unfinished) {
		return Arrays.stream(values()).filter((status) -> status.isUnfinished() == unfinished).toList();
	}

}
