package io.chimedesk.selection.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.chimedesk.ui.Address;
import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.CopyAges;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.directory.UserFacets;
import io.chimedesk.directory.UserFilter;
import io.chimedesk.directory.UserSlice;
import io.chimedesk.directory.UserSort;
import io.chimedesk.selection.Selections;
import io.chimedesk.selection.web.UsersPage.Chip;
import io.chimedesk.selection.web.UsersPage.Column;
import io.chimedesk.selection.web.UsersPage.Filter;
import io.chimedesk.selection.web.UsersPage.Option;
import io.chimedesk.selection.web.UsersPage.Size;

import org.springframework.stereotype.Component;

/**
 * Gathers what the page of users shows.
 */
@Component
class UsersPages {

	private static final Set<String> FILTERS = Set.of("q", "tier", "type", "registration", "invitation", "alexa");

	private final Directory directory;

	private final Selections selections;

	private final CopyAges ages;

	UsersPages(Directory directory, CopyAges ages, Selections selections) {
		this.directory = directory;
		this.ages = ages;
		this.selections = selections;
	}

	UsersPage page(ChimeAccount account, UsersQuery query, Actor actor) {
		String accountId = account.accountId();
		Address address = query.address("/accounts/" + accountId + "/users");
		UserSlice slice = this.directory.slice(query.query(accountId), query.after(), query.before(), query.pageSize());
		List<String> shown = slice.users().stream().map(DirectoryUser::userId).toList();
		return new UsersPage(account, query, address, query.text(), slice,
				this.selections.among(actor, accountId, shown), this.selections.count(actor, accountId),
				this.selections.count(actor, accountId, query.filter()), filters(query, accountId), chips(address),
				columns(query, address), sizes(query, address), this.ages.of(accountId), !actor.isAuditor());
	}

	private List<Filter> filters(UsersQuery query, String accountId) {
		UserFacets facets = this.directory.facets(query.query(accountId));
		UserFilter filter = query.filter();
		Set<String> alexa = (filter.alexa() != null) ? Set.of(filter.alexa() ? "on" : "off") : Set.of();
		return List.of(filter("tier", facets.tiers(), filter.tiers()), filter("type", facets.types(), filter.types()),
				filter("registration", facets.registrations(), filter.registrations()),
				filter("invitation", facets.invitations(), filter.invitations()),
				filter("alexa", onAndOff(facets.alexa()), alexa));
	}

	private static Filter filter(String name, Map<String, Long> counts, Set<String> chosen) {
		Map<String, Long> all = new LinkedHashMap<>(counts);
		chosen.forEach((value) -> all.putIfAbsent(value, 0L));
		List<Option> options = new ArrayList<>();
		all.forEach(
				(value, users) -> options.add(new Option(UsersQuery.inAddress(value), users, chosen.contains(value))));
		return new Filter(name, List.copyOf(options));
	}

	private static Map<String, Long> onAndOff(Map<String, Long> counts) {
		Map<String, Long> named = new LinkedHashMap<>();
		named.put("on", counts.getOrDefault("true", 0L));
		named.put("off", counts.getOrDefault("false", 0L));
		return named;
	}

	private static List<Chip> chips(Address address) {
		return address.parameters()
			.stream()
			.filter((parameter) -> FILTERS.contains(parameter.name()))
			.map((parameter) -> new Chip(parameter.name(), parameter.value(),
					address.without(parameter.name(), parameter.value()).toString()))
			.toList();
	}

	private static List<Column> columns(UsersQuery query, Address address) {
		return Stream.of(UserSort.values()).map((sort) -> {
			boolean current = query.order() == sort;
			boolean descends = current && !query.isDescending();
			String name = sort.name().toLowerCase(Locale.ROOT);
			Address target = address.with("sort", name).with("dir", descends ? "desc" : null);
			return new Column(name, target.toString(), current, query.isDescending());
		}).toList();
	}

	private static List<Size> sizes(UsersQuery query, Address address) {
		return UsersQuery.SIZES.stream()
			.map((size) -> new Size(size, address.with("size", size.toString()).toString(), size == query.pageSize()))
			.toList();
	}

}
