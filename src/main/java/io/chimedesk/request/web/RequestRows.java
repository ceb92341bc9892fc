package io.chimedesk.request.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.plan.ProtectedUser;
import io.chimedesk.plan.Protection;
import io.chimedesk.request.LicenceRequest;
import io.chimedesk.request.RequestUser;
import io.chimedesk.request.Requests;
import io.chimedesk.request.UserState;
import io.chimedesk.request.web.RequestPage.Row;

import org.springframework.stereotype.Component;

/**
 * Gathers what the page of a request shows of its users.
 */
@Component
class RequestRows {

	private static final Comparator<Row> ORDER = Comparator
		.comparing((Row row) -> row.user().state() != UserState.FAILED)
		.thenComparing((row) -> !row.isShielded())
		.thenComparing(Row::label, String.CASE_INSENSITIVE_ORDER);

	private final Requests requests;

	private final Directory directory;

	private final Protection protection;

	RequestRows(Requests requests, Directory directory, Protection protection) {
		this.requests = requests;
		this.directory = directory;
		this.protection = protection;
	}

	/**
	 * Those who failed first, then those who are protected.
	 */
	List<Row> of(LicenceRequest request) {
		List<RequestUser> users = this.requests.users(request.id());
		List<String> ids = users.stream().map(RequestUser::userId).toList();
		Map<String, DirectoryUser> known = this.directory.find(request.accountId(), ids)
			.stream()
			.collect(Collectors.toMap(DirectoryUser::userId, Function.identity()));
		Map<String, ProtectedUser> shields = this.protection.of(request.accountId(), ids);
		return users.stream()
			.map((user) -> new Row(user, known.get(user.userId()), shields.get(user.userId())))
			.sorted(ORDER)
			.toList();
	}

}
