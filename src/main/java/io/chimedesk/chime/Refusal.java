package io.chimedesk.chime;

/**
 * Why the service refused a whole call.
 */
public enum Refusal {

	/** 400: something in the call does not match the restrictions. */
	BAD_REQUEST,
	/** 401, or no, wrong or expired credentials; also if they could not be had at all. */
	UNAUTHORIZED,
	/** 403: not permitted for this account or region. */
	FORBIDDEN,
	/** 404 or 410: account or user is not there. */
	NOT_FOUND,
	/** 429, or a throttling type with any other status. */
	THROTTLED,
	/** The signature is refused because our clock is wrong. */
	CLOCK_SKEW,
	/** 3xx; redirects are not followed. */
	REDIRECTED,
	/** Any other 4xx. */
	OTHER

}
