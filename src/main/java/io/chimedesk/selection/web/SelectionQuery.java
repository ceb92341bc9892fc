package io.chimedesk.selection.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.chimedesk.directory.UserFilter;
import io.chimedesk.selection.SelectionView;
import io.chimedesk.selection.SelectionView.Only;
import io.chimedesk.ui.Address;
import org.jspecify.annotations.Nullable;

/**
 * Which users of the selection the address asks for. Whatever cannot be understood counts
 * as not given, so that no address is an error.
 *
 * @param tier one tier; {@code none} for users without
 * @param show {@code gone} or {@code wished}
 * @param page from 1
 */
record SelectionQuery(@Nullable String q, @Nullable String tier, @Nullable String show, @Nullable String size,
		@Nullable String page) {

	private static final int LONGEST = 200;

	private static final String NONE = "none";

	SelectionQuery {
		q = cleaned(q);
		tier = cleaned(tier);
		show = Set.of("gone", "wished").contains(Objects.requireNonNullElse(show, "")) ? show : null;
	}

	SelectionView view() {
		Set<String> tiers = (this.tier != null) ? Set.of(this.tier.equals(NONE) ? "" : this.tier) : Set.of();
		UserFilter filter = new UserFilter(this.q, tiers, Set.of(), Set.of(), Set.of(), null);
		return new SelectionView(filter, only());
	}

	public boolean isFiltered() {
		return this.q != null || this.tier != null || this.show != null;
	}

	int pageSize() {
		return UsersQuery.SIZES.stream()
			.filter((one) -> one.toString().equals(this.size))
			.findFirst()
			.orElse(UsersQuery.SIZES.get(1));
	}

	/**
	 * The page to show if so many users are meant: the one asked for, or the nearest.
	 */
	int pageOf(int users) {
		String digits = Objects.requireNonNullElse(this.page, "");
		int asked = digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : 1;
		return Math.clamp(asked, 1, Math.max(1, Math.ceilDiv(users, pageSize())));
	}

	/**
	 * This view as the parameters of an address, without its page.
	 */
	Address address(String path) {
		return new Address(path).with("q", this.q)
			.with("tier", this.tier)
			.with("show", this.show)
			.with("size", (pageSize() != UsersQuery.SIZES.get(1)) ? String.valueOf(pageSize()) : null);
	}

	/**
	 * A tier as it stands in an address.
	 */
	static String inAddress(String tier) {
		return tier.isEmpty() ? NONE : tier;
	}

	static List<Integer> sizes() {
		return UsersQuery.SIZES;
	}

	private Only only() {
		return switch (Objects.requireNonNullElse(this.show, "")) {
			case "gone" -> Only.GONE;
			case "wished" -> Only.WISHED;
			default -> Only.ANY;
		};
	}

	private static @Nullable String cleaned(@Nullable String given) {
		String text = Objects.requireNonNullElse(given, "").replaceAll("\\p{Cc}", " ").strip();
		return text.isEmpty() ? null : cut(text);
	}

	/** Leaves a letter of two halves whole. */
	private static String cut(String text) {
		if (text.length() <= LONGEST) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
	}

}
