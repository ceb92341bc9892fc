package io.chimedesk.ui;

import java.io.Serializable;
import java.util.List;

/**
 * A message for the page after a redirect; put it into the flash attributes under
 * {@link #NAME}.
 *
 * @param kind {@code success}, {@code info}, {@code warning} or {@code danger}
 * @param key the message key
 * @param arguments the arguments of the message: texts and numbers, because the session
 * keeps them
 */
public record Flash(String kind, String key, List<Object> arguments) implements Serializable {

	/** The name of the flash attribute. */
	public static final String NAME = "flash";

	public Flash {
		arguments = List.copyOf(arguments);
	}

	public static Flash success(String key, Object... arguments) {
		return new Flash("success", key, List.of(arguments));
	}

	public static Flash info(String key, Object... arguments) {
		return new Flash("info", key, List.of(arguments));
	}

	public static Flash warning(String key, Object... arguments) {
		return new Flash("warning", key, List.of(arguments));
	}

	public static Flash danger(String key, Object... arguments) {
		return new Flash("danger", key, List.of(arguments));
	}

}
