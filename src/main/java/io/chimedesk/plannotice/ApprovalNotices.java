package io.chimedesk.plannotice;

import java.util.List;
import java.util.stream.Stream;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.notice.Notice;
import io.chimedesk.notice.NoticeKind;
import io.chimedesk.notice.Notices;
import io.chimedesk.plan.Approval;
import io.chimedesk.plan.ApprovalAsked;
import io.chimedesk.plan.ApprovalDecided;
import io.chimedesk.plan.ApprovalStatus;
import io.chimedesk.plan.Plan;
import org.jspecify.annotations.Nullable;

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
		String asker = event.approval().askedBy().name();
		this.notices.tellRole("ADMIN", notice(NoticeKind.RUN_TO_APPROVE, event.plan(), event.approval(), asker), asker);
	}

	@EventListener
	void decided(ApprovalDecided event) {
		Approval approval = event.approval();
		List<String> first = Stream.of(event.plan().owner(), approval.askedBy().name())
			.distinct()
			.filter((operator) -> !operator.equals(approval.decidedBy()))
			.toList();
		NoticeKind kind = kind(approval.status());
		if (kind != null && !first.isEmpty()) {
			this.notices.tell(first, notice(kind, event.plan(), approval, String.valueOf(approval.decidedBy())));
		}
	}

	private static @Nullable NoticeKind kind(ApprovalStatus status) {
		return switch (status) {
			case APPROVED -> NoticeKind.RUN_APPROVED;
			case DECLINED -> NoticeKind.PLAN_DECLINED;
			case WITHDRAWN -> NoticeKind.PLAN_TAKEN_BACK;
			case WAITING -> null;
		};
	}

	/**
	 * With who did it and what the plan is in short: "Pro × 42".
	 */
	private static Notice notice(NoticeKind kind, Plan plan, Approval approval, String by) {
		LicenceTier tier = plan.change().tier();
		String page = (kind == NoticeKind.RUN_TO_APPROVE) ? "/approval" : "";
		return new Notice(kind, "approval/" + approval.id(), "/plans/" + plan.id() + page,
				List.of(by, ((tier != null) ? tier.wire() + " × " : "× ") + plan.toSend()));
	}

}
