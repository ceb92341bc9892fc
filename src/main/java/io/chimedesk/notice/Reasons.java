package io.chimedesk.notice;

/**
 * Why a delivery did not go; the page has a text for each. A webhook that answers
 * otherwise than it should adds {@code HTTP_503} and the like.
 */
final class Reasons {

	/** Nobody answers there, or not in time. */
	static final String UNREACHABLE = "UNREACHABLE";

	/** The mail server does not take our name and password. */
	static final String NOT_ADMITTED = "NOT_ADMITTED";

	/** The mail server does not know that address. */
	static final String ADDRESS_REFUSED = "ADDRESS_REFUSED";

	/** The mail server takes mail for that address later. */
	static final String POSTPONED = "POSTPONED";

	/** The webhook's name leads to an address that is not on the internet. */
	static final String FORBIDDEN_ADDRESS = "FORBIDDEN_ADDRESS";

	/** A mistake of our own; the log says which. */
	static final String BROKEN = "BROKEN";

	/** The receiver answered that it could not make anything of this one. */
	static final String BROKEN_THERE = "HTTP_500";

	private Reasons() {
	}

}
