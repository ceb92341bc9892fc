package io.chimedesk.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.PacedChime;
import io.chimedesk.chime.Rates;
import io.chimedesk.chime.Reading;
import io.chimedesk.chime.UserPage;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.awaitility.Awaitility;
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

	private Runnable whileTakingOver = () -> {
	};

	private Instant now = Instant.parse("2026-11-23T10:00:00Z");

	RefreshTests(DatabaseKind kind) {
		this.database = kind.open();
		Clock clock = new MovingClock();
		this.directory = DirectoryFixture.on(this.database, clock);
		ChimeAccounts accounts = new ChimeAccounts(this.database.jdbc());
		CopiedUsers copied = DirectoryFixture.copied(this.database);
		StagedPages staged = new StagedPages(this.database.jdbc(), this.database.batches());
		NewCopy copy = new NewCopy(staged, copied, DirectoryFixture.writer(this.database),
				new LastList(this.database.jdbc()), new FirstCopy(copied, new CopyRevisions(this.database.jdbc()))) {

			@Override
			long takeOver(OpenRefresh refresh, HeldPages held) {
				long revision = super.takeOver(refresh, held);
				RefreshTests.this.whileTakingOver.run();
				return revision;
			}

			@Override
			long publish(OpenRefresh refresh, PackedPage last, NewPlaces places) {
				long revision = super.publish(refresh, last, places);
				RefreshTests.this.whileTakingOver.run();
				return revision;
			}

		};
		this.schedule = schedule(accounts);
		this.reader = new RefreshReader(new PacedChime(this.chime, Rates.unlimited()),
				transactional(new RefreshSteps(new OpenRefreshes(this.database.jdbc()), staged, accounts, copy, clock)),
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
		int before = this.chime.calls().size();
		this.chime.thenReadWell(4).thenRead((call) -> page("5", "user-0044"));
		refresh();
		assertFailed(RefreshFailure.NOT_WHOLE);
		assertThat(this.chime.calls()).hasSize(before + 5);
		assertNothingIsStaged();
	}

	@Test
	void aCircleIsNoticedWhoeverReadItsBeginning() {
		stopAfter(4);
		this.schedule.goOn(ACCOUNT);
		this.chime.thenRead((call) -> page("5", "user-0044"));
		carryOn(ACCOUNT);
		assertFailed(RefreshFailure.NOT_WHOLE);
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isZero();
	}

	@Test
	void aUserOnTwoPagesIsNoticedWhoeverReadTheFirst() {
		stopAfter(4);
		this.schedule.goOn(ACCOUNT);
		this.chime.thenRead((call) -> page("25", "user-0002"));
		carryOn(ACCOUNT);
		assertThat(this.directory.refreshState(ACCOUNT).users()).isEqualTo(45);
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(45);
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
			awaitPages(3);
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
			this.whileTakingOver = () -> {
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
	void aStoppedRefreshLeavesTheEarlierCopyAndCallsNobody() {
		refresh();
		this.chime.without(ACCOUNT, "user-0001");
		stopAfter(4);
		int before = this.chime.calls().size();
		assertThat(carryOn(ACCOUNT)).isEmpty();
		assertThat(this.chime.calls()).hasSize(before);
		assertThat(this.directory.refreshState(ACCOUNT).status()).isEqualTo(RefreshStatus.STOPPED);
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(45);
		assertThat(this.schedule.stop(ACCOUNT)).isFalse();
	}

	@Test
	void aStoppedRefreshGoesOnAtTheStoredPage() {
		stopAfter(4);
		int before = this.chime.calls().size();
		assertThat(this.directory.refreshState(ACCOUNT).resumable()).isTrue();
		assertThat(this.schedule.goOn(ACCOUNT)).isTrue();
		assertThat(this.schedule.goOn(ACCOUNT)).isFalse();
		carryOn(ACCOUNT);
		assertThat(this.chime.calls()).hasSize(before + 5);
		assertThat(this.directory.refreshState(ACCOUNT).users()).isEqualTo(45);
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(45);
	}

	@Test
	void aStoppedRefreshCanBeginAnew() {
		stopAfter(4);
		int before = this.chime.calls().size();
		refresh();
		assertThat(this.chime.calls()).hasSize(before + 9);
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(45);
		assertThat(this.schedule.goOn(ACCOUNT)).isFalse();
	}

	@Test
	void whoStopsDuringTheLastStepKeepsTheEarlierCopy() {
		refresh();
		this.chime.without(ACCOUNT, "user-0001");
		this.whileTakingOver = () -> CompletableFuture.runAsync(() -> this.schedule.stop(ACCOUNT)).join();
		assertThat(refresh()).isEmpty();
		assertThat(this.directory.refreshState(ACCOUNT).status()).isEqualTo(RefreshStatus.STOPPED);
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(45);
		this.whileTakingOver = () -> {
		};
		this.schedule.goOn(ACCOUNT);
		carryOn(ACCOUNT);
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(44);
	}

	@Test
	void aRefreshThatFailedGoesOnAtTheStoredPage() {
		this.chime.thenReadWell(6).thenFailRead(false, false, null);
		refresh();
		assertFailed(RefreshFailure.REFUSED);
		int before = this.chime.calls().size();
		assertThat(this.schedule.goOn(ACCOUNT)).isTrue();
		carryOn(ACCOUNT);
		assertThat(this.chime.calls()).hasSize(before + 3);
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(45);
	}

	@Test
	void aStoredTokenThatIsNotTakenAnyMoreBeginsTheListAnew() {
		stopAfter(4);
		this.schedule.goOn(ACCOUNT);
		this.chime.thenFailRead(false, false, null);
		assertThat(carryOn(ACCOUNT)).isEmpty();
		assertThat(this.directory.refreshState(ACCOUNT).pages()).isEqualTo(9);
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(45);
	}

	@Test
	void whoMayNotReadAtAllLosesNoStoredPage() {
		stopAfter(4);
		this.schedule.goOn(ACCOUNT);
		this.chime.thenFailRead(false, false, null).thenFailRead(false, false, null);
		carryOn(ACCOUNT);
		assertFailed(RefreshFailure.REFUSED);
		assertThat(this.directory.refreshState(ACCOUNT).resumable()).isTrue();
	}

	@Test
	void everyAccountIsBegunAtTheTimeThatIsSet() {
		this.schedule.beginAll();
		assertThat(this.directory.accountsState().isRunning()).isTrue();
		assertThat(this.directory.refreshState(ACCOUNT).isRunning()).isTrue();
	}

	@Test
	void usersWhoAreWhatTheyWereAreNotWritten() {
		refresh();
		long first = revision();
		this.chime.with(ACCOUNT, FakeChime.userNamed("user-0003", "Pro"), FakeChime.userNamed("user-9999", "Pro"));
		refresh();
		assertThat(revisions("revision > " + first)).containsExactlyInAnyOrder("user-0003", "user-9999");
	}

	@Test
	void aUserChangedWhenTheCopySawOtherValuesOrANewUser() {
		refresh();
		assertThat(revisions("changed_at is not null")).isEmpty();
		this.chime.with(ACCOUNT, FakeChime.userNamed("user-0003", "Pro"), FakeChime.userNamed("user-9999", "Pro"));
		this.chime.without(ACCOUNT, "user-0004");
		refresh();
		this.directory.learn(ACCOUNT,
				List.of(FakeChime.userNamed("user-0005", "Plus"), FakeChime.userNamed("user-0006", "Basic")));
		assertThat(revisions("changed_at is not null")).containsExactlyInAnyOrder("user-0003", "user-9999",
				"user-0005");
	}

	@Test
	void whatWasReadBeforeTheLastListSawTheUserIsOutdated() {
		refresh();
		AtomicReference<Instant> early = new AtomicReference<>();
		this.chime.thenReadWell(2).thenRead((call) -> {
			early.set(this.now);
			return null;
		});
		refresh();
		learn("user-0044", early.get());
		learn("user-9999", early.get().minusSeconds(60));
		assertThat(this.directory.find(ACCOUNT, List.of("user-0044"))).extracting(DirectoryUser::tier)
			.containsExactly("Basic");
		assertThat(this.directory.find(ACCOUNT, List.of("user-9999"))).isEmpty();
	}

	@Test
	void whatWasReadAfterTheLastListSawTheUserIsNews() {
		refresh();
		AtomicReference<Instant> late = new AtomicReference<>();
		this.chime.thenReadWell(7).thenRead((call) -> {
			late.set(this.now);
			return null;
		});
		refresh();
		learn("user-0001", late.get());
		assertThat(this.directory.find(ACCOUNT, List.of("user-0001"))).extracting(DirectoryUser::tier)
			.containsExactly("Pro");
	}

	@Test
	void aPageThatSaysWhatItSaidIsNotCompared() {
		refresh();
		this.database.jdbc().sql("update directory_user set tier = 'Other' where user_id = 'user-0002'").update();
		refresh();
		assertThat(tier("user-0002")).isEqualTo("Other");
	}

	@Test
	void whoWasReadSinceTheLastListIsComparedThoughThePageSaysWhatItSaid() {
		refresh();
		this.directory.learn(ACCOUNT, List.of(FakeChime.userNamed("user-0002", "Pro")));
		this.directory.markGone(ACCOUNT, "user-0013", this.now.plusSeconds(1));
		refresh();
		assertThat(tier("user-0002")).isEqualTo("Basic");
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(45);
	}

	@Test
	void whomTheCopyKnewLaterIsComparedWithTheNextList() {
		whatARunLearnsMeanwhileWins();
		refresh();
		assertThat(tier("user-0001")).isEqualTo("Basic");
		assertThat(this.directory.find(ACCOUNT, List.of("user-9999"))).extracting(DirectoryUser::gone)
			.containsExactly(true);
	}

	@Test
	void ofAListWithOneOtherPageThatPageIsTakenOver() {
		refresh();
		this.chime.with(ACCOUNT, FakeChime.userNamed("user-0044", "Pro"));
		this.chime.without(ACCOUNT, "user-0045");
		refresh();
		assertThat(tier("user-0044")).isEqualTo("Pro");
		assertThat(revisions("gone")).containsExactly("user-0045");
		this.chime.with(ACCOUNT, FakeChime.userNamed("user-0045", "Basic"));
		refresh();
		assertThat(revisions("gone")).isEmpty();
	}

	@Test
	void aPageThatSomebodyElseReadIsTakenOverWhereItDiffers() {
		refresh();
		this.chime.with(ACCOUNT, FakeChime.userNamed("user-0003", "Pro"));
		stopAfter(4);
		this.schedule.goOn(ACCOUNT);
		carryOn(ACCOUNT);
		assertThat(tier("user-0003")).isEqualTo("Pro");
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(45);
	}

	@Test
	void aListAfterOneOfAnEarlierVersionIsComparedInWhole() {
		refresh();
		this.database.jdbc().sql("update directory_page set digest = null").update();
		this.database.jdbc().sql("update directory_refresh set complete_revision = null").update();
		this.chime.with(ACCOUNT, FakeChime.userNamed("user-0003", "Pro"));
		refresh();
		assertThat(tier("user-0003")).isEqualTo("Pro");
	}

	@Test
	void eachWriteMarksItsRowsWithTheNextRevision() {
		refresh();
		long first = revision();
		assertThat(revisions("revision < " + first)).hasSize(45);
		this.directory.learn(ACCOUNT, List.of(FakeChime.userNamed("user-0003", "Pro")));
		assertThat(revision()).isEqualTo(first + 1);
		assertThat(revisions("revision > " + first)).containsExactly("user-0003");
		this.chime.without(ACCOUNT, "user-0007");
		refresh();
		assertThat(revision()).isEqualTo(first + 2);
		assertThat(revisions("revision = %d and gone".formatted(revision()))).containsExactly("user-0007");
	}

	@Test
	void nobodyIsSeenBeforeTheFirstListWasReadToItsEnd() {
		stopAfter(4);
		assertThat(revisions("gone = false")).hasSize(20);
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isZero();
		assertThat(this.directory.find(ACCOUNT, List.of("user-0001"))).isEmpty();
		assertThat(this.directory.byNumber(ACCOUNT, number("user-0001"))).isEmpty();
		this.schedule.goOn(ACCOUNT);
		carryOn(ACCOUNT);
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(45);
		assertThat(this.directory.find(ACCOUNT, List.of("user-0001"))).hasSize(1);
	}

	@Test
	void aFirstListThatBeginsAnewLeavesNobodyOfTheEarlierOne() {
		stopAfter(4);
		this.chime.without(ACCOUNT, "user-0003");
		refresh();
		assertThat(revisions("gone = false")).hasSize(44).doesNotContain("user-0003");
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(44);
	}

	@Test
	void nothingIsLearntWhileAFirstListIsRead() {
		stopAfter(4);
		this.directory.learn(ACCOUNT, List.of(FakeChime.userNamed("user-0044", "Pro")));
		assertThat(this.directory.markGone(ACCOUNT, "user-0001", this.now)).isFalse();
		assertThat(this.directory.find(ACCOUNT, List.of("user-0044"))).isEmpty();
		this.schedule.goOn(ACCOUNT);
		carryOn(ACCOUNT);
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(45);
	}

	@Test
	void aProgramThatFailsAtItEndsIt() {
		this.schedule.begin(ACCOUNT);
		this.reader.giveUp(ACCOUNT, "for a test");
		assertFailed(RefreshFailure.INTERNAL);
		assertThat(this.schedule.begin(ACCOUNT)).isTrue();
	}

	/**
	 * Stops while the next page, which is not taken any more, is read.
	 */
	private void stopAfter(int pages) {
		this.schedule.begin(ACCOUNT);
		this.chime.thenReadWell(pages).thenRead((call) -> {
			awaitPages(pages);
			this.schedule.stop(ACCOUNT);
			return null;
		});
		assertThat(carryOn(ACCOUNT)).isEmpty();
		assertThat(this.directory.refreshState(ACCOUNT).pages()).isEqualTo(pages);
	}

	/** Pages are stored while the next one is read. */
	private void awaitPages(int pages) {
		Awaitility.await().until(() -> this.directory.refreshState(ACCOUNT).pages() == pages);
	}

	private void learn(String userId, Instant readAt) {
		this.directory.learn(ACCOUNT, List.of(FakeChime.userNamed(userId, "Pro")), readAt);
	}

	private @Nullable String tier(String userId) {
		return this.directory.find(ACCOUNT, List.of(userId)).getFirst().tier();
	}

	private long number(String userId) {
		return this.database.jdbc()
			.sql("select number from directory_user where user_id = :userId")
			.param("userId", userId)
			.query(Long.class)
			.single();
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
				new StagedPages(this.database.jdbc(), this.database.batches()),
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
		assertThat(this.database.jdbc()
			.sql("select count(*) from directory_page where body is not null")
			.query(Long.class)
			.single()).isZero();
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
