package io.chimedesk.request;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.chimedesk.audit.Actor;
import io.chimedesk.notice.Notice;
import io.chimedesk.notice.NoticeKind;
import io.chimedesk.notice.Notices;
import io.chimedesk.policy.Approvers;
import io.chimedesk.policy.Policies;

import org.springframework.stereotype.Component;

/**
 * Tells those whom a request concerns, with what is asked for in short: "Pro × 42".
 */
@Component
class RequestNotices {

	private final Notices notices;

	private final Policies policies;

	private final RequestSteps steps;

	RequestNotices(Notices notices, Policies policies, RequestSteps steps) {
		this.notices = notices;
		this.policies = policies;
		this.steps = steps;
	}

	/**
	 * Tells all who may decide about it.
	 */
	void toDecide(LicenceRequest request) {
		Notice notice = notice(NoticeKind.REQUEST_TO_DECIDE, request);
		this.notices.tellRole("ADMIN", notice, request.by());
		if (this.policies.current().approvers() == Approvers.ADMINS_AND_HELPDESK) {
			this.notices.tellRole("HELPDESK", notice, request.by());
		}
	}

	/**
	 * Tells whoever asks.
	 */
	void requester(LicenceRequest request, NoticeKind kind) {
		this.notices.tell(List.of(request.by()), notice(kind, request));
	}

	/**
	 * Tells whoever asks and all who said something before, but not who says it now.
	 */
	void commented(LicenceRequest request, Actor author) {
		Set<String> operators = new HashSet<>(this.steps.participants(request.id()));
		operators.add(request.by());
		operators.remove(author.name());
		this.notices.tell(operators, notice(NoticeKind.REQUEST_COMMENT, request));
	}

	private static Notice notice(NoticeKind kind, LicenceRequest request) {
		return new Notice(kind, request.subject(), request.address(),
				List.of(request.tier().wire() + " × " + request.users()));
	}

}
