package io.chimedesk.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

import io.chimedesk.audit.Actor;
import io.chimedesk.budget.Budgets;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.lease.LeaseDays;
import io.chimedesk.plan.Protection;
import io.chimedesk.plan.Transition;
import io.chimedesk.plan.Transition.Field;
import io.chimedesk.policy.Policy;
import io.chimedesk.policy.PolicyRules;
import io.chimedesk.policy.RequestFacts;
import io.chimedesk.policy.Verdict;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gathers what the policy has to know of a request, and has it judge.
 */
@Component
class RequestJudge {

	private final NewRequests requests;

	private final WantedUsers wanted;

	private final Budgets budgets;

	private final Protection protection;

	private final LeaseDays days;

	RequestJudge(NewRequests requests, WantedUsers wanted, Budgets budgets, Protection protection, LeaseDays days) {
		this.requests = requests;
		this.wanted = wanted;
		this.budgets = budgets;
		this.protection = protection;
		this.days = days;
	}

	/**
	 * What the policy says about a grant.
	 * @param users those that the wish names
	 */
	Verdict judge(Policy policy, Actor actor, RequestWish wish, Collection<DirectoryUser> users) {
		int downgrades = (int) users.stream().filter((user) -> goesDown(user, wish)).count();
		int shielded = this.protection.of(wish.accountId(), wish.userIds()).size();
		return PolicyRules.judge(policy, new RequestFacts(actor, users.size(), Set.of(wish.tier()), grantedToday(actor),
				downgrades, shielded, overBudget(wish, users), days(wish.until())));
	}

	/**
	 * What the policy says about an extension, which changes no tier.
	 */
	Verdict judgeExtension(Policy policy, Actor actor, RequestWish wish) {
		return PolicyRules.judge(policy, new RequestFacts(actor, wish.userIds().size(), Set.of(wish.tier()),
				grantedToday(actor), 0, 0, 0, days(wish.until())));
	}

	static boolean goesDown(DirectoryUser user, RequestWish wish) {
		return new Transition(Field.TIER, user.tier(), wish.tier().wire(), 1).isDowngrade();
	}

	/**
	 * The day it is where the last days of leases are.
	 */
	LocalDate today() {
		return this.days.today();
	}

	private int grantedToday(Actor actor) {
		Instant midnight = today().atStartOfDay(this.days.zone()).toInstant();
		return this.requests.usersGrantedAlone(actor.name(), midnight);
	}

	private int overBudget(RequestWish wish, Collection<DirectoryUser> users) {
		Set<String> reserved = this.wanted.reservedFor(wish.accountId(), wish.tier());
		int more = (int) users.stream()
			.filter((user) -> !wish.tier().wire().equals(user.tier()) && !reserved.contains(user.userId()))
			.count();
		return this.budgets.over(wish.accountId(), Map.of(wish.tier(), more));
	}

	private int days(@Nullable LocalDate until) {
		return (until != null) ? Math.toIntExact(ChronoUnit.DAYS.between(today(), until)) : 0;
	}

}
