package io.chimedesk.directory;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A place in a sorted list, as it stands in an address. It holds nothing personal: the
 * user's number in our copy, and the sorted value where that is a tier, a type or a
 * state, so that the place stays when a run changes the user.
 */
record UserCursor(UserSort sort, boolean descending, long number, @Nullable String key) {

	static UserCursor at(UserQuery query, long number, String firstKey) {
		return new UserCursor(query.sort(), query.descending(), number, query.sort().isImpersonal() ? firstKey : null);
	}

	/**
	 * The cursor of that text; empty if it is broken or of another order.
	 */
	static Optional<UserCursor> parse(UserQuery query, @Nullable String text) {
		try {
			String plain = new String(Base64.getUrlDecoder().decode((text != null) ? text : ""),
					StandardCharsets.UTF_8);
			String[] parts = plain.split("\n", 4);
			UserCursor cursor = new UserCursor(UserSort.valueOf(parts[0]), Boolean.parseBoolean(parts[1]),
					Long.parseLong(parts[2]), (parts.length > 3) ? parts[3].replace("\u0000", "") : null);
			return Optional.of(cursor).filter((found) -> found.fits(query));
		}
		catch (IllegalArgumentException | ArrayIndexOutOfBoundsException ex) {
			return Optional.empty();
		}
	}

	String text() {
		String plain = this.sort + "\n" + this.descending + "\n" + this.number
				+ ((this.key != null) ? "\n" + this.key : "");
		return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
	}

	private boolean fits(UserQuery query) {
		return this.sort == query.sort() && this.descending == query.descending()
				&& this.sort.isImpersonal() == (this.key != null);
	}

}
