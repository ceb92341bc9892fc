package io.chimedesk.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.chimedesk.operator.DemoOperators;
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
 * Licence requests, second persons and leases in a browser, as each role. Baskets go only
 * when somebody sends them.
 */
@JourneyTest
@TestPropertySource(properties = { "chimedesk.request.send-at=-", "chimedesk.simulator.users=260" })
class RequestJourneyTests {

	private static final String PHONE_NUMBER = "PhoneNumberAssociationsExist";

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
	void beginAnew() {
		this.truth = new SimulatorTruth(this.simulatorPort);
		this.account = this.truth.accountNamed("Northwind");
		for (String table : List.of("licence_request", "lease", "notice", "request_policy", "tier_budget", "selection",
				"protected_user")) {
			this.jdbc.sql("delete from " + table).update();
		}
		this.jdbc.sql("""
				insert into operator (username, display_name, role, password_hash, enabled, demo, created_at)
				select 'ben', 'Ben Second', role, password_hash, true, false, created_at from operator
				where username = 'admin' and not exists (select 1 from operator where username = 'ben')""").update();
	}

	@Test
	void aRequestReopensWithTheCodeOfItsOneUserAndIsDoneAfterARetry() {
		try (Tab tab = open(); Tab other = open()) {
			Helpdesk helpdesk = signedIn(tab, "Hanna Helpdesk");
			List<String> users = this.truth.willing(this.account, "Pro", 3);
			int cause = this.truth.refuse(users.getLast(), PHONE_NUMBER);
			String request = ask(helpdesk, users);
			approveAndSend(signedIn(other, "Ada Admin"), request);
			helpdesk.waitFor(request, "reopened");
			seesWhoFailed(helpdesk, users);
			tab.press("Put this user back into the basket");
			assertThat(helpdesk.status()).isEqualTo("in the basket");
			this.truth.removeCause(cause);
			helpdesk.sendBasket();
			helpdesk.waitFor(request, "done");
			assertThat(helpdesk.outcomes().values()).containsOnly("done").hasSize(3);
			assertThat(tiers(users)).containsOnly("Basic");
			tab.keep("request-done");
			seesWhatHappenedInTheBell(helpdesk);
			assertThat(tab.complaints()).isEmpty();
			assertThat(other.complaints()).isEmpty();
		}
	}

