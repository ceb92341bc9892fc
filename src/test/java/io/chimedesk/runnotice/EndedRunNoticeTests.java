package io.chimedesk.runnotice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.chimedesk.notice.MyNotices;
import io.chimedesk.notice.Notice;
import io.chimedesk.notice.NoticeKind;
import io.chimedesk.notice.ToldNotice;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunEnd;
import io.chimedesk.run.RunStatus;
import io.chimedesk.run.Steering;
import io.chimedesk.selection.Change;
import io.chimedesk.testing.PageTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the owner of a run is told at its end.
 */
@PageTest
class EndedRunNoticeTests {

	@Autowired
	private List<RunEnd> ends;

	@Autowired
	private MyNotices notices;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private final String owner = "op-" + UUID.randomUUID();

	@Test
	void tellsHowItEnded() {
		end(RunStatus.COMPLETED_WITH_FAILURES, null);

		assertThat(told())
			.containsExactly(new Notice(NoticeKind.RUN_ENDED, "run/7", "/runs/7", List.of("34", "2", "1", "0")));
	}

	@Test
	void tellsThatItWasHaltedOrCancelledBySomebodyElse() {
		end(RunStatus.HALTED, null);
		end(RunStatus.CANCELLED, "ada");

		assertThat(told()).extracting(Notice::kind).containsExactly(NoticeKind.RUN_ENDED, NoticeKind.RUN_HALTED);
	}

	@Test
	void tellsNobodyWhatTheyDidThemselves() {
		end(RunStatus.CANCELLED, this.owner);

		assertThat(told()).isEmpty();
	}

	private void end(RunStatus status, @Nullable String cancelledBy) {
		hire();
		Steering steering = new Steering(null, null, null, null, null, cancelledBy, false, null, 100, null);
		Run run = new Run(7, new UUID(0, 1), "acc", this.owner, new Change(null, null, null, null), "reason", null,
				null, 0, status, null, 37, 0, 0, 0, 34, 0, 2, 1, 0, 0, Instant.EPOCH, null, null, steering);
		this.transactions.executeWithoutResult((transaction) -> this.ends.stream()
			.filter(EndedRunNotice.class::isInstance)
			.forEach((end) -> end.ended(run)));
	}

	private List<Notice> told() {
		return this.notices.unread(this.owner, 10).stream().map(ToldNotice::notice).toList();
	}

	private void hire() {
		this.jdbc.sql("""
				insert into operator (username, display_name, role, password_hash, enabled, demo, created_at)
				values (:name, :name, 'HELPDESK', '', true, false, current_timestamp) on conflict do nothing""")
			.param("name", this.owner)
			.update();
	}

}
