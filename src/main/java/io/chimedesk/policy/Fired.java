package io.chimedesk.policy;

/**
 * A rule that fired on a request, to be shown to whoever asks and whoever decides.
 *
 * @param limit what the rule allows, or from which number on it counts
 * @param actual what the request has
 */
public record Fired(Rule rule, int limit, int actual) {

	/**
	 * The message that tells it; its arguments are the limit and the actual number.
	 */
	public String key() {
		return "policy.fired." + this.rule;
	}

}