	@Test
	void anAdminDecidesInTheInboxByKeyboard() {
		try (Tab tab = open(); Tab other = open()) {
			Helpdesk helpdesk = signedIn(other, "Hanna Helpdesk");
			List<String> users = this.truth.willing(this.account, "Pro", 4);
			List<String> requests = users.stream().map((user) -> helpdesk.ask(List.of(user), "Basic", "")).toList();
			signedIn(tab, "Ada Admin");
			Keyboard keys = new Keyboard(tab);
			tab.go("/requests").keep("inbox");
			walkAndTick(keys);
			tab.keep("inbox-ticked");
			keys.press("a");
			assertThat(tab.find("[data-approve]")).isFocused();
			keys.press("Enter");
			assertThat(tab.find(".flash")).hasText("2 requests are approved.");
			declineTheFirst(keys);
			assertThat(statuses(requests)).containsExactlyInAnyOrder("APPROVED", "APPROVED", "DECLINED", "OPEN");
			tab.go("/accounts/" + this.account + "/basket").keep("basket");
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void nobodyApprovesTheirOwnAndTheSecondOfTwoIsTooLate() {
		try (Tab tab = open(); Tab second = open(); Tab third = open()) {
			Helpdesk admin = signedIn(tab, "Ada Admin");
			String own = admin.ask(this.truth.willing(this.account, "Pro", 1), "Basic", "");
			assertThat(tab.find("#decide")).hasCount(0);
			assertThat(tab.text("#main")).contains("You asked for this yourself");
			assertThat(admin.post(own + "/approve", Map.of())).isEqualTo(403);
			assertThat(signedIn(third, "Aurel Auditor").post(own + "/approve", Map.of())).isEqualTo(403);
			Helpdesk ben = second(second);
			second.go(own);
			assertThat(statuses(List.of(own))).containsExactly("OPEN");
			assertThat(ben.post(own + "/approve", Map.of())).isEqualTo(302);
			assertThat(ben.post(own + "/decline", Map.of("comment", "too late"))).isEqualTo(409);
			assertThat(statuses(List.of(own))).containsExactly("APPROVED");
		}
	}

	@Test
	void aLargeRunWaitsForASecondAdminWhoSeesWhatIsChangedMeanwhile() {
		try (Tab tab = open(); Tab other = open(); Tab late = open()) {
			Desk admin = new Desk(tab, this.account);
			signedIn(tab, "Ada Admin");
			letRunsOfFiveWait(tab);
			askForApproval(admin);
			second(other);
			other.go("/approvals").keep("approvals");
			other.follow("Set Basic for 6 users");
			other.keep("approval");
			String seen = other.find("[name=digest]").first().inputValue();
			String plan = takeOneOut(tab);
			assertThat(second(late).post(plan + "/approve", Map.of("digest", seen))).isEqualTo(409);
			tab.page().fill("#count", "5");
			tab.press("Ask for approval: Set Basic for 5 users");
			other.go(plan + "/approval");
			other.press("Approve: Set Basic for 5 users");
			other.page().waitForURL("**/runs/*");
			new Desk(other, this.account).waitForResult();
			assertThat(other.find(".run-facts div:has-text('Approved by') dd")).hasText("ben");
			assertThat(new Desk(other, this.account).outcomes().values()).hasSize(6).containsOnlyOnce("skipped");
			assertThat(tab.complaints()).isEmpty();
			assertThat(other.complaints()).isEmpty();
		}
	}

	@Test
	void aLeaseStandsOnTheUsersPageAndIsExtendedByOneClick() {
		try (Tab tab = open()) {
			Helpdesk helpdesk = signedIn(tab, "Hanna Helpdesk");
			LocalDate until = LocalDate.now().plusDays(30);
			String request = helpdesk.ask(this.truth.willing(this.account, "Basic", 1), "Pro", until.toString());
			assertThat(tab.find(".flash")).containsText("within the policy");
			helpdesk.sendBasket();
			helpdesk.waitFor(request, "done");
			tab.find(".request-users th a").click();
			assertThat(tab.find("#leases")).containsText("then Basic");
			tab.keep("user-lease");
			tab.go("/leases").keep("leases");
			tab.find(".lease-user").click();
			tab.keep("lease");
			tab.go("/leases").press("Extend by 30 days");
			assertThat(tab.find(".flash")).hasText("Extended.");
			assertThat(this.jdbc.sql("select last_day from lease").query(LocalDate.class).single())
				.isEqualTo(until.plusDays(30));
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void thePagesOfAdministratorsCanBeUsedByEverybody() {
		try (Tab tab = open()) {
			signedIn(tab, "Ada Admin");
			choosePolicies(tab);
			setBudget(tab);
			protectOne(tab);
			tab.go("/accounts/" + this.account + "/trials").keep("trials");
			tab.go("/notices/settings").keep("notice-settings");
			tab.go("/accounts/" + this.account + "/requests/new").keep("request-new-empty");
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void anAuditorReadsWhatIsThereAndIsOfferedNothing() {
		try (Tab tab = open()) {
			signedIn(tab, "Aurel Auditor");
			for (String page : List.of("/requests", "/approvals", "/leases", "/notices", "/policy")) {
				tab.go(page).keep("auditor-" + page.substring(1));
			}
			tab.go("/accounts/" + this.account + "/basket").keep("auditor-basket");
			tab.go("/accounts/" + this.account + "/budgets");
			assertThat(tab.find("#main form[method=post]")).hasCount(0);
			assertThat(tab.complaints()).isEmpty();
		}
	}

	private String ask(Helpdesk helpdesk, List<String> users) {
		helpdesk.look(users, "Basic", "");
		assertThat(helpdesk.tab().find("#verdict")).containsText("One approver has to decide");
		assertThat(helpdesk.tab().find("#verdict")).containsText("3 users would get a lower tier");
		helpdesk.tab().keep("request-new");
		String request = helpdesk.send();
		assertThat(helpdesk.status()).isEqualTo("to be decided");
		assertThat(helpdesk.post(request + "/approve", Map.of())).isEqualTo(403);
		return request;
	}

	private void approveAndSend(Helpdesk admin, String request) {
		Tab tab = admin.tab();
		admin.seesUnread(1);
		admin.openNotice("waits for a decision");
		assertThat(admin.path()).isEqualTo(request);
		tab.keep("request");
		tab.page().fill("#decide-comment", "Fine with me");
		tab.press("Approve");
		assertThat(admin.status()).isEqualTo("in the basket");
		tab.follow("Basket");
		assertThat(tab.find("#waiting")).containsText("3 users in at most 1 call");
		admin.sendBasket();
	}

	private void seesWhoFailed(Helpdesk helpdesk, List<String> users) {
		Tab tab = helpdesk.tab();
		assertThat(helpdesk.outcomes().values()).containsExactlyInAnyOrder("failed", "done", "done");
		assertThat(tab.find(".request-failure")).containsText(PHONE_NUMBER);
		assertThat(tab.find(".request-failure")).containsText("Release the phone number first, then retry.");
		assertThat(tiers(users)).containsExactly("Basic", "Basic", "Pro");
		tab.keep("request-reopened");
	}

	private void seesWhatHappenedInTheBell(Helpdesk helpdesk) {
		helpdesk.seesUnread(3);
		helpdesk.tab().keep("notices");
		helpdesk.openNotice("is done");
		helpdesk.seesUnread(2);
		helpdesk.tab().press("Mark all as read");
		assertThat(helpdesk.tab().find(".top-bell-count")).hasCount(0);
	}

	private static void walkAndTick(Keyboard keys) {
		Tab tab = keys.tab();
		keys.press("j");
		assertThat(tab.find("[data-request-link]").nth(0)).isFocused();
		keys.press("x");
		keys.press("j");
		keys.press("j");
		keys.press("k");
		assertThat(tab.find("[data-request-link]").nth(1)).isFocused();
		keys.press("x");
		assertThat(tab.find("[data-tick]:checked")).hasCount(2);
	}

	private static void declineTheFirst(Keyboard keys) {
		Tab tab = keys.tab();
		tab.find("[name=comment]").focus();
		keys.type("Not this quarter");
		tab.find("[data-request-link]").first().focus();
		keys.press("d");
		assertThat(tab.find("[data-decline]")).isFocused();
		assertThat(tab.find("[data-tick]:checked")).hasCount(1);
		keys.press("Enter");
		assertThat(tab.find(".flash")).hasText("1 request is declined.");
	}

	private static void letRunsOfFiveWait(Tab tab) {
		tab.go("/policy");
		tab.page().fill("#runApprovalFrom", "5");
		tab.press("Let this policy hold");
		assertThat(tab.find(".flash")).containsText("The policy is changed");
		assertThat(tab.find(".policy-changes li").first()).containsText("1,000");
	}

	private void askForApproval(Desk admin) {
		Tab tab = admin.tab();
		admin.showUsers("tier=Pro&sort=email&dir=desc&size=25");
		admin.tick(6);
		tab.follow("Change 6 users");
		admin.planTier("Basic", "Q4 project team", "INC-20417");
		tab.page().fill("#count", "6");
		tab.press("Ask for approval: Set Basic for 6 users");
		assertThat(tab.find(".review-confirm")).containsText("Waits for a second administrator");
		tab.keep("approval-asked");
	}

	private static String takeOneOut(Tab tab) {
		tab.press("Take it back to edit it");
		tab.press("Take out");
		assertThat(tab.find("h1")).hasText("Set Basic for 5 users");
		return new Helpdesk(tab, "").path();
	}

	private void choosePolicies(Tab tab) {
		tab.go("/policy");
		assertThat(tab.find(".policy-presets .is-held h3")).hasText("Balanced");
		tab.press("Use Strict");
		assertThat(tab.find(".policy-presets .is-held h3")).hasText("Strict");
		assertThat(tab.find("#usersPerRequest")).hasValue("0");
		assertThat(tab.find(".policy-changes")).containsText("admin");
		tab.keep("policy");
	}

	private void setBudget(Tab tab) {
		tab.go("/accounts/" + this.account + "/budgets");
		tab.page().fill("#ceiling-Pro", "20");
		tab.press("Set the ceiling of Pro");
		assertThat(tab.find(".budget-table")).containsText("too many");
		tab.keep("budgets");
	}

	private void protectOne(Tab tab) {
		tab.go("/accounts/" + this.account + "/protected");
		tab.page().fill("#q", "anna");
		tab.press("Find");
		tab.find(".protection-found input").first().check();
		tab.page().fill("#reason", "Speaks at the board meeting");
		tab.find(".protection-form .btn-primary").click();
		assertThat(tab.find(".flash")).hasText("1 user is protected now.");
		tab.keep("protected");
	}

	private List<String> tiers(List<String> users) {
		Map<String, String> tiers = this.truth.tiers(this.account);
		return users.stream().map(tiers::get).toList();
	}

	private List<String> statuses(List<String> requests) {
		return requests.stream()
			.map((request) -> this.jdbc.sql("select status from licence_request where id = ?")
				.param(Long.parseLong(request.substring("/requests/".length())))
				.query(String.class)
				.single())
			.toList();
	}

	private Helpdesk signedIn(Tab tab, String operator) {
		Desk desk = new Desk(tab, this.account);
		desk.signIn(operator);
		desk.waitForUsers();
		return new Helpdesk(tab, this.account);
	}

	private Helpdesk second(Tab tab) {
		new Desk(tab, this.account).signIn("ben", DemoOperators.PASSPHRASE);
		return new Helpdesk(tab, this.account);
	}

	private Tab open() {
		return Tab.open(chromium, "http://localhost:" + this.port, true);
	}

}
