package io.chimedesk.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.Reading;
import io.chimedesk.chime.UserPage;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.aop.framework.ProxyFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Refreshes, read to the end and broken off (§6c, faults in reads): our copy is replaced
 * by a whole list or stays what it was.
 */
@StoreTest
class RefreshTests {

	private static final String ACCOUNT = FakeChime.NORTHWIND;

	private final FakeChime chime = FakeChime.northwind(45).pagesOf(5);

	private final TestDatabase database;

	private final Directory directory;

	private final RefreshSchedule schedule;

	private final RefreshReader reader;

	private Runnable whileStaging = () -> {
	};

	private Instant now = Instant.parse("2026-11-23T10:00:00Z");

	RefreshTests(DatabaseKind kind) {
		this.database = kind.open();
		Clock clock = new MovingClock();
		this.directory = DirectoryFixture.on(this.database, clock);
		Refreshes refreshes = new Refreshes(this.database.jdbc());
		ChimeAccounts accounts = new ChimeAccounts(this.database.jdbc());
		StagedUsers staged = new StagedUsers(this.database.jdbc(), this.database.batches()) {

			@Override
			void add(String stageId, String accountId, Collection<ChimeUser> users, Instant readAt) {
				super.add(stageId, accountId, users, readAt);
				RefreshTests.this.whileStaging.run();
			}

		};
		this.schedule = schedule(accounts);
		this.reader = new RefreshReader(this.chime,
				transactional(
						new RefreshSteps(refreshes, staged, accounts, new CopyRevisions(this.database.jdbc()), clock)),
				clock);
	}

	@BeforeEach
	void loadAccounts() {
		this.schedule.begin(Refreshes.ACCOUNTS);
		carryOn(Refreshes.ACCOUNTS);
	}

	@Test
	void theAccountsAreRead() {
		assertThat(this.directory.accounts()).extracting("name").containsExactly("Northwind");
		assertThat(this.directory.accountsState().status()).isEqualTo(RefreshStatus.COMPLETE);
		assertThat(this.directory.refreshState(ACCOUNT).status()).isEqualTo(RefreshStatus.NEVER);
	}

	@Test
	void accountsThatAreGoneAreNotListed() {
		this.schedule.begin(Refreshes.ACCOUNTS);
		this.chime.thenRead((call) -> new Reading.Found<>(List.of(FakeChime.accountNamed("b", "B", "Team"))));
		carryOn(Refreshes.ACCOUNTS);
		assertThat(this.directory.accounts()).extracting("accountId").containsExactly("b");
		assertThat(this.directory.account(ACCOUNT)).isPresent();
	}

	@Test
	void allPagesAreRead() {
		assertThat(refresh()).isEmpty();
		RefreshState state = this.directory.refreshState(ACCOUNT);
		assertThat(state.status()).isEqualTo(RefreshStatus.COMPLETE);
		assertThat(state.pages()).isEqualTo(9);
		assertThat(state.users()).isEqualTo(45);
		assertThat(this.directory.age(ACCOUNT)).isEqualTo(Optional.ofNullable(state.startedAt()));
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(45);
		assertNothingIsStaged();
	}

	@Test
	void onlyOneRefreshOfAnAccountIsUnderWay() {
		assertThat(this.schedule.begin(ACCOUNT)).isTrue();
		assertThat(this.schedule.begin(ACCOUNT)).isFalse();
	}

	@Test
	void accountsThatWereNeverReadInWholeAreBegun() {
		this.schedule.beginMissing();
		assertThat(this.directory.refreshState(ACCOUNT).isRunning()).isTrue();
		carryOn(ACCOUNT);
		this.schedule.beginMissing();
		assertThat(this.directory.refreshState(ACCOUNT).isRunning()).isFalse();
	}

	@Test
	void aUserWhoIsNotListedAnyMoreIsGoneAndMayComeBack() {
		refresh();
		ChimeUser user = this.chime.stored(ACCOUNT, "user-0007");
		this.chime.without(ACCOUNT, "user-0007");
		refresh();
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(44);
		assertThat(this.directory.find(ACCOUNT, List.of("user-0007"))).singleElement()
			.extracting(DirectoryUser::gone)
			.isEqualTo(true);
		this.chime.with(ACCOUNT, user);
		refresh();
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(45);
	}

	@Test
	void aRefusedPageLeavesTheEarlierCopy() {
		refresh();
		Optional<Instant> age = this.directory.age(ACCOUNT);
		this.chime.without(ACCOUNT, "user-0001").thenReadWell(6).thenFailRead(false, false, null);
		assertThat(refresh()).isEmpty();
		assertFailed(RefreshFailure.REFUSED);
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(45);
		assertThat(this.directory.age(ACCOUNT)).isEqualTo(age);
		assertNothingIsStaged();
	}

	@Test
	void aPageThatLeadsToItselfIsNoList() {
		this.chime.thenReadWell(2).thenRead((call) -> page("10", "user-0020"));
		refresh();
		assertFailed(RefreshFailure.NOT_WHOLE);
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isZero();
	}

