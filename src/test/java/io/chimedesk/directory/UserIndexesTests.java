package io.chimedesk.directory;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The indexes beside the store: never older than what is committed, and never of what is
 * not.
 */
@StoreTest
class UserIndexesTests {

	private static final String ACCOUNT = FakeChime.NORTHWIND;

	private final TestDatabase database;

	private final Directory directory;

	private final UserIndexes indexes;

	UserIndexesTests(DatabaseKind kind) {
		this.database = kind.open();
		this.directory = DirectoryFixture.on(this.database);
		this.indexes = DirectoryFixture.indexes(this.database, 100);
	}

	@Test
	void followsTheStoreThroughRandomWrites() {
		RandomUsers random = new RandomUsers(11);
		for (int round = 0; round < 25; round++) {
			learn(IntStream.range(0, 1 + random.number(20)).mapToObj((i) -> random.user(random.number(300))).toList());
			UserIndex anew = UserIndex.EMPTY.with(new IndexedUsers(this.database.jdbc()).since(ACCOUNT, -1), 0);
			assertThat(users(this.indexes.of(ACCOUNT))).isEqualTo(users(anew));
		}
	}

	@Test
	void isTheSameUntilSomethingIsWritten() {
		learn(basic(5));
		UserIndex index = this.indexes.of(ACCOUNT);
		assertThat(this.indexes.of(ACCOUNT)).isSameAs(index);
		learn(List.of(FakeChime.userNamed("user-1", "Pro")));
		assertThat(this.indexes.of(ACCOUNT).revision()).isEqualTo(index.revision() + 1);
	}

	@Test
	void keepsNothingThatIsRolledBack() {
		learn(basic(5));
		this.indexes.of(ACCOUNT);
		this.database.transactions().executeWithoutResult((transaction) -> {
			this.directory.learn(ACCOUNT, List.of(FakeChime.userNamed("phantom", "Pro")));
			assertThat(this.indexes.of(ACCOUNT).size()).isEqualTo(6);
			transaction.setRollbackOnly();
		});
		learn(List.of(FakeChime.userNamed("another", "Pro")));
		assertThat(users(this.indexes.of(ACCOUNT))).extracting((user) -> user.user().userId())
			.contains("another")
			.doesNotContain("phantom");
	}

	@Test
	void forgetsWhatNobodyAskedForTheLongestTime() {
		this.directory.learn("first", basic(70));
		this.directory.learn("second", basic(70));
		UserIndex first = this.indexes.of("first");
		UserIndex second = this.indexes.of("second");
		assertThat(this.indexes.of("second")).isSameAs(second);
		assertThat(this.indexes.of("first")).isNotSameAs(first);
	}

	@Test
	void anAccountOfMoreThanTheLimitIsKeptWhileItIsTheLast() {
		learn(basic(150));
		assertThat(this.indexes.of(ACCOUNT)).isSameAs(this.indexes.of(ACCOUNT))
			.extracting(UserIndex::size)
			.isEqualTo(150);
		assertThat(this.indexes.of("nobody's").size()).isZero();
	}

	@Test
	void answersAreWholeWhileOthersWrite() throws Exception {
		learn(basic(400));
		AtomicBoolean writing = new AtomicBoolean(true);
		try (ExecutorService readers = Executors.newFixedThreadPool(3)) {
			List<Future<Integer>> reading = IntStream.range(0, 3)
				.mapToObj((reader) -> readers.submit(() -> readWhile(writing)))
				.toList();
			for (int round = 0; round < 30; round++) {
				String tier = (round % 2 == 0) ? "Pro" : "Basic";
				learn(IntStream.range(0, 400).mapToObj((i) -> FakeChime.userNamed("user-" + i, tier)).toList());
			}
			writing.set(false);
			for (Future<Integer> reader : reading) {
				assertThat(reader.get()).isPositive();
			}
		}
	}

	/** Each write changes everybody at once, so that no answer may find two tiers. */
	private int readWhile(AtomicBoolean writing) {
		int answers = 0;
		do {
			long committed = new CopyRevisions(this.database.jdbc()).of(ACCOUNT);
			UserIndex index = this.indexes.of(ACCOUNT);
			assertThat(index.revision()).isGreaterThanOrEqualTo(committed);
			assertThat(users(index)).extracting((user) -> user.user().tier())
				.hasSize(400)
				.containsOnly(users(index).getFirst().user().tier());
			answers++;
		}
		while (writing.get());
		return answers;
	}

	private void learn(List<ChimeUser> users) {
		this.database.transactions().executeWithoutResult((transaction) -> this.directory.learn(ACCOUNT, users));
	}

	private static List<ChimeUser> basic(int users) {
		return IntStream.range(0, users).mapToObj((i) -> FakeChime.userNamed("user-" + i, "Basic")).toList();
	}

	private static List<IndexedUser> users(UserIndex index) {
		return IntStream.range(0, index.size()).mapToObj(index::user).toList();
	}

}
