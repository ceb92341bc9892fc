package io.chimedesk.chime;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The user types that Chime has; the name on the wire is {@link #wire()}.
 */
public enum UserType {

	PRIVATE_USER("PrivateUser"), SHARED_DEVICE("SharedDevice");

	private final String wire;

	UserType(String wire) {
		this.wire = wire;
	}

	public String wire() {
		return this.wire;
	}

	/**
	 * The type of that exact wire name; empty for a name that we do not know.
	 */
	public static Optional<UserType> of(@Nullable String wire) {
		return Arrays.stream(values()).filter((type) -> type.wire.equals(wire)).findFirst();
	}

}
