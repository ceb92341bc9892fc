package io.chimedesk.journey;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The main job without a mouse: every stop of the keyboard is seen, and none is lost when
 * a part of the page is replaced. It changes so many users that it has a simulator of its
 * own.
 */
@JourneyTest
@TestPropertySource(properties = "chimedesk.plan.large-from=1000")
class KeyboardJourneyTests {

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Value("${chimedesk.simulator.port}")
	private int simulatorPort;

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

	@Test
	void picksChangesAndConfirmsWithoutAMouse() {
		try (Tab tab = open()) {
			Keyboard keys = new Keyboard(tab);
			Desk desk = atTheUsers(keys);
			search(keys, "a");
			pickRows(keys, desk);
			takeAll(keys);
			keys.walkToAndPress(tab.find("#selection-bar .bar-text a"), "Enter");
			assertThat(tab.page()).hasURL(Pattern.compile("/selection$"));
			keys.walkToAndPress(link(tab, "Change "), "Enter");
			plan(keys);
			keys.walkToAndPress(button(tab, "Set Pro for"), "Enter");
			tab.page().waitForURL("**/runs/*");
			desk.waitForResult();
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void aFilterKeepsThePlaceOfTheKeyboard() {
		try (Tab tab = open()) {
			Keyboard keys = new Keyboard(tab);
			atTheUsers(keys);
			keys.walkToAndPress(tab.find("#filter-tier-head"), "Enter");
			keys.walkTo(tab.find("#f-tier-Basic"));
			replacing(keys, "Space");
			assertThat(tab.find("#f-tier-Basic")).isFocused();
			keys.walkTo(tab.find("#filter-tier button"));
			replacing(keys, "Enter");
			assertThat(tab.find("#filter-tier-head")).isFocused();
			assertThat(tab.find("#filter-tier")).not().hasAttribute("open", "");
		}
	}

	private Desk atTheUsers(Keyboard keys) {
		keys.tab().go("/login");
		keys.walkToAndPress(button(keys.tab(), "Sign in as Ada Admin"), "Enter");
		assertThat(keys.tab().find("nav.rail")).isVisible();
		Desk desk = new Desk(keys.tab(), this.account);
		desk.waitForUsers();
		desk.showUsers("size=25");
		return desk;
	}

	private static void search(Keyboard keys, String text) {
		keys.press("/");
		assertThat(keys.tab().find("#user-q")).isFocused();
		keys.type(text);
		assertThat(keys.tab().page()).hasURL(Pattern.compile("q=" + text));
		assertThat(keys.tab().find("#user-q")).isFocused();
	}

	private static void pickRows(Keyboard keys, Desk desk) {
		Locator boxes = keys.tab().find("[data-pick]");
		keys.walkToAndPress(boxes.nth(0), "Space");
		desk.seesSelected(1);
		keys.walkToAndPress(boxes.nth(20), "Shift+Space");
		desk.seesSelected(21);
		keys.walkBackTo(keys.tab().find("[data-pick-page]"));
		keys.press("Space");
		desk.seesSelected(25);
	}

	private static void takeAll(Keyboard keys) {
		keys.walkBackTo(button(keys.tab(), "Take all "));
		keys.press("Enter");
		assertThat(keys.tab().find(".flash")).containsText("users were added");
	}

	private static void plan(Keyboard keys) {
		keys.walkTo(keys.tab().find("#tier"));
		keys.type("Pro");
		assertThat(keys.tab().find("#tier")).hasValue("Pro");
		keys.walkTo(keys.tab().find("#reason"));
		keys.type("Q4 project team");
		keys.walkToAndPress(button(keys.tab(), "Review the plan"), "Enter");
		keys.tab().page().waitForURL("**/plans/*");
	}

	/**
	 * Presses a key that has the list replaced, and waits until it is.
	 */
	private static void replacing(Keyboard keys, String key) {
		keys.tab().page().evaluate("document.getElementById('users').dataset.earlier = 'yes'");
		keys.press(key);
		assertThat(keys.tab().find("#users[data-earlier]")).hasCount(0);
	}

	private static Locator button(Tab tab, String name) {
		return tab.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
	}

	private static Locator link(Tab tab, String name) {
		return tab.page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
	}

	private Tab open() {
		return Tab.open(chromium, "http://localhost:" + this.port, true);
	}

}
