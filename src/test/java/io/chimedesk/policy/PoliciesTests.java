package io.chimedesk.policy;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.AuditEntry;
import io.chimedesk.audit.AuditFixture;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Which policy holds, which ones held before, and what the journal says of it.
 */
@StoreTest
class PoliciesTests {

	private static final Actor ADA = new Actor("ada", "ADMIN");

	private final TestDatabase database;

	private final Policies policies;

	PoliciesTests(DatabaseKind kind) {
		this.database = kind.open();
		this.policies = PolicyFixture.on(this.database);
	}

	@Test
	void isBalancedUntilSomebodyChangesIt() {
		assertThat(this.policies.current()).isEqualTo(Policy.balanced());
		assertThat(this.policies.get(0)).isEqualTo(Policy.balanced());
		assertThat(this.policies.changes(5)).isEmpty();
	}

	@Test
	void keepsEveryFieldAndEveryVersion() {
		Policy own = new Policy(0, Preset.OWN, Set.of(LicenceTier.PRO_TRIAL, LicenceTier.BASIC), 1, 2, 3, 4, 2, 1,
				OverBudget.REFUSE, Approvers.ADMINS_AND_HELPDESK, Duration.ofDays(9), 10, 11);
		this.policies.change(ADA, own);
		this.policies.change(ADA, Policy.strict().withVersion(1));

		assertThat(this.policies.current()).isEqualTo(Policy.strict().withVersion(2));
		assertThat(this.policies.get(1)).isEqualTo(own.withVersion(1));
		assertThat(this.policies.get(2).grantable()).isEmpty();
		assertThatExceptionOfType(PolicyNotFound.class).isThrownBy(() -> this.policies.get(3));
	}

	@Test
	void tellsTheJournalWhatWasAndWhatIs() {
		this.policies.change(ADA, Policy.open());

		AuditEntry entry = entries().getFirst();
		assertThat(entry).returns("policy.changed", AuditEntry::action)
			.returns("policy/1", AuditEntry::subject)
			.returns(ADA, AuditEntry::actor);
		assertThat(entry.fact("preset")).contains("BALANCED → OPEN");
		assertThat(entry.fact("usersPerRequest")).contains("10 → 100");
		assertThat(entry.fact("grantable")).contains("Basic, Plus, Pro → Basic, Plus, Pro, ProTrial");
		assertThat(entry.fact("undecidedDays")).contains("7 → 30");
		assertThat(entry.fact("overBudget")).contains("APPROVAL → WARN");
	}

	@Test
	void leavesOutOfTheJournalWhatStayed() {
		this.policies.change(ADA, Policy.strict());
		assertThat(entries().getFirst().fact("approvers")).isEmpty();
		this.policies.change(ADA, Policy.strict().withVersion(1));
		assertThat(entries()).hasSize(1);
		assertThat(this.policies.current().version()).isEqualTo(1);
	}

	@Test
	void refusesWhatWasMadeFromAPolicyThatDoesNotHoldAnyMore() {
		this.policies.change(ADA, Policy.strict());

		assertThatExceptionOfType(PolicyStale.class).isThrownBy(() -> this.policies.change(ADA, Policy.open()));
		assertThatExceptionOfType(PolicyStale.class)
			.isThrownBy(() -> this.policies.change(ADA, Policy.open().withVersion(7)));
		assertThat(this.policies.current().preset()).isEqualTo(Preset.STRICT);
		assertThat(entries()).hasSize(1);
	}

	@Test
	void letsOneOfTwoAdministratorsChangeItWhoDoSoAtOnce() throws InterruptedException {
		CountDownLatch ready = new CountDownLatch(2);
		Queue<String> told = new ConcurrentLinkedQueue<>();
		List<Thread> threads = Stream.of(Policy.open(), Policy.strict())
			.map((wanted) -> Thread.startVirtualThread(() -> told.add(changeOnce(ready, wanted))))
			.toList();
		for (Thread thread : threads) {
			thread.join();
		}

		assertThat(told).containsExactlyInAnyOrder("changed", "stale");
		assertThat(this.policies.current().version()).isEqualTo(1);
		assertThat(entries()).hasSize(1);
	}

	@Test
	void listsTheLatestChangesWithWhoMadeThem() {
		this.policies.change(ADA, Policy.strict());
		this.policies.change(new Actor("bob", "ADMIN"), Policy.open().withVersion(1));
		this.policies.change(ADA, Policy.balanced().withVersion(2));

		List<PolicyChange> changes = this.policies.changes(2);
		assertThat(changes).extracting(PolicyChange::by).containsExactly("ada", "bob");
		assertThat(changes.getLast().differences()).contains(new PolicyDifference("usersPerRequest", "0", "100"));
		assertThat(this.policies.changes(9).getLast().differences())
			.contains(new PolicyDifference("preset", "BALANCED", "STRICT"));
	}

	private String changeOnce(CountDownLatch ready, Policy wanted) {
		try {
			this.database.transactions().executeWithoutResult((status) -> {
				this.policies.current();
				ready.countDown();
				await(ready);
				this.policies.change(ADA, wanted);
			});
			return "changed";
		}
		catch (PolicyStale ex) {
			return "stale";
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<AuditEntry> entries() {
		return AuditFixture.on(this.database).before(Long.MAX_VALUE, 10);
	}

}
