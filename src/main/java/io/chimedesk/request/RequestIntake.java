package io.chimedesk.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.policy.Policies;
import io.chimedesk.policy.Policy;
import io.chimedesk.policy.Verdict;
import io.chimedesk.request.RequestRefused.Why;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Checks what is asked for, has the policy judge it and stores it.
 */
@Component
class RequestIntake {

	/** How many users a request has at most. */
	static final int MOST_USERS = 1_000;

	private final Directory directory;

	private final Policies policies;

	private final RequestJudge judge;

	private final NewRequests requests;

	private final RequestUsers users;

	RequestIntake(Directory directory, Policies policies, RequestJudge judge, NewRequests requests,
			RequestUsers users) {
		this.directory = directory;
		this.policies = policies;
		this.judge = judge;
		this.requests = requests;
		this.users = users;
	}

	/**
	 * Stores a grant that is open.
	 * @throws RequestRefused if it cannot be made, or the policy refuses it
	 */
	LicenceRequest grant(Actor actor, RequestWish wish) {
		this.requests.lockGate();
		Policy policy = this.policies.current();
		List<DirectoryUser> present = checked(wish);
		return store(actor, wish, policy, this.judge.judge(policy, actor, wish, present), tiers(present), null);
	}

	/**
	 * Stores an extension that is open.
	 */
	LicenceRequest extension(Actor actor, RequestWish wish, long leaseId) {
		this.requests.lockGate();
		Policy policy = this.policies.current();
		refuse(wish.until() == null || !wish.until().isAfter(this.judge.today()), Why.ENDED);
		return store(actor, wish, policy, this.judge.judgeExtension(policy, actor, wish), Map.of(), leaseId);
	}

	/**
	 * What would become of a wish; it may name nobody yet.
	 */
	Verdict outlook(Actor actor, RequestWish wish, List<DirectoryUser> present) {
		return this.judge.judge(this.policies.current(), actor, wish, present);
	}

	private List<DirectoryUser> checked(RequestWish wish) {
		refuse(wish.userIds().isEmpty(), Why.NOBODY);
		refuse(wish.userIds().size() > MOST_USERS, Why.TOO_MANY, wish.userIds().size(), MOST_USERS);
		refuse(!supported(wish), Why.TIER_NOT_SUPPORTED, wish.tier().wire());
		refuse(wish.until() != null && !wish.until().isAfter(this.judge.today()), Why.ENDED);
		List<DirectoryUser> present = this.directory.find(wish.accountId(), wish.userIds())
			.stream()
			.filter((user) -> !user.gone())
			.toList();
		refuse(present.size() < wish.userIds().size(), Why.UNKNOWN_USER, wish.userIds().size() - present.size());
		return present;
	}

	private boolean supported(RequestWish wish) {
		return this.directory.account(wish.accountId())
			.map(ChimeAccount::supportedTiers)
			.filter((tiers) -> tiers.contains(wish.tier().wire()))
			.isPresent();
	}

	private LicenceRequest store(Actor actor, RequestWish wish, Policy policy, Verdict verdict,
			Map<String, @Nullable String> tiers, @Nullable Long leaseId) {
		if (verdict.refused()) {
			throw RequestRefused.byPolicy(verdict.fired());
		}
		Judgement judgement = new Judgement(policy.version(), verdict.approvals(), verdict.fired());
		LicenceRequest request = this.requests.add(actor, wish, judgement, leaseId, policy.undecidedFor());
		this.users.add(request.id(), wish.userIds(), tiers);
		return request;
	}

	private static Map<String, @Nullable String> tiers(List<DirectoryUser> users) {
		Map<String, @Nullable String> tiers = new HashMap<>();
		users.forEach((user) -> tiers.put(user.userId(), user.tier()));
		return tiers;
	}

	private static void refuse(boolean refused, Why why, Object... arguments) {
		if (refused) {
			throw new RequestRefused(why, arguments);
		}
	}

}