	@Test
	void pagesThatLeadInACircleAreNoList() {
		for (int i = 0; i < 3; i++) {
			this.chime.thenReadWell(4).thenRead((call) -> page("5", "user-0044")).thenReadWell(1);
		}
		refresh();
		assertFailed(RefreshFailure.NOT_WHOLE);
	}

	@Test
	void aListThatMovedIsReadAgain() {
		for (int i = 0; i < 2; i++) {
			this.chime.thenReadWell(3).thenRead((call) -> page("20", "user-0002"));
		}
		assertThat(refresh()).isEmpty();
		RefreshState state = this.directory.refreshState(ACCOUNT);
		assertThat(state.status()).isEqualTo(RefreshStatus.COMPLETE);
		assertThat(state.pages()).isEqualTo(9);
		assertThat(state.users()).isEqualTo(45);
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(45);
		assertNothingIsStaged();
	}

	@Test
	void aListThatMovesEachTimeIsNoList() {
		for (int i = 0; i < 6; i++) {
			this.chime.thenReadWell(3).thenRead((call) -> page("20", "user-0002"));
		}
		refresh();
		assertFailed(RefreshFailure.NOT_WHOLE);
		assertNothingIsStaged();
		this.schedule.begin(ACCOUNT);
		assertThat(this.database.jdbc()
			.sql("select restarts from directory_refresh where account_id = :account")
			.param("account", ACCOUNT)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void ofTwoThatBeginAnewOneStops() {
		Reading<UserPage> moved = page("20", "user-0002");
		this.chime.thenReadWell(3).thenRead((call) -> {
			this.chime.thenRead((again) -> moved);
			this.reader.carryOn(ACCOUNT, () -> false);
			return moved;
		});
		refresh();
		assertThat(this.directory.refreshState(ACCOUNT).status()).isEqualTo(RefreshStatus.COMPLETE);
		assertThat(this.directory.refreshState(ACCOUNT).users()).isEqualTo(45);
	}

	@Test
	void whoAsksForTheNextRefreshDuringTheLastPageWaitsForItsEnd() throws Exception {
		this.chime.pagesOf(100);
		this.schedule.begin(ACCOUNT);
		try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
			CountDownLatch locked = new CountDownLatch(1);
			AtomicReference<Future<Boolean>> next = new AtomicReference<>();
			RefreshSchedule other = schedule(new ChimeAccounts(this.database.jdbc()) {

				@Override
				void lock(String accountId) {
					super.lock(accountId);
					locked.countDown();
				}

			});
			this.whileStaging = () -> {
				next.set(threads.submit(() -> this.database.transactions().execute((status) -> other.begin(ACCOUNT))));
				await(locked);
			};
			assertThat(carryOn(ACCOUNT)).isEmpty();
			assertThat(next.get().get()).isTrue();
		}
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(45);
		assertThat(this.directory.refreshState(ACCOUNT).isRunning()).isTrue();
	}

	@Test
	void anAccountThatIsNotThereIsSaidToBeSo() {
		this.chime.thenRead((call) -> new Reading.Missing<>("no such account"));
		refresh();
		assertFailed(RefreshFailure.NOT_FOUND);
		assertThat(this.directory.refreshState(ACCOUNT).message()).isEqualTo("no such account");
	}

	@Test
	void aThrottledPageIsReadAgainAfterAsLongAsItAsks() {
		this.chime.thenReadWell(6).thenFailRead(true, true, Duration.ofSeconds(40));
		assertThat(refresh()).contains(Duration.ofSeconds(40));
		assertThat(this.directory.refreshState(ACCOUNT).waitsUntil()).isAfterOrEqualTo(this.now);
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isZero();
		assertThat(carryOn(ACCOUNT)).isEmpty();
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(45);
		assertThat(this.chime.calls()).filteredOn((call) -> call.operation().equals("users")).hasSize(10);
	}

	@Test
	void whoAsksForHoursIsAskedAgainAfterTwoMinutes() {
		this.chime.thenFailRead(true, true, Duration.ofHours(5));
		assertThat(refresh()).contains(Duration.ofSeconds(120));
	}

	@Test
	void troubleThatDoesNotEndIsGivenUp() {
		for (int i = 0; i < 5; i++) {
			this.chime.thenFailRead(true, false, null);
		}
		Optional<Duration> pause = refresh();
		for (int i = 0; i < 3; i++) {
			assertThat(pause).isPresent();
			pause = carryOn(ACCOUNT);
		}
		assertThat(carryOn(ACCOUNT)).isEmpty();
		assertFailed(RefreshFailure.TROUBLE);
	}

	@Test
	void aProgramThatEndsLeavesTheRestToTheNextOne() {
		this.schedule.begin(ACCOUNT);
		int before = this.chime.calls().size();
		assertThat(this.reader.carryOn(ACCOUNT, () -> this.chime.calls().size() == before + 4)).contains(Duration.ZERO);
		assertThat(this.directory.refreshState(ACCOUNT).pages()).isEqualTo(4);
		carryOn(ACCOUNT);
		assertThat(this.chime.calls()).hasSize(before + 9);
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(45);
	}

	@Test
	void ofTwoThatCarryOnTheSamePageOneStops() {
		this.chime.thenReadWell(2).thenRead((call) -> {
			this.reader.carryOn(ACCOUNT, () -> false);
			return null;
		});
		refresh();
		assertThat(this.directory.refreshState(ACCOUNT).status()).isEqualTo(RefreshStatus.COMPLETE);
		assertThat(this.directory.refreshState(ACCOUNT).users()).isEqualTo(45);
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(45);
	}

	@Test
	void whatARunLearnsMeanwhileWins() {
		refresh();
		this.chime.thenReadWell(4).thenRead((call) -> {
			ChimeUser changed = FakeChime.userNamed("user-0001", "Pro");
			ChimeUser added = FakeChime.userNamed("user-9999", "Pro");
			this.directory.learn(ACCOUNT, List.of(changed, added));
			return null;
		});
		refresh();
		assertThat(this.directory.find(ACCOUNT, List.of("user-0001"))).extracting(DirectoryUser::tier)
			.containsExactly("Pro");
		assertThat(this.directory.find(ACCOUNT, List.of("user-9999"))).extracting(DirectoryUser::gone)
			.containsExactly(false);
	}

	@Test
	void whatWasReadAfterwardsWinsOverWhatWasLearnt() {
		this.directory.learn(ACCOUNT, List.of(FakeChime.userNamed("user-0001", "Pro")));
		refresh();
		assertThat(this.directory.find(ACCOUNT, List.of("user-0001"))).extracting(DirectoryUser::tier)
			.containsExactly("Basic");
	}

	@Test
	void eachWriteMarksItsRowsWithTheNextRevision() {
		refresh();
		long first = revision();
		assertThat(revisions("revision = " + first)).hasSize(45);
		this.directory.learn(ACCOUNT, List.of(FakeChime.userNamed("user-0003", "Pro")));
		assertThat(revision()).isEqualTo(first + 1);
		assertThat(revisions("revision > " + first)).containsExactly("user-0003");
		this.chime.without(ACCOUNT, "user-0007");
		refresh();
		assertThat(revision()).isEqualTo(first + 2);
		assertThat(revisions("revision = %d and gone".formatted(revision()))).containsExactly("user-0007");
	}

	@Test
	void aProgramThatFailsAtItEndsIt() {
		this.schedule.begin(ACCOUNT);
		this.reader.giveUp(ACCOUNT, "for a test");
		assertFailed(RefreshFailure.INTERNAL);
		assertThat(this.schedule.begin(ACCOUNT)).isTrue();
	}

	private long revision() {
		return new CopyRevisions(this.database.jdbc()).of(ACCOUNT);
	}

	private List<String> revisions(String condition) {
		return this.database.jdbc()
			.sql("select user_id from directory_user where " + condition)
			.query((row, number) -> row.getString("user_id"))
			.list();
	}

	private RefreshSchedule schedule(ChimeAccounts accounts) {
		return new RefreshSchedule(new Refreshes(this.database.jdbc()), accounts,
				new DefaultListableBeanFactory().getBeanProvider(SchedulerClient.class), new MovingClock());
	}

	/** As long as it takes somebody who has nothing to wait for. */
	private static void await(CountDownLatch latch) {
		try {
			latch.await(500, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Optional<Duration> refresh() {
		this.schedule.begin(ACCOUNT);
		return carryOn(ACCOUNT);
	}

	private Optional<Duration> carryOn(String accountId) {
		return this.reader.carryOn(accountId, () -> false);
	}

	private void assertFailed(RefreshFailure failure) {
		RefreshState state = this.directory.refreshState(ACCOUNT);
		assertThat(state.status()).isEqualTo(RefreshStatus.FAILED);
		assertThat(state.failure()).isEqualTo(failure);
		assertThat(state.message()).isNotBlank();
	}

	private void assertNothingIsStaged() {
		assertThat(this.database.jdbc().sql("select count(*) from directory_staged_user").query(Long.class).single())
			.isZero();
	}

	private static Reading<UserPage> page(@Nullable String nextToken, String userId) {
		return new Reading.Found<>(new UserPage(List.of(FakeChime.userNamed(userId, "Basic")), nextToken));
	}

	/** With the transactions that the running program has. */
	private RefreshSteps transactional(RefreshSteps steps) {
		ProxyFactory factory = new ProxyFactory(steps);
		factory.setProxyTargetClass(true);
		factory.addAdvice(new TransactionInterceptor(
				(org.springframework.transaction.TransactionManager) new JdbcTransactionManager(
						this.database.dataSource()),
				new AnnotationTransactionAttributeSource()));
		return (RefreshSteps) factory.getProxy();
	}

	/** A clock that is a second later each time. */
	private final class MovingClock extends Clock {

		@Override
		public Instant instant() {
			RefreshTests.this.now = RefreshTests.this.now.plusSeconds(1);
			return RefreshTests.this.now;
		}

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(java.time.ZoneId zone) {
			return this;
		}

	}

}
