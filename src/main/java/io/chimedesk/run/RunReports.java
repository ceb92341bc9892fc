package io.chimedesk.run;

import java.util.List;

import io.chimedesk.audit.Actor;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Reads runs for those who may see them: the own, or all as ADMIN or AUDITOR.
 */
@Service
public class RunReports {

	/**
	 * Runs that the actor may see, newest first, numbers below that one.
	 * @param accountId only this account; null means all
	 */
	public List<Run> before(Actor actor, @Nullable String accountId, long number, int limit) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The run.
	 * @throws RunNotFound if there is none or it is somebody else's
	 */
	public Run get(long number, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The users that match, failures first (failed, unknown, accepted but unchanged, not
	 * attempted, waiting, applied, skipped), then by code and position.
	 * @param offset how many to leave out
	 */
	public List<RunItem> items(Run run, ResultFilter filter, int offset, int limit) {
		throw new UnsupportedOperationException();
	}

	public int count(Run run, ResultFilter filter) {
		throw new UnsupportedOperationException();
	}

	/**
	 * How many users per outcome and code, in the order of {@link #items}.
	 */
	public List<CodeCount> counts(Run run) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The evidence of the calls of a run, oldest first, IDs above that one.
	 */
	public List<Attempt> attempts(Run run, long afterId, int limit) {
		throw new UnsupportedOperationException();
	}

}
