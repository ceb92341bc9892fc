package io.chimedesk.request.web;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.Directory;
import io.chimedesk.request.LicenceRequest;
import io.chimedesk.request.MayDecide;
import io.chimedesk.request.MayDecide.Rights;
import io.chimedesk.request.RequestStatus;
import io.chimedesk.request.RequestUser;
import io.chimedesk.request.Requests;
import io.chimedesk.request.web.RequestPage.May;
import io.chimedesk.request.web.RequestPage.Row;
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

	private final Directory directory;

	private final RunHistory runs;

	RequestPages(Requests requests, RequestLines lines, MayDecide may, Directory directory, RunHistory runs) {
		this.requests = requests;
		this.lines = lines;
		this.may = may;
		this.directory = directory;
		this.runs = runs;
	}

	RequestPage page(LicenceRequest request, Actor actor) {
		Rights rights = this.may.of(actor);
		List<RequestUser> users = this.requests.users(request.id());
		List<Row> rows = Row.of(users,
				this.directory.find(request.accountId(), users.stream().map(RequestUser::userId).toList()));
		return new RequestPage(this.lines.of(List.of(request), rights).getFirst(), rows,
				this.requests.steps(request.id()), may(request, rights),
				request.run() != null && this.runs.isReadable(request.run(), actor));
	}

	private May may(LicenceRequest request, Rights rights) {
		boolean decided = this.requests.hasDecided(request.id(), rights.actor());
		boolean change = rights.change(request);
		return new May(rights.decide(request) && !decided, decided, change && request.status().isWithdrawable(),
				change && request.status() == RequestStatus.REOPENED, rights.comment(request));
	}

}
