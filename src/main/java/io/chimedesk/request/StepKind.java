package io.chimedesk.request;

import java.util.Locale;

/**
 * A step of a request on its way.
 */
public enum StepKind {

	ASKED, GRANTED, APPROVED, DECLINED, LEFT_OUT, COMMENTED, SENT, MERGED, PUT_BACK, DONE, REOPENED, RETRIED, CLOSED,
	EXTENDED, EXPIRED, WITHDRAWN;

	/**
	 * The action that the journal names it by.
	 */
	String action() {
		return "request." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
