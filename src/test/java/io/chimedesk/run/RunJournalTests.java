package io.chimedesk.run;

import java.util.List;
import java.util.stream.IntStream;

import io.chimedesk.chime.Refusal;
import io.chimedesk.chime.UserType;
import io.chimedesk.selection.Change;
import io.chimedesk.selection.Values;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The journal names every user of a run, and all that was to be changed.
 */
@StoreTest
class RunJournalTests {

	private final RunFixture fixture;

	RunJournalTests(DatabaseKind kind) {
		this.fixture = RunFixture.on(kind);
	}

	@Test
	void namesEveryUserThatWasNotAttempted() {
		Scene scene = this.fixture.scene(2_500);
		scene.chime().thenReply((send) -> send.refused(Refusal.FORBIDDEN));
		Run run = scene.run(Scene.TO_PRO, 2_500);
		assertThat(run.notAttempted()).isEqualTo(2_500);
		assertThat(String.join("\n", entries(run, "outcome.recorded"))).contains("NOT_ATTEMPTED=user-0001")
			.contains(IntStream.rangeClosed(1, 2_500).mapToObj("user-%04d"::formatted).toList())
			.doesNotContain("…");
	}

	@Test
	void namesEveryUserThatWasSettled() {
		Scene scene = this.fixture.scene(450);
		Run run = scene.run(Scene.TO_PRO, 450);
		assertThat(String.join("\n", entries(run, "outcome.recorded"))).contains("APPLIED=user-0001")
			.contains(IntStream.rangeClosed(1, 450).mapToObj("user-%04d"::formatted).toList());
	}

	@Test
	void namesEveryFieldThatIsToBeChanged() {
		Scene scene = this.fixture.scene(20);
		Change change = new Change(Scene.TO_PRO.tier(), UserType.SHARED_DEVICE, true,
				"arn:aws:a4b:us-east-1:123456789012:room/1");
		Run run = scene.run(change, 20);
		assertThat(entries(run, "attempt.intended").getFirst()).contains(
				"user-0001 tier Basic→Pro type PrivateUser→SharedDevice alexa false→true room none→arn:aws:a4b:us-east-1:123456789012:room/1");
	}

	@Test
	void twentyChangesFitOneEntryHoweverLong() {
		Change change = new Change(Scene.TO_PRO.tier(), UserType.SHARED_DEVICE, true, "r".repeat(2_048));
		Values from = new Values("t".repeat(256), "u".repeat(256), false, "s".repeat(5_000));
		String text = ChangeText.of(WorkItem.pending(1, "i".repeat(256), from, change));
		assertThat(20 * text.length()).isLessThan(18_000);
	}

	private List<String> entries(Run run, String action) {
		return this.fixture.database.jdbc()
			.sql("select details from audit_entry where subject = :subject and action = :action order by sequence")
			.param("subject", "run/" + run.number())
			.param("action", action)
			.query((row, index) -> row.getString("details"))
			.list();
	}

}
