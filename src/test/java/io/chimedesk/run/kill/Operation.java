package io.chimedesk.run.kill;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvReader;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What an administrator does with the pages: plan, confirm, wait, read the result.
 */
final class Operation implements AutoCloseable {

	private static final Pattern PLAN = Pattern.compile("/plans/([0-9a-f-]{36})");

	private static final Pattern RUN = Pattern.compile("/runs/(\\d+)");

	private static final Pattern USERS = Pattern.compile("([\\d,]+) users?");

	private static final Pattern PART = Pattern.compile("([\\d,]+) (.+)");

	private static final Duration LONGEST_RUN = Duration.ofMinutes(4);

	private final DeskBrowser browser;

	private final Map<String, String> wishes = new HashMap<>();

	private final Map<String, Long> most = new HashMap<>();

	Operation(URI address) {
		this.browser = new DeskBrowser(address);
	}

	void moveTo(URI address) throws IOException, InterruptedException {
		this.browser.moveTo(address);
		this.browser.get("/accounts");
	}

	/**
	 * Signs in and lets the directory read all accounts.
	 */
	void begin(int users) throws IOException, InterruptedException {
		this.browser.signIn("admin", "chime-desk-rehearsal");
		this.browser.post("/accounts/refresh", Map.of());
		Awaitility.await()
			.atMost(Duration.ofMinutes(3))
			.pollInterval(Duration.ofMillis(500))
			.until(() -> this.browser.get("/accounts").text().contains(users + " users"));
	}

	/**
	 * Plans the other tier for everybody of the account. At first, and after a run that
	 * ended early, there may be few who have another one: they get it first, as a
	 * failpoint of a later batch would not be reached.
	 */
	Confirmation plan(String account) throws IOException, InterruptedException {
		for (int tries = 0; tries < 3; tries++) {
			Optional<Confirmation> plan = reviewed(account);
			if (plan.isEmpty()) {
				continue;
			}
			boolean isFirst = !this.most.containsKey(account);
			long users = plan.get().users();
			if (4 * users >= 3 * this.most.merge(account, users, Math::max) && !isFirst) {
				return plan.get();
			}
			await(confirm(plan.get()));
		}
		throw new AssertionError("Nearly nobody to be changed in " + account);
	}

	private Optional<Confirmation> reviewed(String account) throws IOException, InterruptedException {
		String tier = this.wishes.merge(account, "Pro", (last, first) -> last.equals("Pro") ? "Basic" : "Pro");
		this.browser.post("/accounts/" + account + "/selection/all", Map.of());
		Document review = this.browser.post("/accounts/" + account + "/change",
				Map.of("tier", tier, "reason", "Rehearsal of a restart"));
		return Optional.ofNullable(review.selectFirst("form[action$=/confirm]"))
			.map((form) -> confirmation(review, form));
	}

	/**
	 * Confirms; the same again leads to the same run.
	 */
	long confirm(Confirmation confirmation) throws IOException, InterruptedException {
		Document watch = this.browser.post(confirmation.path(), confirmation.fields());
		return Long.parseLong(found(RUN, watch.baseUri()));
	}

	/**
	 * Waits until the run is final.
	 */
	void await(long run) {
		Awaitility.await()
			.atMost(LONGEST_RUN)
			.pollInterval(Duration.ofMillis(500))
			.until(() -> this.browser.get("/runs/" + run).selectFirst(".run-watch") == null);
	}

	/**
	 * Presses a button of the run.
	 * @return whether that is said to change anything
	 */
	boolean press(long run, String button) throws IOException, InterruptedException {
		return !this.browser.post("/runs/" + run + "/" + button, Map.of()).text().contains("Nothing changed: that was");
	}

	/**
	 * Whether it is paused or over.
	 */
	boolean isAtRest(long run) throws IOException, InterruptedException {
		Document page = this.browser.get("/runs/" + run);
		return page.selectFirst(".run-watch") == null || page.text().contains("while the run is paused");
	}

	Evidence.Page read(long run) throws IOException, InterruptedException {
		Map<String, Long> shown = new TreeMap<>();
		this.browser.get("/runs/" + run).select(".run-bar-part").forEach((part) -> {
			Matcher words = PART.matcher(part.text());
			if (words.matches()) {
				String word = words.group(2);
				shown.put(word.equals("unchanged") ? "accepted but unchanged" : word, number(words.group(1)));
			}
		});
		Map<String, Long> exported = new TreeMap<>();
		CsvReader.builder()
			.ofNamedCsvRecord(this.browser.text("/runs/" + run + "/result.csv").replace("\uFEFF", ""))
			.forEach((row) -> exported.merge(row.getField("outcome"), 1L, Long::sum));
		return new Evidence.Page(shown, exported);
	}

	@Override
	public void close() {
		this.browser.close();
	}

	private static Confirmation confirmation(Document review, Element form) {
		String users = found(USERS, form.text());
		return new Confirmation(found(PLAN, form.attr("action")), form.attr("action"), Map.of("digest",
				Objects.requireNonNull(form.selectFirst("input[name=digest]"), review::text).val(), "count", users));
	}

	private static String found(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		if (!matcher.find()) {
			throw new AssertionError("No " + pattern + " in " + text);
		}
		return matcher.group(1);
	}

	private static long number(String text) {
		return Long.parseLong(text.replace(",", ""));
	}

	/**
	 * The button of a reviewed plan.
	 */
	record Confirmation(String plan, String path, Map<String, String> fields) {

		long users() {
			return number(Objects.requireNonNull(this.fields.get("count")));
		}

	}

}
