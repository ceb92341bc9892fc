package io.chimedesk.run.kill;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.chimedesk.run.kill.Operator.Order;
import io.chimedesk.run.kill.Program.Footprint;

/**
 * What the driver has seen from outside during a seed.
 *
 * @param ledger all that the service ever did
 * @param calls the part of it since the seed began
 * @param pages the runs of the seed, and what their pages and files say
 * @param acknowledged the runs whose confirmation was answered, and their plans
 * @param confirmed the plans that were confirmed, again if there was no answer
 * @param orders what was asked of the runs and answered
 */
record Evidence(Ledger ledger, Ledger calls, Map<Long, Page> pages, Map<Long, String> acknowledged,
		List<String> confirmed, List<Order> orders, Footprint start, Footprint end) {

	/** What pages and files call the outcomes. */
	static final Map<String, String> WORDS = new TreeMap<>(
			Map.of("APPLIED", "applied", "UNCHANGED", "accepted but unchanged", "FAILED", "failed", "UNKNOWN",
					"unknown", "NOT_ATTEMPTED", "not attempted", "SKIPPED", "skipped"));

	/**
	 * Users by outcome, on the page of a run and in its file.
	 */
	record Page(Map<String, Long> shown, Map<String, Long> exported) {
	}

}
