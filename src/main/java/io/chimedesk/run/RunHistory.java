package io.chimedesk.run;

import java.util.List;

import io.chimedesk.audit.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What runs did to one user. HELPDESK reads the own runs in full; of others' runs it
 * learns when a user may have been changed, from what to what, and neither by whom nor
 * why. What came to nothing there is not told.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK', 'AUDITOR')")
@Transactional(readOnly = true)
public class RunHistory {

	private final UserRuns userRuns;

	private final Runs runs;

	RunHistory(UserRuns userRuns, Runs runs) {
		this.userRuns = userRuns;
		this.runs = runs;
	}

	/**
	 * The runs of that user, newest first.
	 */
	public List<UserRun> about(Actor reader, RunsAbout wanted) {
		return this.userRuns.about(wanted, readsAll(reader) ? null : reader.name())
			.stream()
			.map((one) -> isReadable(one.run(), reader) ? one : one.ofAnotherOperator())
			.toList();
	}

	/**
	 * Whether the reader may open that run.
	 */
	public boolean isReadable(long number, Actor reader) {
		return isReadable(this.runs.find(number).orElse(null), reader);
	}

	private static boolean isReadable(@Nullable Run run, Actor reader) {
		return run != null && reader.mayRead(run.owner());
	}

	private static boolean readsAll(Actor reader) {
		return reader.isAdmin() || reader.isAuditor();
	}

}
