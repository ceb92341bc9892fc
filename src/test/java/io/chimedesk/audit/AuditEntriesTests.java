package io.chimedesk.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import io.chimedesk.audit.AuditEntry.ChainEnd;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The chain of the journal (I11, S57).
 */
@StoreTest
class AuditEntriesTests {

	private final TestDatabase database;

	private final Audit audit;

	AuditEntriesTests(DatabaseKind kind) {
		this.database = kind.open();
		this.audit = new Audit(new AuditEntries(this.database.jdbc(), this.database.batches()), Clock.systemUTC());
	}

	@BeforeEach
	void writeThree() {
		for (int i = 1; i <= 3; i++) {
			String subject = "run/" + i;
			this.database.transactions()
				.executeWithoutResult(
						(status) -> this.audit.record(Actor.SYSTEM, "run.started", subject, Map.of("n", subject)));
		}
	}

	@Test
	void anUntouchedChainHolds() {
		assertThat(this.audit.verify().isIntact()).isTrue();
		assertThat(this.audit.before(Long.MAX_VALUE, 10)).extracting(AuditEntry::sequence).containsExactly(3L, 2L, 1L);
	}

	@Test
	void aChangedEntryIsFound() {
		this.database.jdbc().sql("update audit_entry set actor = 'mallory' where sequence = 2").update();
		assertThat(this.audit.verify().brokenAt()).isEqualTo(2);
	}

	@Test
	void aMissingEntryIsFound() {
		this.database.jdbc().sql("delete from audit_entry where sequence = 2").update();
		assertThat(this.audit.verify().brokenAt()).isEqualTo(2);
	}

	@Test
	void aMissingEndIsFound() {
		this.database.jdbc().sql("delete from audit_entry where sequence = 3").update();
		assertThat(this.audit.verify().brokenAt()).isEqualTo(3);
	}

	@Test
	void swappedEntriesAreFound() {
		this.database.jdbc().sql("update audit_entry set sequence = -sequence where sequence > 1").update();
		this.database.jdbc().sql("update audit_entry set sequence = 5 + sequence where sequence < 0").update();
		assertThat(this.audit.verify().brokenAt()).isEqualTo(2);
	}

	@Test
	void aForgedEntryBeyondTheEndIsFound() {
		this.database.jdbc().sql("""
				insert into audit_entry (sequence, at, actor, role, action, subject, details, previous_hash, hash)
				select 4, at, actor, role, action, subject, details, previous_hash, hash
				from audit_entry where sequence = 3""").update();
		assertThat(this.audit.verify().brokenAt()).isEqualTo(4);
	}

	@Test
	void aChainThatGrowsMeanwhileHolds() {
		Audit growing = new Audit(new AuditEntries(this.database.jdbc(), this.database.batches()) {

			@Override
			ChainEnd end() {
				writeThree();
				ChainEnd end = super.end();
				writeThree();
				return end;
			}

			@Override
			List<AuditEntry> between(long after, long last, int limit) {
				writeThree();
				List<AuditEntry> page = super.between(after, last, 2);
				writeThree();
				return page;
			}

		}, Clock.systemUTC());
		assertThat(growing.verify()).returns(true, ChainCheck::isIntact).returns(6L, ChainCheck::sequence);
		assertThat(this.audit.verify().isIntact()).isTrue();
	}

	@Test
	void anEntryRollsBackWithWhatItTellsAbout() {
		this.database.transactions().executeWithoutResult((status) -> {
			this.audit.record(Actor.SYSTEM, "run.started", "run/9", Map.of());
			status.setRollbackOnly();
		});
		assertThat(this.audit.before(Long.MAX_VALUE, 10)).hasSize(3);
		assertThat(this.audit.verify().isIntact()).isTrue();
	}

}
