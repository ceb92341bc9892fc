package io.chimedesk.ui;

import java.io.Serializable;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A message for the page after a redirect; put it into the flash attributes under
 * {@link #NAME}.
 *
 * @param kind {@code success}, {@code info}, {@code warning} or {@code danger}
 * @param key the message key
 * @param arguments the arguments of the message: texts and numbers, because the session
 * keeps them
 * @param undo the address that a form undoes it at; null if it cannot be undone
 */
public record Flash(String kind, String key, List<Object> arguments, @Nullable String undo) implements Serializable {

	/** The name of the flash attribute. */
	public static final String NAME = "flash";

	public Flash {
		arguments = List.copyOf(arguments);
	}

	public Flash(String kind, String key, List<Object> arguments) {
		this(kind, key, arguments, null);
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

	/**
	 * The same message with a way back.
	 * @param address where a form undoes what the message tells of
	 */
	public Flash withUndo(String address) {
		return new Flash(this.kind, this.key, this.arguments, address);
	}

}
