package io.chimedesk.lease;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.audit.Fact;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What the journal is told of leases.
 */
@Component
class LeaseJournal {

	private final Audit audit;

	LeaseJournal(Audit audit) {
		this.audit = audit;
	}

	void record(Actor actor, Fact... facts) {
		record(actor, List.of(facts));
	}

	void record(Actor actor, List<Fact> facts) {
		if (!facts.isEmpty()) {
			this.audit.record(actor, facts);
		}
	}

	/**
	 * That something became of a lease.
	 * @param further what else there is to say, by name; null is left out
	 */
	static Fact fact(String verb, Lease lease, Map<String, ? extends @Nullable Object> further) {
		Map<String, @Nullable Object> details = new HashMap<>(further);
		details.put("account", lease.accountId());
		details.put("user", lease.userId());
		details.put("tier", lease.tier().wire());
		details.put("earlier", lease.earlierTier());
		details.put("until", lease.until());
		details.put("request", lease.requestId());
		return new Fact("lease." + verb, lease.subject(), details);
	}

	static Fact fact(String verb, Lease lease) {
		return fact(verb, lease, Map.of());
	}

}
