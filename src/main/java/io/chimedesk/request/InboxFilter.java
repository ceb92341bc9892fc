package io.chimedesk.request;

import io.chimedesk.chime.LicenceTier;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are to be shown; null means any.
 *
 * @param text a part of reason, ticket or operator, or the number
 */
public record InboxFilter(Tab tab, @Nullable RequestStatus status, @Nullable LicenceTier tier, @Nullable String account,
		boolean urgentOnly, @Nullable String text) {

	/**
	 * Everything under a tab.
	 */
	public static InboxFilter of(Tab tab) {
		return new InboxFilter(tab, null, null, null, false, null);
	}

	/**
	 * What the inbox is divided into, for the operator who looks.
	 */
	public enum Tab {

		/** Something is still to become of it. */
		OPEN,
		/** The operator's own, whatever became of it. */
		MINE,
		/** Nothing more happens to it. */
		DONE

	}

}
