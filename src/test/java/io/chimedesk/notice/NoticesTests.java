package io.chimedesk.notice;

import java.time.Duration;
import java.util.List;

import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.Test;

import static io.chimedesk.notice.NoticeFixture.TO_DECIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who is told what in the program, and what each has read.
 */
@StoreTest
class NoticesTests {

	private final NoticeFixture fixture;

	private final MyNotices mine;

	NoticesTests(DatabaseKind kind) {
		this.fixture = NoticeFixture.on(kind.open(), NoticeFixture.properties(null), null);
		this.mine = new MyNotices(this.fixture.told(), this.fixture.clock());
	}

	@Test
	void tellsEachOperatorOnceAndNobodyWhoMayNotSignIn() {
		this.fixture.notices().tell(List.of("ada", "hanna", "ada", "otto", "nobody", "system"), TO_DECIDE);

		assertThat(this.mine.unread("ada", 10)).singleElement().extracting(ToldNotice::notice).isEqualTo(TO_DECIDE);
		assertThat(this.mine.countUnread("hanna")).isEqualTo(1);
		assertThat(this.mine.countUnread("otto")).isZero();
		assertThat(this.mine.countUnread("nobody")).isZero();
	}

	@Test
	void tellsARoleButNotWhoDidIt() {
		this.fixture.notices().tellRole("ADMIN", TO_DECIDE, "ada");

		assertThat(this.mine.countUnread("adam")).isEqualTo(1);
		assertThat(this.mine.countUnread("ada")).isZero();
		assertThat(this.mine.countUnread("hanna")).isZero();
	}

	@Test
	void tellsNothingIfTheTransactionFails() {
		this.fixture.database().transactions().executeWithoutResult((transaction) -> {
			this.fixture.tell("ada", TO_DECIDE);
			transaction.setRollbackOnly();
		});

		assertThat(this.mine.countUnread("ada")).isZero();
	}

	@Test
	void opensOnlyWhatTheOperatorWasTold() {
		this.fixture.tell("ada", TO_DECIDE);
		long id = this.mine.unread("ada", 10).getFirst().id();

		assertThatExceptionOfType(NoticeNotFound.class).isThrownBy(() -> this.mine.open("adam", id));
		assertThat(this.mine.countUnread("ada")).isEqualTo(1);
		assertThat(this.mine.open("ada", id)).isEqualTo(TO_DECIDE);
		assertThat(this.mine.unread("ada", 10)).isEmpty();
		assertThat(this.mine.read("ada", Long.MAX_VALUE, 10)).singleElement()
			.extracting(ToldNotice::readAt)
			.isEqualTo(this.fixture.clock().instant());
	}

	@Test
	void marksAllThatWereShownAndNotWhatCameAfterwards() {
		List.of(1, 2, 3).forEach((number) -> this.fixture.tell("ada", TO_DECIDE));
		this.fixture.tell("adam", TO_DECIDE);
		List<ToldNotice> shown = this.mine.unread("ada", 10);

		assertThat(this.mine.markReadUpTo("ada", shown.get(1).id())).isEqualTo(2);
		assertThat(this.mine.unread("ada", 10)).containsExactly(shown.getFirst());
		assertThat(this.mine.read("ada", shown.get(1).id(), 10)).extracting(ToldNotice::id)
			.containsExactly(shown.get(2).id());
		assertThat(this.mine.countUnread("adam")).isEqualTo(1);
	}

	@Test
	void forgetsWhatWasReadLongAgo() {
		this.fixture.tell("ada", TO_DECIDE);
		this.fixture.tell("adam", TO_DECIDE);
		this.mine.markReadUpTo("ada", Long.MAX_VALUE);

		this.fixture.clock().forward(Duration.ofDays(91));
		this.fixture.old().forget();
		assertThat(this.mine.read("ada", Long.MAX_VALUE, 10)).isEmpty();
		assertThat(this.mine.countUnread("adam")).isEqualTo(1);
		this.fixture.clock().forward(Duration.ofDays(275));
		this.fixture.old().forget();
		assertThat(this.mine.countUnread("adam")).isZero();
	}

}
