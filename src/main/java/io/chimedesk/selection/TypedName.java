package io.chimedesk.selection;

import java.text.Normalizer;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What operators type as a name of something that they keep.
 */
public final class TypedName {

	/** How many characters a name has at most. */
	static final int LONGEST = 80;

	private TypedName() {
	}

	/**
	 * The name as it was typed, without what cannot be seen.
	 */
	public static String tidy(@Nullable String typed) {
		return (typed != null)
				? Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("[\\p{C}\\p{Z}\\s]+", " ").strip() : "";
	}

	/**
	 * What two names have in common that differ in case only.
	 */
	public static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
