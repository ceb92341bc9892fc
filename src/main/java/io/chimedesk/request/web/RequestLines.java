package io.chimedesk.request.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.request.LicenceRequest;
import io.chimedesk.request.MayDecide.Rights;
import io.chimedesk.request.Requests;

import org.springframework.stereotype.Component;

/**
 * Makes the lines that lists of requests show.
 */
@Component
class RequestLines {

	private final Requests requests;

	private final Directory directory;

	private final RequestWords words;

	private final Clock clock;

	RequestLines(Requests requests, Directory directory, RequestWords words, Clock clock) {
		this.requests = requests;
		this.directory = directory;
		this.words = words;
		this.clock = clock;
	}

	List<RequestLine> of(List<LicenceRequest> requests, Rights rights) {
		List<Long> ids = requests.stream().map(LicenceRequest::id).toList();
		Map<Long, String> labels = labels(requests, this.requests.firstUsers(ids));
		Map<Long, Integer> approvals = this.requests.approvals(ids);
		Map<String, String> accounts = this.directory.accounts()
			.stream()
			.collect(Collectors.toMap(ChimeAccount::accountId, ChimeAccount::name));
		Instant now = this.clock.instant();
		return requests.stream()
			.map((request) -> line(request, this.words.title(request, labels.getOrDefault(request.id(), "–")),
					accounts.getOrDefault(request.accountId(), request.accountId()),
					approvals.getOrDefault(request.id(), 0), rights, now))
			.toList();
	}

	private RequestLine line(LicenceRequest request, String title, String account, int approvals, Rights rights,
			Instant now) {
		Duration left = Duration.between(now, request.times().expires());
		return new RequestLine(request, title, account, approvals, rights.decide(request),
				this.words.length(Duration.between(request.times().created(), now)),
				request.isOpen() ? this.words.length(left) : null, request.isOpen() && RequestLine.isSoon(left));
	}

	/** What to call a user of each request. */
	private Map<Long, String> labels(List<LicenceRequest> requests, Map<Long, String> users) {
		Map<Long, String> labels = new HashMap<>(users);
		requests.stream().collect(Collectors.groupingBy(LicenceRequest::accountId)).forEach((account, of) -> {
			Map<String, String> names = this.directory
				.find(account, of.stream().map((request) -> users.getOrDefault(request.id(), "")).toList())
				.stream()
				.collect(Collectors.toMap(DirectoryUser::userId, DirectoryUser::label));
			of.forEach(
					(request) -> labels.computeIfPresent(request.id(), (id, user) -> names.getOrDefault(user, user)));
		});
		return labels;
	}

}
