package io.chimedesk.run;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an operator can ask of a run that was confirmed. Each answer says whether that
 * changed anything: asking twice does no harm, and asking too late does nothing.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK')")
@Transactional
public class RunControl {

	private final Runs runs;

	private final RunOrders orders;

	private final HeldUsers held;

	private final RunQueue queue;

	private final Audit audit;

	private final Clock clock;

	RunControl(Runs runs, RunOrders orders, HeldUsers held, RunQueue queue, Audit audit, Clock clock) {
		this.runs = runs;
		this.orders = orders;
		this.held = held;
		this.queue = queue;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Asks for a pause, the end of a pause, or the end of the run.
	 * @throws RunNotFound if there is none or it is somebody else's
	 */
	public boolean order(long number, RunOrder order, Actor actor) {
		Run run = own(number, actor);
		boolean isAsked = this.orders.ask(number, order, actor.name());
		return told(isAsked, run, "run." + order.name().toLowerCase(Locale.ROOT) + ".asked", actor);
	}

	/**
	 * Says whether what was accepted is read again before the run ends.
	 * @throws RunNotFound if there is none or it is somebody else's
	 */
	public boolean skipVerifying(long number, boolean skip, Actor actor) {
		Run run = own(number, actor);
		return told(this.orders.skipVerifying(number, skip), run, skip ? "run.verify.skipped" : "run.verify.restored",
				actor);
	}

	/**
	 * Has the accepted users of a run that has ended read again. They are held until that
	 * is done.
	 * @throws RunNotFound if there is none or it is somebody else's
	 * @throws RunInTheWay if an open run holds one of them
	 * @throws org.springframework.dao.DuplicateKeyException if another run has just taken
	 * one of them
	 */
	public boolean verify(long number, Actor actor) {
		Run run = own(number, actor);
		boolean isOpenAgain = this.orders.verify(number);
		if (isOpenAgain) {
			this.held.holderOfAccepted(number).ifPresent((holder) -> {
				throw new RunInTheWay(holder);
			});
			this.held.holdAccepted(number);
		}
		return told(isOpenAgain, run, "run.verify.asked", actor);
	}

	/**
	 * Lets a run that waits for its time begin now.
	 * @throws RunNotFound if there is none or it is somebody else's
	 */
	public boolean startNow(long number, Actor actor) {
		Run run = own(number, actor);
		Instant now = this.clock.instant();
		return told(this.orders.startNow(number, now), run, "run.start.asked", actor);
	}

	private Run own(long number, Actor actor) {
		return this.runs.find(number)
			.filter((run) -> actor.mayChange(run.owner()))
			.orElseThrow(() -> new RunNotFound(number));
	}

	private boolean told(boolean changed, Run run, String action, Actor actor) {
		if (changed) {
			this.queue.wake(run.number());
			this.audit.record(actor, action, "run/" + run.number(),
					Map.of("status", run.status(), "waiting", run.waiting(), "accepted", run.accepted()));
		}
		return changed;
	}

}
