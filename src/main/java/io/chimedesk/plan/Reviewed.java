package io.chimedesk.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a second person looked at.
 *
 * @param digest of the plan
 * @param approval the question that the page showed, with its terms; null for whichever
 * waits
 */
public record Reviewed(String digest, @Nullable Long approval) {

	public static Reviewed of(String digest) {
		return new Reviewed(digest, null);
	}

	boolean isOf(Approval asked) {
		return asked.digest().equals(this.digest) && (this.approval == null || this.approval == asked.id());
	}

}
