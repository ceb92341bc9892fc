package io.chimedesk.simulator.world;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * A name as people write it, and as it stands in an address.
 */
record Name(String display, String local) {

	/** Letters that do not lose their marks by decomposition. */
	private static final Map<String, String> SPELLED = Map.ofEntries(Map.entry("ß", "ss"), Map.entry("ø", "o"),
			Map.entry("ł", "l"), Map.entry("đ", "d"), Map.entry("æ", "ae"), Map.entry("ı", "i"), Map.entry("œ", "oe"));

	/**
	 * Reads {@code native=latin}, or one spelling for both.
	 */
	static Name of(String text) {
		String[] parts = text.strip().split("=", 2);
		return new Name(parts[0], ascii(parts[parts.length - 1]));
	}

	private static String ascii(String text) {
		String bare = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
		for (Map.Entry<String, String> letter : SPELLED.entrySet()) {
			bare = bare.replace(letter.getKey(), letter.getValue());
		}
		return bare.replaceAll("[^a-z0-9'+.-]", "");
	}

}
