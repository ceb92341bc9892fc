package io.chimedesk.plan;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;

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
	 * Protects a user; whoever is protected already stays so, with the first reason.
	 */
	@PreAuthorize(ADMINS)
	@Transactional
	public void protect(Actor actor, String accountId, String userId, String reason) {
		if (this.users.add(accountId, userId, actor.name(), reason)) {
			this.audit.record(actor, "user.protected", subject(accountId, userId), Map.of("reason", reason));
		}
	}

	/**
	 * Gives a user free for plans again; nothing happens to one who is not protected.
	 */
	@PreAuthorize(ADMINS)
	@Transactional
	public void release(Actor actor, String accountId, String userId) {
		if (this.users.remove(accountId, userId)) {
			this.audit.record(actor, "user.released", subject(accountId, userId), Map.of());
		}
	}

	private static String subject(String accountId, String userId) {
		return "user/" + accountId + "/" + userId;
	}

}
