package io.chimedesk.lease;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Fact;
import io.chimedesk.lease.Settled.Kind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets happen what was decided about leases: the rows, who is told, and the journal in
 * one transaction. Whatever somebody else was faster with stays as that one left it.
 */
@Component
class LeaseSettlement {

	private static final Logger logger = LoggerFactory.getLogger(LeaseSettlement.class);

	private final LeaseSteps steps;

	private final LeaseDays days;

	private final LeaseNews news;

	private final LeaseJournal journal;

	LeaseSettlement(LeaseSteps steps, LeaseDays days, LeaseNews news, LeaseJournal journal) {
		this.steps = steps;
		this.days = days;
		this.news = news;
		this.journal = journal;
	}

	/**
	 * @return how many of them stood where they were seen to stand
	 */
	@Transactional
	public int apply(Actor actor, Collection<Settled> decided) {
		List<Settled> done = decided.stream().filter(this::isDone).toList();
		this.news.ended(leases(done, Kind.ENDED));
		this.news.asks(leases(done.stream().filter((one) -> !one.lease().isAsking()).toList(), Kind.ASKS));
		this.journal.record(actor, done.stream().filter((one) -> one.kind() != Kind.LATER).map(this::fact).toList());
		done.forEach((one) -> logger.info("Lease {}: {}", one.lease().id(), one.kind()));
		return done.size();
	}

	private boolean isDone(Settled one) {
		Lease lease = one.lease();
		int tries = lease.back().tries();
		return switch (one.kind()) {
			case ENDED -> this.steps.close(lease, LeaseStatus.ENDED, this.days.now());
			case KEPT -> this.steps.close(lease, LeaseStatus.KEPT, this.days.now());
			case ASKS -> this.steps.ask(lease, one.trouble(), one.code(), one.found());
			case FAILED -> this.steps.again(lease, this.days.nextTry(tries), tries + 1, one.code());
			case LATER -> this.steps.again(lease, this.days.nextTry(0), tries, one.code());
		};
	}

	private Fact fact(Settled one) {
		Map<String, @Nullable Object> further = new HashMap<>();
		further.put("trouble", one.trouble());
		further.put("code", one.code());
		further.put("found", one.found());
		further.put("run", one.lease().back().run());
		return LeaseJournal.fact(one.kind().name().toLowerCase(Locale.ROOT), one.lease(), further);
	}

	private static List<Lease> leases(List<Settled> done, Kind kind) {
		return done.stream().filter((one) -> one.kind() == kind).map(Settled::lease).toList();
	}

}
