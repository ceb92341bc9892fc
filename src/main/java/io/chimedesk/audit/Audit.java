package io.chimedesk.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.chimedesk.audit.AuditEntry.AuditHead;
import io.chimedesk.audit.AuditEntry.ChainEnd;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tamper-evident journal. An entry is written in the transaction of what it tells
 * about: no entry, no action.
 */
@Service
public class Audit {

	private static final int PAGE = 1_000;

	private static final int LONGEST_DETAILS = 20_000;

	private final AuditEntries entries;

	private final Clock clock;

	Audit(AuditEntries entries, Clock clock) {
		this.entries = entries;
		this.clock = clock;
	}

	/**
	 * Appends one entry to the chain, in the running transaction or one of its own.
	 * @param actor who acts
	 * @param action what was done, as {@code noun.verb}, for instance
	 * {@code run.confirmed}
	 * @param subject what it was done to, for instance {@code run/92}; never an e-mail
	 * address
	 * @param details further facts, by name; null is left out
	 */
	@Transactional
	public void record(Actor actor, String action, String subject, Map<String, ? extends @Nullable Object> details) {
		record(actor, List.of(new Fact(action, subject, details)));
	}

	/**
	 * Appends an entry for each of these, in order.
	 */
	@Transactional
	public void record(Actor actor, List<Fact> facts) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		AuditHead head = this.entries.lockHead();
		List<AuditEntry> added = new ArrayList<>();
		for (Fact fact : facts) {
			AuditEntry entry = AuditEntry.following(head, now, actor, fact.action(), fact.subject(),
					text(fact.details()));
			added.add(entry);
			head = new AuditHead(entry.sequence(), entry.hash());
		}
		this.entries.append(added, head);
	}

	/**
	 * Entries older than that sequence, newest first.
	 */
	@PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR')")
	@Transactional(readOnly = true)
	public List<AuditEntry> before(long sequence, int limit) {
		return this.entries.before(sequence, limit);
	}

	/**
	 * Entries about one thing, newest first. Who may not read the journal gets the
	 * entries of what that operator did, and of the open actions.
	 */
	@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK', 'AUDITOR')")
	@Transactional(readOnly = true)
	public List<AuditEntry> about(Actor reader, EntriesAbout wanted) {
		return this.entries.about(wanted, (reader.isAdmin() || reader.isAuditor()) ? null : reader.name());
	}

	/**
	 * Recomputes the whole chain up to where it ends now; what is appended meanwhile is
	 * not looked at.
	 */
	@PreAuthorize("hasAnyRole('ADMIN', 'AUDITOR')")
	@Transactional(readOnly = true)
	public ChainCheck verify() {
		ChainEnd end = this.entries.end();
		ChainCheck check = ChainCheck.start();
		List<AuditEntry> page = this.entries.between(0, end.sequence(), PAGE);
		while (!page.isEmpty() && check.isIntact()) {
			check = page.stream().reduce(check, ChainCheck::next, (first, second) -> second);
			page = this.entries.between(check.sequence(), end.sequence(), PAGE);
		}
		return check.endingAt(end);
	}

	private static String text(Map<String, ? extends @Nullable Object> details) {
		String text = new TreeMap<String, @Nullable Object>(details).entrySet()
			.stream()
			.filter((detail) -> detail.getValue() != null)
			.map((detail) -> detail.getKey() + "=" + escaped(String.valueOf(detail.getValue())))
			.collect(Collectors.joining("\n"));
		return (text.length() <= LONGEST_DETAILS) ? text : text.substring(0, LONGEST_DETAILS - 1) + "…";
	}

	private static String escaped(String value) {
		return value.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n").replace("\u0000", "");
	}

}
