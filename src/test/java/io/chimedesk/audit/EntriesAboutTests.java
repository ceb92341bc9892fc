package io.chimedesk.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the journal says about one thing, and to whom.
 */
@StoreTest
class EntriesAboutTests {

	private static final String SUBJECT = "user/acc/u-1";

	private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

	private static final Actor ADA = new Actor("ada", "ADMIN");

	private static final Actor HANNA = new Actor("hanna", "HELPDESK");

	private static final Actor AUREL = new Actor("aurel", "AUDITOR");

	private final Audit audit;

	EntriesAboutTests(DatabaseKind kind) {
		this.audit = AuditFixture.on(kind.open());
	}

	@BeforeEach
	void writeSome() {
		this.audit.record(ADA, "user.protected", SUBJECT, Map.of("reason", "the \\ board\nsays = so"));
		this.audit.record(ADA, "user.revealed", SUBJECT, Map.of());
		this.audit.record(HANNA, "user.refreshed", SUBJECT, Map.of());
		this.audit.record(ADA, "user.protected", SUBJECT + "0", Map.of());
	}

	@Test
	void showsTheNewestFirstAndNothingAboutAnythingElse() {
		assertThat(actions(ADA)).containsExactly("user.refreshed", "user.revealed", "user.protected");
		assertThat(actions(AUREL)).hasSize(3);
	}

	@Test
	void showsWhoMayNotReadTheJournalTheOwnEntriesAndTheOpenOnes() {
		assertThat(actions(HANNA)).containsExactly("user.refreshed", "user.protected");
		assertThat(this.audit.about(HANNA, new EntriesAbout(SUBJECT, Set.of(), END, Long.MAX_VALUE, 10)))
			.extracting(AuditEntry::action)
			.containsExactly("user.refreshed");
	}

	@Test
	void goesOnWhereThePartBeforeEnded() {
		AuditEntry newest = about(ADA, END, Long.MAX_VALUE, 1).getFirst();
		assertThat(about(ADA, newest.at(), newest.sequence(), 10)).extracting(AuditEntry::sequence)
			.containsExactly(2L, 1L);
		AuditEntry oldest = about(ADA, END, Long.MAX_VALUE, 10).getLast();
		assertThat(about(ADA, oldest.at(), Long.MIN_VALUE, 10)).isEmpty();
	}

	@Test
	void readsAFactAsItWasWritten() {
		AuditEntry entry = about(ADA, END, Long.MAX_VALUE, 10).getLast();
		assertThat(entry.fact("reason")).contains("the \\ board\nsays = so");
		assertThat(entry.fact("reas")).isEmpty();
	}

	@Test
	void takesASubjectOfTheLongestIds() {
		String longest = "user/" + "a".repeat(256) + "/" + "u".repeat(256);
		this.audit.record(ADA, "user.released", longest, Map.of());
		assertThat(this.audit.about(ADA, new EntriesAbout(longest, Set.of(), END, Long.MAX_VALUE, 10))).hasSize(1);
		assertThat(this.audit.verify().isIntact()).isTrue();
	}

	private List<String> actions(Actor reader) {
		return about(reader, END, Long.MAX_VALUE, 10).stream().map(AuditEntry::action).toList();
	}

	private List<AuditEntry> about(Actor reader, Instant before, long sequence, int limit) {
		return Stream.of(new EntriesAbout(SUBJECT, Set.of("user.protected"), before, sequence, limit))
			.flatMap((wanted) -> this.audit.about(reader, wanted).stream())
			.toList();
	}

}
