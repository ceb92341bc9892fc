package io.chimedesk.audit.web;

import java.time.Instant;
import java.util.List;

import io.chimedesk.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal as the page shows it.
 *
 * @param link the page of what it is about, null if it has none
 */
record AuditLine(long sequence, Instant at, String actor, String role, String action, String subject,
		@Nullable String link, List<Fact> facts, String hash) {

	static AuditLine of(AuditEntry entry) {
		List<Fact> facts = entry.details().lines().filter((line) -> !line.isBlank()).map(Fact::of).toList();
		return new AuditLine(entry.sequence(), entry.at(), entry.actor().name(), entry.actor().role(), entry.action(),
				entry.subject(), link(entry.subject()), facts, entry.hash());
	}

	private static @Nullable String link(String subject) {
		if (subject.matches("lease/\\d+")) {
			return "/leases/" + subject.substring("lease/".length());
		}
		boolean run = subject.matches("run/\\d+");
		return run ? "/runs/" + subject.substring("run/".length()) : null;
	}

	/**
	 * One fact by its name.
	 */
	record Fact(String name, String value) {

		private static final int SHORT = 120;

		/**
		 * What is shown before the reader asks for the whole; null if it is short.
		 */
		public @Nullable String beginning() {
			return (this.value.length() > SHORT) ? this.value.substring(0, SHORT / 2) + "…" : null;
		}

		static Fact of(String line) {
			int end = line.indexOf('=');
			return (end < 0) ? new Fact("", line) : new Fact(line.substring(0, end), line.substring(end + 1));
		}

	}

}
