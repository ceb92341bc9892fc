package io.chimedesk.ui;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the navigation; each module contributes its own as a bean of its web
 * package.
 */
public interface NavigationEntry {

	/** The place from the top; the frame leaves gaps of 10 for later modules. */
	int order();

	/** The message key of the text. */
	String textKey();

	/** The path it leads to, given the account that is open now. */
	String path(@Nullable String accountId);

	/**
	 * Whether that page belongs to it although its path leads elsewhere.
	 */
	default boolean covers(String page) {
		return false;
	}

	/** The name of the symbol in the icon sprite. */
	String icon();

	/** The roles that see it. */
	Set<String> roles();

	/** The number beside the text for that operator, null for none. */
	default @Nullable Integer badge(String operator, @Nullable String accountId) {
		return null;
	}

}
