package io.chimedesk.plannotice;

import java.util.List;
import java.util.stream.Stream;

import io.chimedesk.notice.Notice;
import io.chimedesk.notice.NoticeKind;
import io.chimedesk.notice.Notices;
import io.chimedesk.plan.Approval;
import io.chimedesk.plan.ApprovalAsked;
import io.chimedesk.plan.ApprovalDecided;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells administrators that a plan waits for a second person, and those who made and
 * confirmed it what became of it.
 */
@Component
class ApprovalNotices {

	private final Notices notices;

	ApprovalNotices(Notices notices) {
		this.notices = notices;
	}

	@EventListener
	void asked(ApprovalAsked event) {
		Approval approval = event.approval();
		this.notices.tellRole("ADMIN", notice(NoticeKind.RUN_TO_APPROVE, approval, "/approval"),
				approval.askedBy().name());
	}

	@EventListener
	void decided(ApprovalDecided event) {
		Approval approval = event.approval();
		List<String> first = Stream.of(event.plan().owner(), approval.askedBy().name())
			.distinct()
			.filter((operator) -> !operator.equals(approval.decidedBy()))
			.toList();
		if (!first.isEmpty()) {
			this.notices.tell(first, notice(NoticeKind.RUN_APPROVED, approval, ""));
		}
	}

	private static Notice notice(NoticeKind kind, Approval approval, String page) {
		return new Notice(kind, "approval/" + approval.id(), "/plans/" + approval.planId() + page, List.of());
	}

}
