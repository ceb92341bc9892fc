package io.chimedesk.directory;

import java.time.Instant;
import java.util.List;

import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One user of the copy: by the number in an address, and found missing.
 */
@StoreTest
class SingleUserTests {

	private static final String ACCOUNT = "acc-single";

	private static final Instant READ = Instant.parse("2026-11-23T10:00:00Z");

	private final TestDatabase database;

	private final Directory directory;

	SingleUserTests(DatabaseKind kind) {
		this.database = kind.open();
		this.directory = DirectoryFixture.on(this.database);
	}

	@BeforeEach
	void readOne() {
		this.directory.learn(ACCOUNT, List.of(FakeChime.userNamed("u-1", "Basic")), READ);
	}

	@Test
	void isFoundByNumberInItsOwnAccountOnly() {
		DirectoryUser user = stored();
		assertThat(this.directory.byNumber(ACCOUNT, user.number())).contains(user);
		assertThat(this.directory.byNumber("acc-other", user.number())).isEmpty();
		assertThat(this.directory.byNumber(ACCOUNT, user.number() + 1)).isEmpty();
	}

	@Test
	void isGoneOnceTheServiceDoesNotKnowIt() {
		long before = revision();
		assertThat(this.directory.markGone(ACCOUNT, "u-1", READ.plusSeconds(5))).isTrue();
		assertThat(stored()).returns(true, DirectoryUser::gone)
			.returns(READ.plusSeconds(5), DirectoryUser::readAt)
			.returns("Basic", DirectoryUser::tier);
		assertThat(revision()).isGreaterThan(before);
		assertThat(this.directory.markGone(ACCOUNT, "u-1", READ.plusSeconds(9))).isFalse();
	}

	@Test
	void isNotGoneIfTheCopyKnowsSomethingNewer() {
		assertThat(this.directory.markGone(ACCOUNT, "u-1", READ.minusSeconds(5))).isFalse();
		assertThat(stored().gone()).isFalse();
	}

	@Test
	void staysGoneWhenWhatWasReadBeforeIsTakenOver() {
		this.directory.markGone(ACCOUNT, "u-1", READ.plusSeconds(5));
		this.directory.learn(ACCOUNT, List.of(FakeChime.userNamed("u-1", "Pro")), READ.plusSeconds(4));
		assertThat(stored().gone()).isTrue();
		this.directory.learn(ACCOUNT, List.of(FakeChime.userNamed("u-1", "Pro")), READ.plusSeconds(6));
		assertThat(stored()).returns(false, DirectoryUser::gone).returns("Pro", DirectoryUser::tier);
	}

	private DirectoryUser stored() {
		return this.directory.find(ACCOUNT, List.of("u-1")).getFirst();
	}

	private long revision() {
		long copy = new CopyRevisions(this.database.jdbc()).of(ACCOUNT);
		long row = this.database.jdbc().sql("select max(revision) from directory_user").query(Long.class).single();
		assertThat(row).isEqualTo(copy);
		return copy;
	}

}
