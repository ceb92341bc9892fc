package io.chimedesk.basket.web;

import java.time.Instant;
import java.util.List;

import io.chimedesk.chime.Chime;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.request.LicenceRequest;
import org.jspecify.annotations.Nullable;

/**
 * The basket of an account.
 *
 * @param waiting what lies in it, oldest first
 * @param underWay what is on the way
 * @param next when it is sent by itself; null if never
 */
record BasketPage(ChimeAccount account, List<LicenceRequest> waiting, List<LicenceRequest> underWay,
		@Nullable Instant next, boolean maySend) {

	BasketPage {
		waiting = List.copyOf(waiting);
		underWay = List.copyOf(underWay);
	}

	public int users() {
		return this.waiting.stream().mapToInt(LicenceRequest::users).sum();
	}

	/**
	 * How many calls it takes at most.
	 */
	public int calls() {
		return Math.ceilDiv(users(), Chime.BATCH_LIMIT);
	}

	public String address() {
		return "/accounts/" + this.account.accountId() + "/basket";
	}

}
