package io.chimedesk.request;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import io.chimedesk.audit.Actor;
import io.chimedesk.lease.LeaseNotFound;
import io.chimedesk.lease.LeaseStale;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Decides about many requests with one comment, each for itself: what cannot be decided
 * holds up no other.
 */
@Service
public class ManyDecisions {

	private final RequestDecisions decisions;

	ManyDecisions(RequestDecisions decisions) {
		this.decisions = decisions;
	}

	/**
	 * Approves or declines these requests.
	 * @throws RequestRefused if a comment is needed and there is none
	 */
	public Result decide(Actor actor, Collection<Long> ids, boolean approve, @Nullable String comment) {
		Set<Long> open = new TreeSet<>(ids);
		int decided = 0;
		int own = 0;
		int gone = 0;
		for (long id : Set.copyOf(open)) {
			try {
				decide(actor, id, approve, comment);
				decided++;
			}
			catch (OwnRequest ex) {
				own++;
			}
			catch (AskerGone ex) {
				gone++;
			}
			catch (NotTheirs | RequestStale | RequestNotFound | LeaseStale | LeaseNotFound ex) {
				continue;
			}
		}
		return new Result(decided, own, open.size() - decided - own - gone, gone);
	}

	private void decide(Actor actor, long id, boolean approve, @Nullable String comment) {
		if (approve) {
			this.decisions.approve(actor, id, Set.of(), comment);
		}
		else {
			this.decisions.decline(actor, id, comment);
		}
	}

	/**
	 * What came of it.
	 *
	 * @param decided how many were
	 * @param own how many were the operator's own
	 * @param overtaken how many others could not be
	 * @param gone how many were asked for by somebody who may no longer ask
	 */
	public record Result(int decided, int own, int overtaken, int gone) {

		/**
		 * Whether all were.
		 */
		public boolean isWhole() {
			return this.own + this.overtaken + this.gone == 0;
		}
	}

}
