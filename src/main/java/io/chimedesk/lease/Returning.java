package io.chimedesk.lease;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.lease.ReturnTry.Result;
import io.chimedesk.plan.PlanStatus;
import io.chimedesk.plan.Plans;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Returns the earlier tier of one lease when an operator says so.
 */
@Component
class Returning {

	private final LeaseReading reading;

	private final LeaseUsers users;

	private final LeaseSettlement settlement;

	private final ReturnRuns runs;

	private final Plans plans;

	Returning(LeaseReading reading, LeaseUsers users, LeaseSettlement settlement, ReturnRuns runs, Plans plans) {
		this.reading = reading;
		this.users = users;
		this.settlement = settlement;
		this.runs = runs;
		this.plans = plans;
	}

	/**
	 * Whether a second person has to approve the return that somebody asked for.
	 */
	boolean isAwaiting(Lease lease) {
		UUID plan = lease.back().plan();
		return lease.isReturnable() && plan != null
				&& this.plans.get(plan, Actor.SYSTEM).status() == PlanStatus.AWAITING_APPROVAL;
	}

	/**
	 * Begins the return, unless something is in the way.
	 * @param seen the tier that the actor has seen the user have
	 * @throws LeaseStale if somebody did something to the lease meanwhile
	 */
	ReturnTry begin(Actor actor, Lease lease, @Nullable String seen) {
		if (isAwaiting(lease)) {
			return ReturnTry.of(Result.AWAITS, null);
		}
		if (this.reading.refresh(lease.accountId(), List.of(lease.userId())).isEmpty()) {
			return ReturnTry.of(Result.NOT_READABLE, null);
		}
		Ruling ruling = Ruling.on(lease, this.users.now(lease)).anyway(seen);
		return switch (ruling.fate()) {
			case RETURN -> send(actor, lease, Objects.requireNonNull(ruling.found()));
			case WAIT -> ReturnTry.of(Result.HELD, ruling.found());
			case THERE -> settle(actor, Settled.ended(lease), Result.THERE, ruling);
			case ASK -> ask(actor, lease, ruling);
		};
	}

	private ReturnTry send(Actor actor, Lease lease, String found) {
		try {
			return this.runs
				.send(actor, List.of(lease), Map.of(lease.userId(), found),
						"Lease #" + lease.id() + ": the earlier tier returns")
				.map((run) -> new ReturnTry(Result.SENT, run, found))
				.orElseGet(() -> ReturnTry.of(Result.AWAITS, found));
		}
		catch (NobodyReturned ex) {
			throw new LeaseStale(lease.id());
		}
	}

	private ReturnTry ask(Actor actor, Lease lease, Ruling ruling) {
		Trouble trouble = Objects.requireNonNull(ruling.trouble());
		Result result = (trouble == Trouble.CHANGED) ? Result.MOVED : Result.valueOf(trouble.name());
		return settle(actor, Settled.asks(lease, trouble, null, ruling.found()), result, ruling);
	}

	private ReturnTry settle(Actor actor, Settled settled, Result result, Ruling ruling) {
		if (this.settlement.apply(actor, List.of(settled)) == 0) {
			throw new LeaseStale(settled.lease().id());
		}
		return ReturnTry.of(result, ruling.found());
	}

}
