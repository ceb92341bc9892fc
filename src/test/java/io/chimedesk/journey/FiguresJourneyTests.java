package io.chimedesk.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import io.chimedesk.request.RequestStatus;
import io.chimedesk.request.StoredLives;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The charts of the figures: drawn under the content policy in both themes, and not
 * missed without a script. Its rows are nobody else's, so it has a store of its own.
 */
@JourneyTest
@TestPropertySource(properties = "chimedesk.simulator.users=20")
class FiguresJourneyTests {

	private static final String PIXEL = "(canvas) => canvas.toDataURL()";

	private static Chromium chromium;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@BeforeAll
	static void startBrowser() {
		chromium = Chromium.start();
	}

	@AfterAll
	static void stopBrowser() {
		chromium.close();
	}

	@BeforeEach
	void goBackSomeWeeks() {
		StoredLives rows = StoredLives.in(this.jdbc);
		Instant now = this.clock.instant();
		for (int number = 0; number < 40; number++) {
			String by = List.of("helen", "hugo", "hanna").get(number % 3);
			String reason = List.of("new sales team", "board meeting", "webinar in spring").get(number % 7 % 3);
			RequestStatus status = List
				.of(RequestStatus.DONE, RequestStatus.DONE, RequestStatus.OPEN, RequestStatus.DECLINED)
				.get(number % 4);
			long id = rows.add(by, reason, now.minus(Duration.ofDays(number * 2L)), 1, status,
					(status == RequestStatus.DONE) ? Duration.ofHours(5 + number) : null);
			if (status != RequestStatus.OPEN) {
				rows.decide(id, "ada", (status == RequestStatus.DONE) ? "APPROVED" : "DECLINED",
						Duration.ofHours(1 + number % 5));
			}
		}
	}

	@Test
	void drawsTheNumbersOfItsTablesInBothThemes() {
		try (Tab tab = open(true)) {
			tab.go("/requests/figures?period=quarter");
			assertThat(tab.find(".figures-chart canvas")).hasCount(5);
			assertThat(tab.find(".figures-chart canvas").first()).isVisible();
			Object light = tab.find("canvas").first().evaluate(PIXEL);
			tab.keep("figures");
			tab.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
			tab.page().waitForCondition(() -> !light.equals(tab.find("canvas").first().evaluate(PIXEL)));
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void isCompleteWithoutAScript() {
		try (Tab tab = open(false)) {
			tab.go("/requests/figures?period=year");
			assertThat(tab.find("#figures-week tbody tr")).hasCount(52);
			assertThat(tab.find("#figures-reason tbody tr")).hasCount(3);
			assertThat(tab.find(".figures-chart").first()).isHidden();
			assertThat(tab.complaints()).isEmpty();
		}
	}

	private Tab open(boolean scripts) {
		Tab tab = Tab.open(chromium, "http://localhost:" + this.port, scripts);
		tab.go("/login");
		tab.press("Sign in as Ada Admin");
		assertThat(tab.find("nav.rail")).isVisible();
		return tab;
	}

}
