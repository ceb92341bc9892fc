package io.chimedesk.run.kill;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the simulator has written down about the calls that reached users.
 */
record Ledger(List<Entry> entries) {

	static Ledger parse(String lines) {
		return new Ledger(lines.lines()
			.map(JsonMapper.shared()::readTree)
			.filter((line) -> line.has("Operation"))
			.map(Ledger::entry)
			.filter((entry) -> !entry.lines().isEmpty())
			.toList());
	}

	/**
	 * Without what came before.
	 */
	Ledger since(Instant time) {
		return new Ledger(this.entries.stream().filter((entry) -> !entry.time().isBefore(time)).toList());
	}

	/**
	 * What became of that user last, by then.
	 */
	Optional<Line> last(String account, String user, Instant until) {
		return this.entries.stream()
			.filter((entry) -> entry.account().equals(account) && !entry.time().isAfter(until))
			.flatMap((entry) -> entry.lines().stream())
			.filter((line) -> line.user().equals(user))
			.reduce((earlier, later) -> later);
	}

	private static Entry entry(JsonNode line) {
		List<Line> lines = line.path("Users").valueStream().map(Ledger::line).toList();
		return new Entry(Instant.parse(line.path("Time").asString()), line.path("RequestId").asString(),
				line.path("AccountId").asString(), lines);
	}

	private static Line line(JsonNode user) {
		return new Line(user.path("UserId").asString(), text(user.path("Before").path("LicenseType")),
				text(user.path("After").path("LicenseType")), text(user.path("ErrorCode")));
	}

	private static @Nullable String text(JsonNode node) {
		return node.isString() ? node.asString() : null;
	}

	/**
	 * A call that reached users.
	 */
	record Entry(Instant time, String request, String account, List<Line> lines) {

		List<String> users() {
			return this.lines.stream().map(Line::user).toList();
		}

	}

	/**
	 * What became of one user of a call.
	 */
	record Line(String user, @Nullable String before, @Nullable String after, @Nullable String code) {

		boolean hasChanged() {
			return this.after != null && !this.after.equals(this.before);
		}

	}

}
