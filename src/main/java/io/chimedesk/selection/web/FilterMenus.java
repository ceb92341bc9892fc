package io.chimedesk.selection.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.chimedesk.directory.UserFacets;
import io.chimedesk.directory.UserFilter;
import io.chimedesk.selection.web.FilterMenu.Chip;
import io.chimedesk.selection.web.FilterMenu.Field;
import io.chimedesk.selection.web.FilterMenu.Option;
import io.chimedesk.ui.Address;

/**
 * The drop-downs to filter users by, with how many users each value would show.
 */
final class FilterMenus {

	private static final Set<String> FILTERS = Set.of("q", "tier", "type", "registration", "invitation", "alexa",
			"mark", "changed", "gone");

	private final UserFacets facets;

	private final UserFilter filter;

	FilterMenus(UserFacets facets, UserFilter filter) {
		this.facets = facets;
		this.filter = filter;
	}

	List<FilterMenu> all() {
		return List.of(menu("tier", many("tier", this.facets.tiers(), this.filter.tiers())),
				menu("type", many("type", this.facets.types(), this.filter.types())),
				menu("state", many("registration", this.facets.registrations(), this.filter.registrations()),
						many("invitation", this.facets.invitations(), this.filter.invitations())),
				menu("alexa", alexa()), new FilterMenu("more", more()));
	}

	/**
	 * The filters that an address has.
	 */
	static List<Chip> chips(Address address) {
		return address.parameters()
			.stream()
			.filter((parameter) -> FILTERS.contains(parameter.name()))
			.map((parameter) -> new Chip(parameter.name(), parameter.value(),
					Option.key(parameter.name(), parameter.value()),
					address.without(parameter.name(), parameter.value()).toString()))
			.toList();
	}

	private List<Field> more() {
		List<Field> fields = new ArrayList<>();
		Field marks = many("mark", this.facets.marks(), this.filter.marks());
		if (!marks.options().isEmpty()) {
			fields.add(marks);
		}
		fields.add(changed());
		fields.add(new Field("gone", false, List.of(Option.of("gone", "yes", this.facets.gone(), this.filter.gone()))));
		return fields;
	}

	private Field changed() {
		Map<Integer, Long> counts = new TreeMap<>(this.facets.changedWithin());
		return new Field("changed", true, UsersQuery.DAYS.stream().map((days) -> {
			boolean chosen = days.equals(this.filter.changedWithin());
			return Option.of("changed", days.toString(), counts.getOrDefault(days, 0L), chosen);
		}).toList());
	}

	private Field alexa() {
		Map<String, Long> counts = this.facets.alexa();
		return new Field("alexa", true,
				List.of(Option.of("alexa", "on", counts.getOrDefault("true", 0L),
						Boolean.TRUE.equals(this.filter.alexa())),
						Option.of("alexa", "off", counts.getOrDefault("false", 0L),
								Boolean.FALSE.equals(this.filter.alexa()))));
	}

	private static Field many(String name, Map<String, Long> counts, Set<String> chosen) {
		Map<String, Long> all = new LinkedHashMap<>(counts);
		chosen.forEach((value) -> all.putIfAbsent(value, 0L));
		List<Option> options = new ArrayList<>();
		all.forEach((value, users) -> options
			.add(Option.of(name, UsersQuery.inAddress(value), users, chosen.contains(value))));
		return new Field(name, false, options);
	}

	private static FilterMenu menu(String name, Field... fields) {
		return new FilterMenu(name, List.of(fields));
	}

}
