package io.chimedesk.request;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.chimedesk.policy.Verdict;

/**
 * What would become of a wish.
 *
 * @param verdict what the policy would say now
 */
public record Outlook(List<AskedUser> users, Verdict verdict) {

	private static final int SHOWN = 200;

	public Outlook {
		users = List.copyOf(users);
	}

	/**
	 * As many of the users as a page shows, those with warnings first.
	 */
	public List<AskedUser> shown() {
		return this.users.stream()
			.sorted(Comparator.comparing((asked) -> asked.warnings().isEmpty()))
			.limit(SHOWN)
			.toList();
	}

	public int hidden() {
		return Math.max(0, this.users.size() - SHOWN);
	}

	/**
	 * How many users each warning is about.
	 */
	public Map<Warning, Integer> warnings() {
		Map<Warning, Integer> warnings = new EnumMap<>(Warning.class);
		this.users.stream()
			.map(AskedUser::warnings)
			.flatMap(Collection::stream)
			.forEach((warning) -> warnings.merge(warning, 1, Integer::sum));
		return warnings;
	}

	/**
	 * Stands for everything that whoever asks has to have seen.
	 */
	public String seen() {
		return Integer.toHexString(
				this.users.stream().map((user) -> user.user().userId() + user.warnings()).sorted().toList().hashCode())
				+ "-" + this.verdict.approvals();
	}

}
