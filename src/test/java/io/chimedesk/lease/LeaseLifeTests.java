package io.chimedesk.lease;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.lease.ReturnTry.Result;
import io.chimedesk.notice.Notice;
import io.chimedesk.notice.NoticeKind;
import io.chimedesk.run.Scene;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.Test;

import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/**
 * Granting, announcing, extending leases, and answering those that ask.
 */
@StoreTest
class LeaseLifeTests {

	private static final Actor HANNA = new Actor("hanna", "HELPDESK");

	private static final Actor COLLEAGUE = new Actor("karl", "HELPDESK");

	private final LeaseFixture fixture;

	LeaseLifeTests(DatabaseKind kind) {
		this.fixture = LeaseFixture.on(kind);
	}

	@Test
	void isListedHoweverLateItEnds() {
		Scene scene = this.fixture.scene(1);
		LocalDate last = LocalDate.of(9999, 12, 31);
		int days = (int) ChronoUnit.DAYS.between(this.fixture.day(0), last);
		Lease lease = this.fixture.grant(scene, 1, LicenceTier.PRO, "Basic", days);
		assertThat(lease.until()).isEqualTo(last);

		LeaseBook book = this.fixture.engine().bean(LeaseBook.class);
		assertThat(book.list(LeaseShow.RUNNING, null, 10)).extracting(Lease::id).containsExactly(lease.id());
		assertThat(book.count(LeaseShow.RUNNING)).isOne();
		assertThat(LeasePlace.of(book.place(lease).toString())).contains(book.place(lease));
		this.fixture.engine().database.jdbc()
			.sql("update lease set status = 'ENDED' where id = ?")
			.param(lease.id())
			.update();
		assertThat(book.list(LeaseShow.OVER, null, 10)).extracting(Lease::id).contains(lease.id());
	}

	@Test
	void aLeaseIsKeptOnceForEachRequestAndUser() {
		Scene scene = this.fixture.scene(1);
		Grant grant = new Grant(scene.account(), "user-0001", LicenceTier.PRO, "Basic", this.fixture.day(10), 900_001,
				"hanna");
		this.fixture.leases().grant(grant);
		this.fixture.leases().grant(grant);
		assertThat(this.fixture.leases().of(scene.account(), "user-0001"))
			.extracting(Lease::status, Lease::earlierTier, Lease::requestId, Lease::until)
			.containsExactly(tuple(LeaseStatus.RUNNING, "Basic", 900_001L, this.fixture.day(10)));
	}

	@Test
	void nothingIsKeptForWhoeverHadTheTierBefore() {
		Scene scene = this.fixture.scene(1);
		this.fixture.leases()
			.grant(new Grant(scene.account(), "user-0001", LicenceTier.PRO, "Pro", this.fixture.day(1), 900_002,
					"hanna"));
		assertThat(this.fixture.leases().of(scene.account(), "user-0001")).isEmpty();
	}

	@Test
	void anEndIsAnnouncedThreeDaysBeforeAndOnce() {
		Scene scene = this.fixture.leased(1, 10);
		this.fixture.pass(7);
		assertThat(this.fixture.lease(scene, 1).remindedAt()).isNull();
		this.fixture.pass(1);
		this.fixture.pass(1);
		Lease announced = this.fixture.lease(scene, 1);
		assertThat(announced.remindedAt()).isNotNull();
		verify(this.fixture.told(), times(1)).tell(List.of("hanna"), new Notice(NoticeKind.LEASE_ENDING,
				announced.subject(), announced.address(), List.of("1", "Pro", announced.until().toString())));
	}

	@Test
	void aShortLeaseIsNotAnnounced() {
		Scene scene = this.fixture.leased(1, 1);
		this.fixture.turn();
		assertThat(this.fixture.lease(scene, 1).remindedAt()).isNull();
	}

	@Test
	void anExtendedLeaseEndsLaterAndIsAnnouncedAgain() {
		Scene scene = this.fixture.leased(1, 5);
		this.fixture.pass(4);
		Lease before = this.fixture.lease(scene, 1);
		this.fixture.leases().extend(HANNA, before.id(), this.fixture.day(30));
		this.fixture.pass(10);
		assertThat(this.fixture.lease(scene, 1)).returns(LeaseStatus.RUNNING, Lease::status)
			.returns(null, Lease::remindedAt);
		this.fixture.pass(19);
		assertThat(this.fixture.lease(scene, 1).remindedAt()).isNotNull();
		this.fixture.pass(2);
		this.fixture.carryOut(scene, 1);
		assertThat(scene.tierOf("user-0001")).isEqualTo("Basic");
		assertThat(this.fixture.journal(before)).contains("lease.extended");
	}

