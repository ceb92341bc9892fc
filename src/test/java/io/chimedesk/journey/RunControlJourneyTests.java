package io.chimedesk.journey;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs that somebody cancels, schedules or does not want verified, in a browser. No user
 * of this world refuses a change by nature, so that only orders decide.
 */
@JourneyTest
@TestPropertySource(properties = { "chimedesk.simulator.traits=false", "chimedesk.simulator.users=300" })
class RunControlJourneyTests {

	/** As long as the first batch of a run takes, while orders are given. */
	private static final int LONG_ENOUGH = 6_000;

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Value("${chimedesk.simulator.port}")
	private int simulatorPort;

	@Autowired
	private JdbcClient jdbc;

	private SimulatorTruth truth;

	private String account;

	@BeforeAll
	static void startBrowser() {
		chromium = Chromium.start();
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
	}

	@BeforeEach
	void askTheSimulator() {
		this.truth = new SimulatorTruth(this.simulatorPort);
		this.account = this.truth.accountNamed("Northwind");
		this.jdbc.sql("delete from selection").update();
	}

	@Test
	void anAdminCancelsARunWithinABatchAndTheRestIsNotAttempted() {
		try (Tab tab = open()) {
			Desk desk = plan(tab, "tier=Basic&sort=email&dir=desc&size=25");
			this.truth.slowDown(1, LONG_ENOUGH);
			String run = desk.confirm("Set Pro for 25 users");
			tab.follow("Cancel…");
			tab.press("Cancel the run");
			desk.waitForResult();
			checkAgainstTheTruth(desk, run);
			assertThat(desk.outcomes().values()).containsOnly("applied", "not attempted");
			assertThat(inStore(run, "outcome = 'NOT_ATTEMPTED'")).isEqualTo(5);
			assertThat(tab.find(".run-lead")).containsText("Cancelled");
			tab.keep("cancelled");
			tab.press("Go on with the 5 not attempted");
			tab.page().waitForURL("**/plans/*");
			assertThat(tab.find("h1")).hasText("Set Pro for 5 users");
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void anAdminSchedulesARunAndRevokesIt() {
		try (Tab tab = open()) {
			Desk desk = plan(tab, "tier=Pro&sort=email&size=25", 3, "Basic");
			tab.page().fill("#count", "3");
			tab.find(".confirm-terms summary").click();
			String start = (String) tab.page().evaluate("document.getElementById('start').max");
			tab.page().fill("#start", start);
			tab.keep("terms");
			String run = desk.confirm("Schedule: Set Basic for 3 users");
			assertThat(tab.find(".run-why")).containsText("Begins");
			tab.keep("scheduled");
			Map<String, String> before = this.truth.tiers(this.account);
			tab.follow("Revoke…");
			tab.keep("revoke");
			tab.press("Revoke the run");
			desk.waitForResult();
			assertThat(tab.find(".notice")).containsText("took this run back before it began");
			assertThat(desk.outcomes()).hasSize(3).isEqualTo(outcomesInStore(run)).containsValue("not attempted");
			assertThat(this.truth.tiers(this.account)).isEqualTo(before);
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void anAdminSkipsVerifyingAndVerifiesLater() {
		try (Tab tab = open()) {
			Desk desk = plan(tab, "tier=Pro&sort=email&dir=desc&size=25", 4, "Basic");
			tab.page().fill("#count", "4");
			this.truth.slowDown(1, LONG_ENOUGH);
			String run = desk.confirm("Set Basic for 4 users");
			tab.press("Skip verifying");
			desk.waitForResult();
			assertThat(tab.find(".run-lead")).containsText("Accepted, not verified");
			assertThat(desk.outcomes().values()).containsOnly("accepted, not verified");
			assertThat(inStore(run, "state = 'ACCEPTED' and outcome is null")).isEqualTo(4);
			tab.keep("not-verified");
			tab.press("Verify now");
			tab.find(".run-lead [class^=badge-]:text-is('Completed')").waitFor();
			checkAgainstTheTruth(desk, run);
			assertThat(tab.complaints()).isEmpty();
		}
	}

	private Desk plan(Tab tab, String query) {
		return plan(tab, query, 25, "Pro");
	}

	private Desk plan(Tab tab, String query, int users, String tier) {
		Desk desk = new Desk(tab, this.account);
		desk.signIn("Ada Admin");
		desk.waitForUsers();
		desk.showUsers(query);
		desk.tick(users);
		desk.seesSelected(users);
		tab.follow("Change " + users + " users");
		desk.planTier(tier, "Q4 project team", "INC-20417");
		return desk;
	}

	private void checkAgainstTheTruth(Desk desk, String run) {
		assertThat(desk.outcomes()).isEqualTo(outcomesInStore(run));
		Map<String, String> tiers = this.truth.tiers(this.account);
		wanted(run, "true").forEach((user, tier) -> assertThat(desk.outcomes().get(user))
			.isEqualTo(tier.equals(tiers.get(user)) ? "applied" : "not attempted"));
	}

	private int inStore(String run, String condition) {
		return this.jdbc.sql("select count(*) from run_item where run_number = ? and " + condition)
			.param(number(run))
			.query(Integer.class)
			.single();
	}

	private Map<String, String> wanted(String run, String condition) {
		Map<String, String> tiers = new TreeMap<>();
		this.jdbc.sql("select user_id, to_tier from run_item where run_number = ? and " + condition)
			.param(number(run))
			.query((row) -> {
				tiers.put(row.getString("user_id"), row.getString("to_tier"));
			});
		return tiers;
	}

	private Map<String, String> outcomesInStore(String run) {
		Map<String, String> outcomes = new TreeMap<>();
		this.jdbc.sql("select user_id, outcome from run_item where run_number = ?").param(number(run)).query((row) -> {
			outcomes.put(row.getString("user_id"), row.getString("outcome").toLowerCase(Locale.ROOT).replace('_', ' '));
		});
		return outcomes;
	}

	private static long number(String run) {
		return Long.parseLong(run.substring("/runs/".length()));
	}

	private Tab open() {
		return Tab.open(chromium, "http://localhost:" + this.port, true);
	}

}
