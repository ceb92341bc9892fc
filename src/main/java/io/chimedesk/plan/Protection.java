package io.chimedesk.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.audit.Fact;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps users out of every plan, until somebody releases them.
 */
@Service
public class Protection {

	/** How many characters a reason has at most. */
	public static final int LONGEST_REASON = 500;

	private static final String ADMINS = "hasRole('ADMIN')";

	private final ProtectedUsers users;

	private final Audit audit;

	Protection(ProtectedUsers users, Audit audit) {
		this.users = users;
		this.audit = audit;
	}

	public boolean isProtected(String accountId, String userId) {
		return of(accountId, userId).isPresent();
	}

	/**
	 * Who protected the user, when and why; empty if nobody did.
	 */
	@Transactional(readOnly = true)
	public Optional<ProtectedUser> of(String accountId, String userId) {
		return this.users.among(accountId, Set.of(userId)).stream().findFirst();
	}

	/**
	 * Those of these users that are protected, by ID.
	 */
	@Transactional(readOnly = true)
	public Map<String, ProtectedUser> of(String accountId, Collection<String> userIds) {
		return this.users.among(accountId, userIds)
			.stream()
			.collect(Collectors.toMap(ProtectedUser::userId, Function.identity()));
	}

	/**
	 * Everybody who is protected, in no order.
	 */
	@Transactional(readOnly = true)
	public List<ProtectedUser> all(String accountId) {
		return this.users.all(accountId);
	}

	/**
	 * Protects a user; whoever is protected already stays so, with the first reason.
	 */
	@PreAuthorize(ADMINS)
	@Transactional
	public void protect(Actor actor, String accountId, String userId, String reason) {
		protect(actor, accountId, List.of(userId), reason);
	}

	/**
	 * Protects users; whoever is protected already stays so, with the first reason.
	 * @return how many were not protected before
	 */
	@PreAuthorize(ADMINS)
	@Transactional
	public int protect(Actor actor, String accountId, Collection<String> userIds, String reason) {
		return record(actor,
				userIds.stream()
					.filter((user) -> this.users.add(accountId, user, actor.name(), reason))
					.map((user) -> new Fact("user.protected", subject(accountId, user), Map.of("reason", reason)))
					.toList());
	}

	/**
	 * Gives a user free for plans again; nothing happens to one who is not protected.
	 */
	@PreAuthorize(ADMINS)
	@Transactional
	public void release(Actor actor, String accountId, String userId) {
		release(actor, accountId, List.of(userId));
	}

	/**
	 * Gives users free for plans again.
	 * @return how many of them were protected
	 */
	@PreAuthorize(ADMINS)
	@Transactional
	public int release(Actor actor, String accountId, Collection<String> userIds) {
		return record(actor,
				userIds.stream()
					.filter((user) -> this.users.remove(accountId, user))
					.map((user) -> new Fact("user.released", subject(accountId, user), Map.of()))
					.toList());
	}

	private int record(Actor actor, List<Fact> facts) {
		if (!facts.isEmpty()) {
			this.audit.record(actor, facts);
		}
		return facts.size();
	}

	private static String subject(String accountId, String userId) {
		return "user/" + accountId + "/" + userId;
	}

}
