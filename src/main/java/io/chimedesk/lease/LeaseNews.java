package io.chimedesk.lease;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.chimedesk.notice.Notice;
import io.chimedesk.notice.NoticeKind;
import io.chimedesk.notice.Notices;
import io.chimedesk.setback.Setback;

import org.springframework.stereotype.Component;

/**
 * Tells operators of leases: whoever granted them, and where somebody has to decide, all
 * administrators. What happens to many at once is told once.
 */
@Component
class LeaseNews {

	private static final String ADMIN = "ADMIN";

	private final Notices notices;

	LeaseNews(Notices notices) {
		this.notices = notices;
	}

	void ending(Collection<Lease> leases) {
		tellGranters(NoticeKind.LEASE_ENDING, "/leases?show=week", leases);
	}

	void ended(Collection<Lease> leases) {
		tellGranters(NoticeKind.LEASE_ENDED, "/leases?show=over", leases);
	}

	void asks(Collection<Lease> leases) {
		if (!leases.isEmpty()) {
			String path = "/leases?show=asks";
			tellGranters(NoticeKind.LEASE_ASKS, path, leases);
			List<Lease> all = List.copyOf(leases);
			String only = (all.size() == 1) ? all.getFirst().grantedBy() : null;
			this.notices.tellRole(ADMIN, notice(NoticeKind.LEASE_ASKS, path, all), only);
		}
	}

	/**
	 * Tells administrators that leases of an account cannot be ended.
	 */
	void stuck(String accountId, String account, Setback setback) {
		this.notices.tellRole(ADMIN, new Notice(NoticeKind.LEASES_STUCK, "account/" + accountId, "/leases",
				List.of(account, Integer.toString(setback.tries()))), null);
	}

	private void tellGranters(NoticeKind kind, String path, Collection<Lease> leases) {
		Map<String, List<Lease>> byGranter = leases.stream()
			.collect(Collectors.groupingBy(Lease::grantedBy, TreeMap::new, Collectors.toList()));
		byGranter.forEach((granter, own) -> this.notices.tell(List.of(granter), notice(kind, path, own)));
	}

	/** The number of users, the tier and the last day of the first. */
	private static Notice notice(NoticeKind kind, String path, List<Lease> leases) {
		Lease first = leases.getFirst();
		boolean single = leases.size() == 1;
		return new Notice(kind, first.subject(), single ? first.address() : path,
				List.of(Integer.toString(leases.size()), first.tier().wire(), first.until().toString()));
	}

}
