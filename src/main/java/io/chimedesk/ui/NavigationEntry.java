package io.chimedesk.ui;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the navigation; each module contributes its own as a bean of its web
 * package.
 */
public interface NavigationEntry {

	/** What it looks like, and to whom. */
	Sign sign();

	/** The path it leads to, given the account that is open now. */
	String path(@Nullable String accountId);

	/**
	 * Whether that page belongs to it although its path leads elsewhere.
	 */
	default boolean covers(String page) {
		return false;
	}

	/** The number beside the text for that operator, null for none. */
	default @Nullable Integer badge(String operator, @Nullable String accountId) {
		return null;
	}

	/**
	 * The name of what the number counts, if one has to tell; null for none.
	 */
	default @Nullable String name(String operator, @Nullable String accountId) {
		return null;
	}

	/** How many things arrived there that the operator has not seen yet. */
	default int news(String operator, @Nullable String accountId) {
		return 0;
	}

	/**
	 * What an entry looks like.
	 *
	 * @param order the place from the top; the frame leaves gaps of 10 for later modules
	 * @param textKey the message key of the text
	 * @param icon the name of the symbol in the icon sprite
	 * @param roles the roles that see it
	 */
	record Sign(int order, String textKey, String icon, Set<String> roles) {

		public Sign {
			roles = Set.copyOf(roles);
		}

	}

}
