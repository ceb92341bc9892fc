package io.chimedesk.request.web;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.request.LicenceRequest;
import io.chimedesk.request.MayDecide;
import io.chimedesk.request.MayDecide.Rights;
import io.chimedesk.request.RequestStatus;
import io.chimedesk.request.Requests;
import io.chimedesk.request.web.RequestPage.May;
import io.chimedesk.run.RunHistory;

import org.springframework.stereotype.Component;

/**
 * Gathers what the page of one request shows.
 */
@Component
class RequestPages {

	private final Requests requests;

	private final RequestLines lines;

	private final MayDecide may;

	private final RequestRows rows;

	private final RunHistory runs;

	RequestPages(Requests requests, RequestLines lines, MayDecide may, RequestRows rows, RunHistory runs) {
		this.requests = requests;
		this.lines = lines;
		this.may = may;
		this.rows = rows;
		this.runs = runs;
	}

	RequestPage page(LicenceRequest request, Actor actor) {
		Rights rights = this.may.of(actor);
		return new RequestPage(this.lines.of(List.of(request), rights).getFirst(), this.rows.of(request),
				this.requests.steps(request.id()), may(request, rights),
				request.run() != null && this.runs.isReadable(request.run(), actor));
	}

	private May may(LicenceRequest request, Rights rights) {
		boolean decided = this.requests.hasDecided(request.id(), rights.actor());
		boolean change = rights.change(request);
		return new May(rights.decide(request) && !decided, decided, this.may.isAskerGone(request),
				change && request.status().isWithdrawable(), change && request.status() == RequestStatus.REOPENED,
				rights.comment(request));
	}

}
