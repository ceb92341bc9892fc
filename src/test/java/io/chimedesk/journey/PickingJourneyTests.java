package io.chimedesk.journey;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.KeyboardModifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Picking users across pages, filters and lists, in a browser with and without scripts.
 */
@JourneyTest
class PickingJourneyTests {

	private static final String BASIC = "tier = 'Basic'";

	private static final String DEVICES = "type = 'SharedDevice'";

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Value("${chimedesk.simulator.port}")
	private int simulatorPort;

	@Autowired
	private JdbcClient jdbc;

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
		this.account = new SimulatorTruth(this.simulatorPort).accountNamed("Northwind");
	}

	@AfterEach
	void leaveNobodySelectedOrProtected() {
		this.jdbc.sql("delete from selection").update();
		this.jdbc.sql("delete from protected_user").update();
	}

	@Test
	void picksAcrossPagesAndFilters() {
		try (Tab tab = open(true)) {
			Desk desk = signedIn(tab, "Ada Admin");
			desk.showUsers("tier=Basic&size=25");
			desk.tickThePage();
			desk.seesSelected(25);
			tab.find(".paging a[rel=next]").click();
			assertThat(tab.find("[data-pick]:checked")).hasCount(0);
			tab.find("[data-pick]").nth(0).check();
			tab.find("[data-pick]").nth(4).click(shiftDown());
			desk.seesSelected(30);
			desk.showUsers("tier=Basic&size=25");
			desk.tickThePageOff();
			desk.seesSelected(5);
			fromMenu(tab, "Add all");
			desk.seesSelected(users(BASIC).size());
			assertThat(selected("admin")).isEqualTo(users(BASIC));
			desk.showUsers("type=SharedDevice");
			fromMenu(tab, "Swap selected and not selected");
			assertThat(selected("admin")).isEqualTo(swapped(users(BASIC), users(DEVICES)));
			tab.press("Undo");
			assertThat(selected("admin")).isEqualTo(users(BASIC));
			tab.keep("selection-bar");
			tab.go("/accounts/" + this.account + "/selection?size=200").keep("selection");
			desk.showUsers("q=a+b&registration=Registered");
			tab.find("#filter-tier summary, .user-filter summary").first().click();
			tab.keep("users-filter");
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void picksAcrossPagesAndFiltersWithoutScript() {
		try (Tab tab = open(false)) {
			Desk desk = signedIn(tab, "Hanna Helpdesk");
			desk.showUsers("tier=Basic&size=25");
			tab.press("Take this page");
			desk.seesSelected(25);
			tab.find(".paging a[rel=next]").click();
			desk.tick(2);
			tab.press("Take the ticked ones");
			desk.seesSelected(27);
			desk.showUsers("type=SharedDevice");
			fromMenu(tab, "Add all");
			assertThat(selected("helpdesk")).containsAll(users(DEVICES));
			desk.showUsers("type=SharedDevice");
			fromMenu(tab, "Keep only those that match");
			assertThat(selected("helpdesk")).isEqualTo(users(DEVICES));
			tab.press("Undo");
			assertThat(selected("helpdesk")).hasSizeGreaterThanOrEqualTo(27).containsAll(users(DEVICES));
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void anOlderTabTakesNobodyOutWhoWasPickedInAnother(boolean scripts) {
		try (Tab tab = open(scripts)) {
			Desk desk = signedIn(tab, "Ada Admin");
			desk.showUsers("tier=Basic&size=25");
			Desk older = new Desk(tab.another(), this.account);
			older.showUsers("tier=Basic&size=25");
			desk.tick(3);
			if (!scripts) {
				tab.press("Take the ticked ones");
			}
			desk.seesSelected(3);
			older.tab().find("[data-pick]").nth(9).check();
			if (!scripts) {
				older.tab().press("Take the ticked ones");
			}
			older.seesSelected(4);
		}
	}

	@Test
	void takesAListWithValuesAndNoticesWhoMovedMeanwhile() {
		try (Tab tab = open(true)) {
			Desk desk = signedIn(tab, "Ada Admin");
			tab.go("/accounts/" + this.account + "/lists").keep("lists");
			upload(tab);
			assertThat(tab.find(".group-not_found strong")).hasText("1");
			assertThat(tab.find(".group-refused strong")).hasText("1");
			tab.keep("list");
			tab.press("Use ");
			assertThat(tab.find(".group-found strong")).hasText("4");
			tab.press("Add 4 to the selection");
			assertThat(selected("admin")).hasSize(4);
			tab.go("/accounts/" + this.account + "/change");
			tab.page().fill("#reason", "As the list says");
			tab.press("Review the plan");
			tab.page().waitForURL("**/plans/*");
			assertThat(tab.find("h1")).hasText("Change 4 users");
			String plan = tab.page().url();
			protect(desk, addresses().getFirst());
			tab.go(plan);
			tab.press("Change 4 users");
			assertThat(tab.find("h1")).containsText("moved since the plan was made");
			tab.keep("moved");
			tab.find("button[name=keep]").first().click();
			assertThat(tab.find("h1")).hasText("Change 3 users");
			String run = desk.confirm("Change 3 users");
			desk.waitForResult();
			assertThat(desk.outcomes()).hasSizeBetween(3, 4);
			assertThat(run).startsWith("/runs/");
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void pastesAListWithoutScript() {
		try (Tab tab = open(false)) {
			signedIn(tab, "Hanna Helpdesk");
			tab.go("/accounts/" + this.account + "/lists");
			List<String> addresses = addresses();
			tab.page()
				.fill("#list-text", "\"Somebody\" <%s>; mailto:%s%n%s\tSales%n%1$s%n".formatted(addresses.get(0),
						addresses.get(1), addresses.get(2).toUpperCase(Locale.ROOT)));
			tab.press("Resolve the list");
			assertThat(tab.find(".group-found strong")).hasText("3");
			tab.press("Add 3 to the selection");
			assertThat(selected("helpdesk")).hasSize(3);
		}
	}

	private void upload(Tab tab) {
		List<String> addresses = addresses();
		String file = """
				Mail;Licence
				%s;Pro
				%s;pro
				%s;PRO
				%sx;Pro
				%s;Platinum
				""".formatted(addresses.get(0), addresses.get(1), addresses.get(2), addresses.get(3), addresses.get(4));
		tab.page()
			.setInputFiles("#list-file",
					new FilePayload("new-hires.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
		tab.press("Resolve the list");
		tab.page().waitForURL("**/lists/*");
	}

	private void protect(Desk desk, String address) {
		Tab tab = desk.tab();
		desk.showUsers("q=" + address);
		tab.find(".name-cell a").first().click();
		tab.find("summary:has-text('Protect this user')").click();
		tab.page().fill("#reason", "Speaks at the board meeting");
		tab.page().locator("form[action$='/protect'] button").click();
		assertThat(tab.find("form[action$='/release']")).isVisible();
		tab.keep("user");
	}

	private Desk signedIn(Tab tab, String operator) {
		Desk desk = new Desk(tab, this.account);
		desk.signIn(operator);
		desk.waitForUsers();
		return desk;
	}

	private static void fromMenu(Tab tab, String item) {
		tab.find("#selection-menu summary").click();
		tab.press(item);
	}

	private static ClickOptions shiftDown() {
		return new ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT));
	}

	private static Set<String> swapped(Set<String> selected, Set<String> matching) {
		Set<String> swapped = new TreeSet<>(selected);
		swapped.removeAll(matching);
		matching.stream().filter((user) -> !selected.contains(user)).forEach(swapped::add);
		return swapped;
	}

	/**
	 * A few users in no special state, by address.
	 */
	private List<String> addresses() {
		return this.jdbc.sql("""
				select email from directory_user where account_id = ? and tier = 'Basic' and registration = 'Registered'
				  and type = 'PrivateUser' and not has_phone_number and length(email) > 20
				order by user_id fetch first 5 rows only""").param(this.account).query(String.class).list();
	}

	private Set<String> users(String condition) {
		return new TreeSet<>(
				this.jdbc.sql("select user_id from directory_user where not gone and account_id = ? and " + condition)
					.param(this.account)
					.query(String.class)
					.list());
	}

	private Set<String> selected(String owner) {
		return new TreeSet<>(this.jdbc.sql("""
				select u.user_id from selection_user u join current_selection c on c.selection_id = u.selection_id
				where c.owner = ? and c.account_id = ?""").params(owner, this.account).query(String.class).list());
	}

	private Tab open(boolean scripts) {
		return Tab.open(chromium, "http://localhost:" + this.port, scripts);
	}

}
