package io.chimedesk.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.microsoft.playwright.Download;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The main job, end to end in a browser.
 */
@JourneyTest
class JourneyTests {

	private static final String BY_ADDRESS = "tier=Basic&sort=email&size=25";

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
	}

	@Test
	void anAdminChangesFortyFiveUsersAndSeesWhatBecameOfEach() {
		try (Tab tab = open(true)) {
			Desk desk = new Desk(tab, this.account);
			desk.signIn("Ada Admin");
			pickFortyFive(desk);
			tab.follow("Change 45 users");
			tab.keep("change");
			desk.planTier("Pro", "Q4 project team", "INC-20417");
			tab.keep("review");
			String run = watch(desk);
			checkAgainstTheTruth(desk, run);
			retry(tab, run);
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void helpdeskDoesTheSameWithoutScript() {
		try (Tab tab = open(false)) {
			Desk desk = new Desk(tab, this.account);
			desk.signIn("Hanna Helpdesk");
			desk.waitForUsers();
			desk.showUsers(BY_ADDRESS + "&dir=desc");
			desk.tick(3);
			tab.press("Take the ticked ones");
			desk.seesSelected(3);
			tab.follow("Change 3 users");
			desk.planTier("Pro", "New hires", "");
			String run = desk.confirm("Set Pro for 3 users");
			desk.waitForResult();

			assertThat(desk.outcomes()).hasSize(3);
			assertThat(outcomesInStore(run)).isEqualTo(desk.outcomes());
		}
	}

	@Test
	void everyPageCanBeUsedByEverybody() {
		try (Tab tab = open(true)) {
			tab.go("/login").keep("sign-in");
			Desk desk = new Desk(tab, this.account);
			desk.signIn("Ada Admin");
			desk.waitForUsers();
			for (String page : List.of("/", "/accounts", "/runs", "/audit", "/simulator")) {
				tab.go(page).keep(page.equals("/") ? "home" : page.substring(1));
			}
			assertThat(tab.complaints()).isEmpty();
		}
	}

	private void pickFortyFive(Desk desk) {
		desk.waitForUsers();
		desk.showUsers(BY_ADDRESS);
		desk.tickThePage();
		desk.seesSelected(25);
		desk.tab().find(".paging a[rel=next]").click();
		desk.tick(20);
		desk.seesSelected(45);
		desk.tab().find(".paging a[rel=prev]").click();
		assertThat(desk.tab().find("[data-pick]:checked")).hasCount(25);
		desk.tab().keep("users");
	}

	private String watch(Desk desk) {
		this.truth.slowDown(3, 4_000);
		String run = desk.confirm("Set Pro for 45 users");
		assertThat(desk.tab().find("progress[aria-label=Sending]")).isVisible();
		assertThat(desk.tab().find(".run-closable")).containsText("may be closed");
		desk.tab().keep("watch");
		desk.waitForResult();
		desk.tab().keep("result");
		return run;
	}

	private void checkAgainstTheTruth(Desk desk, String run) {
		Map<String, String> shown = desk.outcomes();
		Map<String, String> tiers = this.truth.tiers(this.account);

		assertThat(shown).hasSize(45).isEqualTo(outcomesInStore(run)).isEqualTo(outcomesInFile(desk.tab()));
		assertThat(shown).allSatisfy((user, outcome) -> assertThat(outcome.equals("applied"))
			.as("%s: %s, %s", user, outcome, tiers.get(user))
			.isEqualTo("Pro".equals(tiers.get(user))));
		assertThat(codesOf(run)).hasSizeGreaterThanOrEqualTo(6);
		desk.tab().go(run + "/calls").keep("evidence");
		assertThat(desk.tab().text("#main")).contains(codesOf(run)).contains("aws chime batch-update-user");
	}

	private void retry(Tab tab, String run) {
		tab.go(run);
		tab.press("Retry");
		tab.page().waitForURL("**/plans/*");
		assertThat(tab.find(".flash")).containsText("nothing is sent before you confirm");
		assertThat(tab.find("h1")).containsText("Set Pro for");
	}

	private Tab open(boolean scripts) {
		return Tab.open(chromium, "http://localhost:" + this.port, scripts);
	}

	private Map<String, String> outcomesInStore(String run) {
		Map<String, String> outcomes = new TreeMap<>();
		this.jdbc.sql("select user_id, outcome from run_item where run_number = ?").param(number(run)).query((row) -> {
			outcomes.put(row.getString("user_id"), inWords(row.getString("outcome")));
		});
		return outcomes;
	}

	private static Map<String, String> outcomesInFile(Tab tab) {
		Download file = tab.page().waitForDownload(() -> tab.follow("CSV"));
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file.path())) {
			return rows.stream()
				.collect(Collectors.toMap((row) -> row.getField("user_id"), (row) -> row.getField("outcome")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Set<String> codesOf(String run) {
		return new TreeSet<>(this.jdbc.sql("""
				select distinct i.code from attempt_item i join attempt a on a.id = i.attempt_id
				where a.run_number = ? and i.code is not null""").param(number(run)).query(String.class).list());
	}

	private static long number(String run) {
		return Long.parseLong(run.substring("/runs/".length()));
	}

	private static String inWords(String outcome) {
		return outcome.equals("UNCHANGED") ? "accepted but unchanged"
				: outcome.toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
