package io.chimedesk.resolver.parse;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What the cells of one row should say, as somebody typed it; an empty cell leaves that
 * value as it is.
 */
public record Cells(String user, String tier, String type, String alexa, String room) {

	private static final List<Role> ROLES = List.of(Role.USER, Role.LICENSE_TYPE, Role.USER_TYPE, Role.ALEXA_ENABLED,
			Role.ALEXA_ROOM_ARN);

	/**
	 * Null is taken as empty.
	 */
	public static Cells of(@Nullable String user, @Nullable String tier, @Nullable String type, @Nullable String alexa,
			@Nullable String room) {
		return new Cells(Objects.requireNonNullElse(user, ""), Objects.requireNonNullElse(tier, ""),
				Objects.requireNonNullElse(type, ""), Objects.requireNonNullElse(alexa, ""),
				Objects.requireNonNullElse(room, ""));
	}

	/**
	 * The row by the rules of a file.
	 */
	public Entry entry(int line) {
		List<String> cells = Stream.of(this.user, this.tier, this.type, this.alexa, this.room).toList();
		return new TableRow(line, ROLES, cells).entry();
	}

}
