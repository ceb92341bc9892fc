package io.chimedesk.selection.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.chimedesk.ui.Address;
import io.chimedesk.directory.UserFilter;
import io.chimedesk.directory.UserQuery;
import io.chimedesk.directory.UserSort;
import org.jspecify.annotations.Nullable;

/**
 * Which users the address asks for, and in which order. Whatever cannot be understood
 * counts as not given, so that no address is an error.
 *
 * @param mark groups that other modules know, see {@code UserMark}
 * @param changed within how many days our copy saw the last change
 * @param gone {@code yes} for the users that are no longer in Chime
 * @param dir {@code desc} for the other way round
 * @param after the cursor of what follows
 * @param before the cursor of what comes before
 */
record UsersQuery(@Nullable String q, @Nullable Set<String> tier, @Nullable Set<String> type,
		@Nullable Set<String> registration, @Nullable Set<String> invitation, @Nullable String alexa,
		@Nullable Set<String> mark, @Nullable String changed, @Nullable String gone, @Nullable String sort,
		@Nullable String dir, @Nullable String size, @Nullable String after, @Nullable String before) {

	/** How many users a page may have; the second is the usual one. */
	static final List<Integer> SIZES = List.of(25, 50, 100, 200);

	/** The numbers of days to ask for changes of. */
	static final List<Integer> DAYS = List.of(1, 7, 30);

	private static final String YES = "yes";

	/** Stands in an address for "the service names none". */
	private static final String NONE = "none";

	private static final int LONGEST = 200;

	private static final String MARK = "[a-z-]{1,40}";

	UserFilter filter() {
		return new UserFilter(text(), values(this.tier), values(this.type), values(this.registration),
				values(this.invitation), alexaOn(), marks(), days(), YES.equals(this.gone));
	}

	UserQuery query(String accountId) {
		return new UserQuery(accountId, filter(), order(), isDescending());
	}

	@Nullable String text() {
		String text = Objects.requireNonNullElse(this.q, "").replaceAll("\\p{Cc}", " ").strip();
		return text.isEmpty() ? null : cut(text);
	}

	UserSort order() {
		return Stream.of(UserSort.values())
			.filter((order) -> order.name().equalsIgnoreCase(this.sort))
			.findFirst()
			.orElse(UserSort.NAME);
	}

	boolean isDescending() {
		return "desc".equalsIgnoreCase(this.dir);
	}

	int pageSize() {
		return SIZES.stream().filter((one) -> one.toString().equals(this.size)).findFirst().orElse(SIZES.get(1));
	}

	/**
	 * This view as the parameters of an address, without its place in the list.
	 */
	Address address(String path) {
		Address address = new Address(path).with("q", text());
		address = all(address, "tier", this.tier);
		address = all(address, "type", this.type);
		address = all(address, "registration", this.registration);
		address = all(address, "invitation", this.invitation);
		Boolean on = alexaOn();
		address = all(address.with("alexa", (on != null) ? (on ? "on" : "off") : null), "mark", marks());
		Integer days = days();
		return address.with("changed", (days != null) ? days.toString() : null)
			.with("gone", YES.equals(this.gone) ? YES : null)
			.with("sort", (order() != UserSort.NAME) ? order().name().toLowerCase(Locale.ROOT) : null)
			.with("dir", isDescending() ? "desc" : null)
			.with("size", (pageSize() != SIZES.get(1)) ? String.valueOf(pageSize()) : null);
	}

	/**
	 * What is asked for and in which order, as the parameters of an address in the one
	 * form that they have; empty for everybody by name.
	 */
	String canonical() {
		String parameters = address("").with("size", null).toString();
		return parameters.isEmpty() ? parameters : parameters.substring(1);
	}

	/**
	 * A value as it stands in an address.
	 */
	static String inAddress(String value) {
		return value.isEmpty() ? NONE : value;
	}

	private @Nullable Boolean alexaOn() {
		return switch (Objects.requireNonNullElse(this.alexa, "")) {
			case "on" -> true;
			case "off" -> false;
			default -> null;
		};
	}

	private @Nullable Integer days() {
		return DAYS.stream().filter((one) -> one.toString().equals(this.changed)).findFirst().orElse(null);
	}

	private Set<String> marks() {
		return values(this.mark).stream().filter((one) -> one.matches(MARK)).collect(Collectors.toUnmodifiableSet());
	}

	private static Address all(Address address, String name, @Nullable Set<String> values) {
		Address all = address;
		for (String value : new TreeSet<>(values(values))) {
			all = all.and(name, inAddress(value));
		}
		return all;
	}

	private static Set<String> values(@Nullable Set<String> given) {
		return (given == null) ? Set.of()
				: given.stream()
					.filter((value) -> value != null && !value.isBlank() && value.length() <= LONGEST)
					.map((value) -> value.equals(NONE) ? "" : value.replaceAll("\\p{Cc}", ""))
					.collect(Collectors.toUnmodifiableSet());
	}

	/** Leaves a letter of two halves whole. */
	private static String cut(String text) {
		if (text.length() <= LONGEST) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
	}

}
