package io.chimedesk.resolver.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.resolver.Group;
import io.chimedesk.resolver.ListRow;
import io.chimedesk.resolver.Lists;
import io.chimedesk.resolver.Proposals;
import io.chimedesk.resolver.ResolvedList;
import io.chimedesk.resolver.web.ListPage.Row;
import io.chimedesk.resolver.web.ListPage.Tile;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gathers what the page of a list shows.
 */
@Component
class ListPages {

	private static final int PAGE = 50;

	private final Lists lists;

	private final Proposals proposals;

	ListPages(Lists lists, Proposals proposals) {
		this.lists = lists;
		this.proposals = proposals;
	}

	ListPage page(ChimeAccount account, ResolvedList list, ListQuery query) {
		Map<Group, Integer> counts = this.lists.counts(list);
		String view = query.view(counts);
		List<Group> groups = ListQuery.groups(view);
		List<ListRow> found = this.lists.page(list, groups, query.number(), PAGE + 1);
		List<ListRow> shown = found.subList(0, Math.min(PAGE, found.size()));
		return new ListPage(account, list, sum(counts, List.of(Group.values())), tiles(counts), view,
				sum(counts, groups), rows(list, shown), usable(counts, groups), query.number(),
				(query.number() > 0) ? address(list, view, 0) : null,
				(found.size() > PAGE) ? address(list, view, shown.getLast().number()) : null);
	}

	private List<Row> rows(ResolvedList list, List<ListRow> rows) {
		return this.proposals.of(list, rows)
			.stream()
			.map((one) -> new Row(one.row(), one.user(), one.candidates(), one.similar()))
			.toList();
	}

	private static List<Tile> tiles(Map<Group, Integer> counts) {
		return Stream.of(Group.values())
			.filter((group) -> group == Group.FOUND || counts.containsKey(group))
			.map((group) -> new Tile(group, counts.getOrDefault(group, 0)))
			.toList();
	}

	/**
	 * The group on show if it can go into the selection, else those who were found.
	 */
	private static Tile usable(Map<Group, Integer> counts, List<Group> shown) {
		Group group = (shown.size() == 1 && shown.getFirst().isAccepted()) ? shown.getFirst() : Group.FOUND;
		return new Tile(group, counts.getOrDefault(group, 0));
	}

	private static int sum(Map<Group, Integer> counts, List<Group> groups) {
		return groups.stream().mapToInt((group) -> counts.getOrDefault(group, 0)).sum();
	}

	private static @Nullable String address(ResolvedList list, String view, int after) {
		return new ListQuery(view, String.valueOf(after)).address(list.accountId(), list.id());
	}

}
