package io.chimedesk.runnotice;

import java.util.List;
import java.util.stream.Stream;

import io.chimedesk.notice.Notice;
import io.chimedesk.notice.NoticeKind;
import io.chimedesk.notice.Notices;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunEnd;
import io.chimedesk.run.RunStatus;

import org.springframework.stereotype.Component;

/**
 * Tells the owner of a run that it is over; not who cancelled it, as that operator knows.
 */
@Component
class EndedRunNotice implements RunEnd {

	private final Notices notices;

	EndedRunNotice(Notices notices) {
		this.notices = notices;
	}

	@Override
	public void ended(Run run) {
		if (!run.owner().equals(run.steering().cancelledBy())) {
			this.notices.tell(List.of(run.owner()), notice(run));
		}
	}

	private static Notice notice(Run run) {
		NoticeKind kind = (run.status() == RunStatus.HALTED) ? NoticeKind.RUN_HALTED : NoticeKind.RUN_ENDED;
		List<String> counts = Stream.of(run.applied(), run.failed(), run.unknown(), run.notAttempted())
			.map(String::valueOf)
			.toList();
		return new Notice(kind, "run/" + run.number(), "/runs/" + run.number(), counts);
	}

}
