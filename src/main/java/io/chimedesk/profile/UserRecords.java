package io.chimedesk.profile;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.chime.ChimeUser;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryUser;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what was read of one user, and tells the journal who asked.
 */
@Component
class UserRecords {

	private final Directory directory;

	private final Audit audit;

	UserRecords(Directory directory, Audit audit) {
		this.directory = directory;
		this.audit = audit;
	}

	@Transactional
	Refreshed takeOver(Actor actor, DirectoryUser before, ChimeUser read, Instant readAt) {
		this.directory.learn(before.accountId(), List.of(read), readAt);
		DirectoryUser after = this.directory.find(before.accountId(), List.of(before.userId())).getFirst();
		Refreshed refreshed = Refreshed.differing(Difference.between(before, after));
		record(actor, before, refreshed);
		return refreshed;
	}

	@Transactional
	Refreshed markGone(Actor actor, DirectoryUser user, Instant readAt) {
		this.directory.markGone(user.accountId(), user.userId(), readAt);
		Refreshed refreshed = Refreshed.of(Refreshed.Result.GONE);
		record(actor, user, refreshed);
		return refreshed;
	}

	/**
	 * Comes before anybody sees anything.
	 */
	@Transactional
	void noteRevealed(Actor actor, DirectoryUser user) {
		this.audit.record(actor, "user.revealed", user.subject(), Map.of());
	}

	private void record(Actor actor, DirectoryUser user, Refreshed refreshed) {
		Map<String, @Nullable Object> details = new HashMap<>();
		details.put("result", refreshed.result());
		details.put("changes", refreshed.differences().isEmpty() ? null : text(refreshed.differences()));
		this.audit.record(actor, "user.refreshed", user.subject(), details);
	}

	/** Without names and addresses. */
	private static String text(List<Difference> differences) {
		return differences.stream().map(UserRecords::text).collect(Collectors.joining(", "));
	}

	private static String text(Difference difference) {
		String field = difference.field().name().toLowerCase(Locale.ROOT).replace('_', ' ');
		return difference.isImpersonal() ? field + " " + text(difference.from()) + " → " + text(difference.to())
				: field;
	}

	private static String text(@Nullable Object value) {
		if (value instanceof Boolean yes) {
			return yes ? "yes" : "no";
		}
		return (value != null) ? value.toString() : "none";
	}

}