	@Test
	void onlyWhoeverAskedForItAndAdministratorsExtendIt() {
		Scene scene = this.fixture.leased(1, 5);
		Lease lease = this.fixture.lease(scene, 1);
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.fixture.desk().extend(COLLEAGUE, lease.id(), this.fixture.day(9), "still needed"));
		assertThat(lease.isExtendableBy(COLLEAGUE)).isFalse();
		assertThat(lease.isExtendableBy(new Actor("auditor", "AUDITOR"))).isFalse();
		assertThat(Stream.of(HANNA, Scene.ADMIN)).allMatch(lease::isExtendableBy);
	}

	@Test
	void whatEndsAlreadyOrWouldEndEarlierIsNotExtended() {
		Scene scene = this.fixture.leased(1, 5);
		long lease = this.fixture.lease(scene, 1).id();
		assertThatExceptionOfType(LeaseStale.class)
			.isThrownBy(() -> this.fixture.leases().extend(HANNA, lease, this.fixture.day(4)));
		this.fixture.pass(6);
		assertThatExceptionOfType(LeaseStale.class)
			.isThrownBy(() -> this.fixture.leases().extend(HANNA, lease, this.fixture.day(40)));
	}

	@Test
	void whoeverGrantedItMayKeepWhatSomebodyElseGave() {
		Lease asking = asking();
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.fixture.desk().keep(COLLEAGUE, asking.id()));
		this.fixture.desk().keep(HANNA, asking.id());
		assertThat(this.fixture.leases().get(asking.id()).status()).isEqualTo(LeaseStatus.KEPT);
		assertThatExceptionOfType(LeaseStale.class).isThrownBy(() -> this.fixture.desk().keep(HANNA, asking.id()));
	}

	@Test
	void onlyAnAdministratorMayKeepTheTierOfTheLeaseForGood() {
		Scene scene = this.fixture.scene(1);
		this.fixture.give(scene, LicenceTier.PRO, 1);
		Lease lease = this.fixture.grant(scene, 1, LicenceTier.PRO, "ProTrial", 5);
		this.fixture.pass(6);
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.fixture.desk().keep(HANNA, lease.id()));
		this.fixture.desk().keep(Scene.ADMIN, lease.id());
		assertThat(this.fixture.leases().get(lease.id()).status()).isEqualTo(LeaseStatus.KEPT);
	}

	@Test
	void returnsAnywayWhatTheOperatorHasSeen() {
		Scene scene = this.fixture.leased(1, 5);
		scene.chime().with(scene.account(), FakeChime.userNamed("user-0001", "Plus"));
		this.fixture.pass(6);
		Lease asking = this.fixture.lease(scene, 1);
		assertThat(this.fixture.desk().returnNow(HANNA, asking.id(), "Pro").result()).isEqualTo(Result.MOVED);
		assertThat(this.fixture.desk().returnNow(HANNA, asking.id(), "Plus").result()).isEqualTo(Result.SENT);
		assertThat(this.fixture.carryOut(scene, 1).owner()).isEqualTo("hanna");
		assertThat(scene.tierOf("user-0001")).isEqualTo("Basic");
		assertThat(this.fixture.lease(scene, 1).status()).isEqualTo(LeaseStatus.ENDED);
	}

	@Test
	void aTierCanBeReturnedBeforeItsTimeByWhomItBelongsTo() {
		Scene scene = this.fixture.leased(1, 50);
		long lease = this.fixture.lease(scene, 1).id();
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.fixture.desk().returnNow(COLLEAGUE, lease, null));
		this.fixture.desk().returnNow(HANNA, lease, null);
		this.fixture.carryOut(scene, 1);
		assertThat(scene.tierOf("user-0001")).isEqualTo("Basic");
	}

	@Test
	void ofManyWhoReturnOrKeepAtOnceOneSucceeds() {
		Lease asking = asking();
		AtomicInteger done = new AtomicInteger();
		Stream<Runnable> tries = Stream.of(() -> this.fixture.desk().keep(HANNA, asking.id()),
				() -> this.fixture.desk().keep(Scene.ADMIN, asking.id()),
				() -> this.fixture.desk().returnNow(Scene.ADMIN, asking.id(), "Plus"));
		CompletableFuture.allOf(tries
			.map((attempt) -> CompletableFuture.runAsync(attempt)
				.handle((nothing, failure) -> (failure == null) ? done.incrementAndGet() : 0))
			.toArray(CompletableFuture[]::new)).join();
		assertThat(done).hasValue(1);
	}

	private Lease asking() {
		Scene scene = this.fixture.leased(1, 5);
		scene.chime().with(scene.account(), FakeChime.userNamed("user-0001", "Plus"));
		this.fixture.pass(6);
		return this.fixture.lease(scene, 1);
	}

}
