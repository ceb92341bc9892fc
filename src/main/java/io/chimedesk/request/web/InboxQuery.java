package io.chimedesk.request.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.request.InboxFilter;
import io.chimedesk.request.InboxFilter.Tab;
import io.chimedesk.request.RequestStatus;
import io.chimedesk.ui.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the inbox says: tab, filters and the place of the first request.
 */
record InboxQuery(@Nullable String tab, @Nullable String q, @Nullable String status, @Nullable String tier,
		@Nullable String account, @Nullable String urgent, @Nullable String from) {

	private static final int LONGEST_TEXT = 100;

	InboxFilter filter() {
		return new InboxFilter(chosen(), choice(RequestStatus.values(), this.status),
				LicenceTier.of(this.tier).orElse(null), text(this.account), "yes".equals(this.urgent), text(this.q));
	}

	Tab chosen() {
		return Optional.ofNullable(choice(Tab.values(), this.tab)).orElse(Tab.OPEN);
	}

	/** The place of the first request that is shown, from 1. */
	int first(int size) {
		int place = (this.from != null && this.from.matches("\\d{1,7}")) ? Integer.parseInt(this.from) : 1;
		return Math.max(1, place - (place - 1) % size);
	}

	/**
	 * The same at another place.
	 */
	Address at(int place) {
		Address address = tab(chosen()).with("q", text(this.q)).with("status", text(this.status));
		return address.with("tier", text(this.tier))
			.with("account", text(this.account))
			.with("urgent", text(this.urgent))
			.with("from", (place > 1) ? Integer.toString(place) : null);
	}

	static Address tab(Tab tab) {
		return new Address("/requests").with("tab", (tab != Tab.OPEN) ? tab.name().toLowerCase(Locale.ROOT) : null);
	}

	private static @Nullable String text(@Nullable String given) {
		String text = (given != null) ? given.replace("\u0000", "").strip() : "";
		return text.isEmpty() ? null : text.substring(0, Math.min(LONGEST_TEXT, text.length()));
	}

	private static <E extends Enum<E>> @Nullable E choice(E[] values, @Nullable String name) {
		return Arrays.stream(values).filter((value) -> value.name().equalsIgnoreCase(name)).findFirst().orElse(null);
	}

}
