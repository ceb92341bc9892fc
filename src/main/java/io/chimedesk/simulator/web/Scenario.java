package io.chimedesk.simulator.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import io.chimedesk.simulator.Ending;
import io.chimedesk.simulator.Fault;
import io.chimedesk.simulator.FaultBuilder;
import io.chimedesk.simulator.Operation;
import io.chimedesk.simulator.Refusal;
import io.chimedesk.simulator.UserFault;

/**
 * What an admin can rehearse.
 */
enum Scenario {

	THROTTLING(Theme.BUSY, () -> Fault.exception(Refusal.THROTTLED)),
	PATIENCE(Theme.BUSY, () -> Fault.exception(Refusal.THROTTLED).retryAfter(20)),
	SLOW(Theme.BUSY, () -> Fault.ending(Ending.NORMAL).on(null).applied(null).delayMillis(2_000)),
	OUTAGE(Theme.TROUBLE, () -> Fault.ending(Ending.DROPPED).on(null)),
	UNAVAILABLE(Theme.TROUBLE, () -> Fault.exception(Refusal.SERVICE_UNAVAILABLE).on(null)),
	FAILURE(Theme.TROUBLE, () -> Fault.exception(Refusal.SERVICE_FAILURE)),
	TIME_OUT(Theme.LOST, () -> Fault.ending(Ending.SILENT)), DRIP(Theme.LOST, () -> Fault.ending(Ending.DRIP)),
	BROKEN_OFF(Theme.LOST, () -> Fault.ending(Ending.CUT_OFF)), PROXY(Theme.LOST, () -> Fault.ending(Ending.HTML)),
	NO_LIST(Theme.LOST, () -> Fault.ending(Ending.NO_LIST)), HUGE(Theme.LOST, () -> Fault.ending(Ending.HUGE)),
	BAD_REQUEST(Theme.REFUSED, () -> Fault.exception(Refusal.BAD_REQUEST)),
	CREDENTIALS(Theme.REFUSED, () -> Fault.exception(Refusal.UNAUTHORIZED).on(null)),
	FORBIDDEN(Theme.REFUSED, () -> Fault.exception(Refusal.FORBIDDEN)),
	CLOCK(Theme.REFUSED, () -> Fault.ending(Ending.REQUEST_EXPIRED).on(null)),
	REDIRECT(Theme.REFUSED, () -> Fault.ending(Ending.TEMPORARY_REDIRECT)),
	END_OF_SERVICE(Theme.REFUSED, () -> Fault.ending(Ending.GONE).on(null)),
	PAGES(Theme.READS, () -> Fault.exception(Refusal.SERVICE_UNAVAILABLE).on(Operation.LIST_USERS)),
	READS(Theme.READS, () -> Fault.exception(Refusal.SERVICE_UNAVAILABLE).on(Operation.GET_USER)),
	CODE(Theme.CODES, () -> Fault.users(UserFault.of(null, null)));

	private final Theme theme;

	private final Supplier<FaultBuilder> fault;

	Scenario(Theme theme, Supplier<FaultBuilder> fault) {
		this.theme = theme;
		this.fault = fault;
	}

	/**
	 * Whether it gives single users an error code.
	 */
	boolean isOfUsers() {
		return this.theme == Theme.CODES;
	}

	FaultBuilder fault() {
		return this.fault.get();
	}

	/**
	 * What scenarios are about.
	 */
	enum Theme {

		BUSY, TROUBLE, LOST, REFUSED, READS, CODES;

		public List<Scenario> getScenarios() {
			return Arrays.stream(Scenario.values()).filter((scenario) -> scenario.theme == this).toList();
		}

	}

}
