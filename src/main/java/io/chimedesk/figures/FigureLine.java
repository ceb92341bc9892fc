package io.chimedesk.figures;

import java.util.Collection;
import java.util.function.Predicate;

import io.chimedesk.request.RequestLife;
import io.chimedesk.request.RequestStatus;

/**
 * The figures of requests that belong together.
 *
 * @param name of the tier, the reason or the operator, or the Monday of the week
 * @param users how many they are for, each request counted
 * @param atOnce how many the policy let through without an approver
 * @param done how many gave what was asked for
 * @param unfinished of how many something is still to become
 * @param refused how many were declined, withdrawn or expired
 * @param decision how long those took that somebody decided about
 * @param finish how long those took that gave a tier
 */
public record FigureLine(String name, int requests, int users, int atOnce, int done, int unfinished, int refused,
		Lengths decision, Lengths finish) {

	static FigureLine of(String name, Collection<RequestLife> lives) {
		int done = count(lives, (life) -> life.status() == RequestStatus.DONE);
		int unfinished = count(lives, (life) -> life.status().isUnfinished());
		return new FigureLine(name, lives.size(), lives.stream().mapToInt(RequestLife::users).sum(),
				count(lives, RequestLife::atOnce), done, unfinished, lives.size() - done - unfinished,
				Lengths.of(lives, RequestLife::toDecision), Lengths.of(lives, RequestLife::toDone));
	}

	private static int count(Collection<RequestLife> lives, Predicate<RequestLife> which) {
		return Math.toIntExact(lives.stream().filter(which).count());
	}

}
