package io.chimedesk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The addresses that the pages of users are asked for.
 */
final class Lists {

	private static final List<String> FILTERS = List.of("", "q=mar", "q=a+b", "tier=Basic", "tier=Pro&tier=Plus",
			"registration=Suspended", "invitation=Pending", "alexa=on", "type=SharedDevice&tier=Basic",
			"q=son&registration=Registered", "changed=7", "q=nobody-is-called-that");

	private static final List<String> SORTS = List.of("name", "email", "tier", "type", "state", "alexa", "changed");

	private static final int SEARCHES = 200;

	private final String users;

	Lists(String accountId) {
		this.users = "/accounts/" + accountId + "/users?";
	}

	/**
	 * Every filter in every order, both ways.
	 */
	List<String> firstPages() {
		List<String> pages = new ArrayList<>();
		for (String filter : FILTERS) {
			for (String sort : SORTS) {
				pages.add(this.users + filter + "&sort=" + sort);
				pages.add(this.users + filter + "&sort=" + sort + "&dir=desc");
			}
		}
		return pages;
	}

	/**
	 * Three letters from inside names.
	 */
	List<String> searches(List<String> names) {
		Random random = new Random(20180501);
		return IntStream.range(0, SEARCHES).mapToObj((number) -> {
			String name = names.get(random.nextInt(names.size())).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
			int from = random.nextInt(Math.max(1, name.length() - 3));
			return this.users + "q=" + name.substring(from, Math.min(name.length(), from + 3));
		}).toList();
	}

}
