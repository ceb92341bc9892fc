package io.chimedesk.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The program is killed in the middle of a run of at least 400 users, while the simulator
 * goes on, and started again: the run goes on by itself and ends, every user has one
 * outcome, and the simulator's ledger agrees with each (P01, G5).
 */
class RunSurvivesKillIT {

	private static final String NORTHWIND = "0a1f6e52-6c1d-4b0c-9d55-3f6c1b2a7e01";

	private static final int USERS = 700;

	private static final int FEWEST_USERS = 400;

	@TempDir
	Path folder;

	private URI chime = URI.create("http://127.0.0.1");

	@Test
	void theRunGoesOnByItselfAndTheLedgerAgrees() throws Exception {
		int port = ProgramUnderTest.freePort();
		try (ProgramUnderTest simulator = ProgramUnderTest.simulator(this.folder, ProgramUnderTest.freePort(), USERS)) {
			this.chime = simulator.address();
			String run = killInTheMiddle(port);
			int sentBefore = sends().size();
			try (ProgramUnderTest again = ProgramUnderTest.chimeDesk(this.folder, port, this.chime)) {
				Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> sends().size() > sentBefore);
				List<NamedCsvRecord> result = resultOf(again, run);
				assertThat(result).hasSizeGreaterThanOrEqualTo(FEWEST_USERS)
					.extracting((row) -> row.getField("user_id"))
					.doesNotHaveDuplicates();
				checkAgainst(ledger(), result);
			}
		}
	}

	private String killInTheMiddle(int port) throws Exception {
		ProgramUnderTest desk = ProgramUnderTest.chimeDesk(this.folder, port, this.chime);
		try (DeskBrowser browser = new DeskBrowser(desk.address())) {
			browser.signIn("admin", "chime-desk-rehearsal");
			String run = confirm(browser, refreshedAccount(browser));
			Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> sends().size() >= 7);
			desk.kill();
			return run;
		}
		finally {
			desk.kill();
		}
	}

	/**
	 * The large account of the rehearsal, once the directory has its users.
	 */
	private static String refreshedAccount(DeskBrowser browser) throws Exception {
		browser.post("/accounts/refresh", Map.of());
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> browser.get("/accounts").text().contains(USERS + " users"));
		return NORTHWIND;
	}

	private static String confirm(DeskBrowser browser, String account) throws IOException, InterruptedException {
		browser.post("/accounts/" + account + "/selection/all", Map.of());
		Document review = browser.post("/accounts/" + account + "/change",
				Map.of("tier", "Pro", "reason", "Rehearsal of a restart"));
		Element form = Objects.requireNonNull(review.selectFirst("form[action$=/confirm]"), review::outerHtml);
		Matcher count = Pattern.compile("(\\d+) users").matcher(form.text());
		assertThat(count.find()).as(form.text()).isTrue();
		assertThat(Integer.parseInt(count.group(1))).isGreaterThanOrEqualTo(FEWEST_USERS);
		Document watch = browser.post(form.attr("action"),
				Map.of("digest", form.select("input[name=digest]").val(), "count", count.group(1)));
		Matcher run = Pattern.compile("/runs/(\\d+)").matcher(watch.baseUri());
		assertThat(run.find()).as(watch.baseUri()).isTrue();
		return run.group(1);
	}

	private static List<NamedCsvRecord> resultOf(ProgramUnderTest desk, String run) throws Exception {
		try (DeskBrowser browser = new DeskBrowser(desk.address())) {
			browser.signIn("admin", "chime-desk-rehearsal");
			return Awaitility.await()
				.atMost(Duration.ofMinutes(3))
				.until(() -> rows(browser.text("/runs/" + run + "/result.csv")), RunSurvivesKillIT::isComplete);
		}
	}

	/**
	 * Nothing as long as the program has a page to show instead of the file.
	 */
	private static List<NamedCsvRecord> rows(String answer) {
		String csv = answer.replace("\uFEFF", "");
		return csv.startsWith("user_id") ? CsvReader.builder().ofNamedCsvRecord(csv).stream().toList() : List.of();
	}

	private static boolean isComplete(List<NamedCsvRecord> rows) {
		return !rows.isEmpty() && rows.stream().noneMatch((row) -> row.getField("settled_at").isEmpty());
	}

	private static void checkAgainst(List<JsonNode> ledger, List<NamedCsvRecord> result) {
		Map<String, JsonNode> last = new HashMap<>();
		Map<String, Instant> lastSent = new HashMap<>();
		for (JsonNode entry : ledger) {
			assertThat(entry.path("Users").size()).isLessThanOrEqualTo(20);
			entry.path("Users").forEach((user) -> {
				last.put(user.path("UserId").asString(), user);
				lastSent.put(user.path("UserId").asString(), Instant.parse(entry.path("Time").asString()));
			});
		}
		for (NamedCsvRecord row : result) {
			String user = row.getField("user_id");
			check(row, last.get(user));
			if (lastSent.containsKey(user)) {
				assertThat(lastSent.get(user)).as("%s", row).isBefore(Instant.parse(row.getField("settled_at")));
			}
		}
	}

	private static void check(NamedCsvRecord row, @Nullable JsonNode line) {
		String code = row.getField("code");
		switch (row.getField("outcome")) {
			case "applied" -> assertThat(tier(line)).as("%s", row).isEqualTo("Pro");
			case "accepted but unchanged" -> assertThat(tier(line)).as("%s", row).isNotEqualTo("Pro");
			case "failed" -> {
				assertThat(tier(line)).as("%s", row).isNotEqualTo("Pro");
				if (ErrorCode.of(code).isPresent()) {
					assertThat(Objects.requireNonNull(line).path("ErrorCode").asString()).isEqualTo(code);
				}
			}
			case "skipped" -> assertThat(line).as("%s", row).isNull();
			default -> throw new AssertionError("No outcome of an undisturbed service: " + row);
		}
	}

	private static String tier(@Nullable JsonNode line) {
		return Objects.requireNonNull(line).path("After").path("LicenseType").asString();
	}

	private List<JsonNode> sends() throws IOException, InterruptedException {
		return ledger().stream()
			.filter((entry) -> entry.path("Operation").asString().equals("BatchUpdateUser"))
			.toList();
	}

	private List<JsonNode> ledger() throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(this.chime.resolve("/_simulator/ledger")).build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			String lines = client.send(request, BodyHandlers.ofString()).body();
			return lines.lines().map(JsonMapper.shared()::readTree).toList();
		}
	}

}
