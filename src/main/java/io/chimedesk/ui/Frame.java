package io.chimedesk.ui;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around a page.
 *
 * @param simulator whether the program runs on its simulator
 * @param account the account that is open, null before one was
 * @param entries the navigation, made when it is asked for
 * @param bells what waits to be read, counted when it is asked for
 */
public record Frame(boolean simulator, @Nullable OpenAccount account, Supplier<List<NavigationItem>> entries,
		Supplier<@Nullable BellSign> bells, Assets assets) {

	/** The name of the model attribute. */
	public static final String NAME = "frame";

	public List<NavigationItem> getNavigation() {
		return this.entries.get();
	}

	/**
	 * The bell of this operator; null if nothing is told in this program.
	 */
	public @Nullable BellSign getBell() {
		return this.bells.get();
	}

	/**
	 * The bell as this operator sees it.
	 *
	 * @param unread how many notices wait
	 */
	public record BellSign(String path, int unread) {
	}

	/**
	 * The account that the pages are about.
	 */
	public record OpenAccount(String id, String name) {
	}

	/**
	 * One entry of the navigation as this operator sees it.
	 *
	 * @param name the name of what the number counts; null if there is no need to tell
	 * @param news how many things arrived there
	 * @param current whether the page belongs to it
	 */
	public record NavigationItem(String textKey, String path, String icon, @Nullable Integer badge,
			@Nullable String name, int news, boolean current) {
	}

	/**
	 * The style sheets and scripts of the modules.
	 */
	public record Assets(List<String> styles, List<String> scripts) {
	}

}
