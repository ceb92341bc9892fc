package io.chimedesk.run;

import java.util.List;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.UserError;
import io.chimedesk.directory.DirectoryFixture;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.Plans;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Texts of the service that no column takes as they are stop no run.
 */
@StoreTest
class AwkwardTextTests {

	private static final String NUL = "\u0000";

	private final RunFixture fixture;

	AwkwardTextTests(DatabaseKind kind) {
		this.fixture = RunFixture.on(kind);
	}

	@Test
	void codesAndMessagesAreCut() {
		Scene scene = this.fixture.scene(3);
		UserError error = new UserError("user-0002", "Wob" + NUL + "ble" + "x".repeat(300), NUL + "m".repeat(3_000));
		scene.chime().thenReply((send) -> send.appliedBut(error, error));
		Run run = scene.run(Scene.TO_PRO, 3);
		RunItem item = scene.item(run.number(), 2);
		assertThat(item.outcome()).isEqualTo(Outcome.FAILED);
		assertThat(item.code()).startsWith("Wobblex").endsWith("…").hasSize(200);
		assertThat(item.message()).startsWith("mmm").endsWith("…").hasSize(2_000);
	}

	@Test
	void valuesThatWereReadAreCut() {
		Scene scene = this.fixture.scene(3);
		scene.chime().thenReply((send) -> {
			scene.chime().with(scene.account(), user("user-0001", NUL + "t".repeat(5_000), "n".repeat(5_000)));
			return send.ignored();
		});
		Run run = scene.run(Scene.TO_PRO, 1);
		RunItem item = scene.item(run.number(), 1);
		assertThat(item.code()).isEqualTo("ChangedElsewhere");
		assertThat(item.read().tier()).startsWith("ttt").endsWith("…").hasSize(256);
		assertThat(item.read().alexaRoomArn()).isEqualTo("arn" + "a".repeat(5_000));
	}

	@Test
	void whatThePlanTakesTheRunTakes() {
		Scene scene = this.fixture.scene(3);
		String id = "u".repeat(256);
		scene.chime().with(scene.account(), user(id, "t".repeat(256), "n".repeat(5_000)));
		DirectoryFixture.copied(this.fixture.database, scene.chime());
		Plan plan = this.fixture.database.transactions()
			.execute((status) -> this.fixture.bean(Plans.class)
				.draft(Scene.ADMIN, scene.account(), List.of(id), Scene.TO_PRO, "long", "", null));
		assertThat(scene.finish(scene.confirm(plan)).applied()).isEqualTo(1);
	}

	@Test
	void noCharacterIsCutInTwo() {
		assertThat(RunRow.cut("aa😀bb", 4)).isEqualTo("aa…");
		assertThat(RunRow.cut("aa😀bb", 5)).isEqualTo("aa😀…");
		assertThat(RunRow.cut("a" + NUL + "b", 2)).isEqualTo("ab");
	}

	private static ChimeUser user(String id, String tier, String name) {
		return new ChimeUser(id, "e".repeat(1_000) + "@northwind.example", name, tier, "PrivateUser", "Registered",
				"Accepted", null, "arn" + NUL + "a".repeat(5_000), null, null, null);
	}

}
