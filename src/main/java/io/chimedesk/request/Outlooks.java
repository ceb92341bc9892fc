package io.chimedesk.request;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.plan.Protection;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what would become of a wish, before anybody makes a request of it.
 */
@Service
public class Outlooks {

	private final Directory directory;

	private final WantedUsers wanted;

	private final Protection protection;

	private final RequestIntake intake;

	Outlooks(Directory directory, WantedUsers wanted, Protection protection, RequestIntake intake) {
		this.directory = directory;
		this.wanted = wanted;
		this.protection = protection;
		this.intake = intake;
	}

	/**
	 * What each of the users has and what the policy would say.
	 */
	@Transactional(readOnly = true)
	public Outlook of(Actor actor, ChimeAccount account, RequestWish wish) {
		List<DirectoryUser> users = this.directory.find(account.accountId(), wish.userIds())
			.stream()
			.filter((user) -> !user.gone())
			.sorted(Comparator.comparing(DirectoryUser::label, String.CASE_INSENSITIVE_ORDER))
			.toList();
		Map<String, Set<Long>> open = this.wanted.unfinished(account.accountId(), wish.userIds());
		Set<String> shielded = this.protection.of(account.accountId(), wish.userIds()).keySet();
		return new Outlook(users.stream()
			.map((user) -> asked(account, wish, user, open.getOrDefault(user.userId(), Set.of()),
					shielded.contains(user.userId())))
			.toList(), this.intake.outlook(actor, wish, users));
	}

	private static AskedUser asked(ChimeAccount account, RequestWish wish, DirectoryUser user, Collection<Long> open,
			boolean shielded) {
		Set<Warning> warnings = EnumSet.noneOf(Warning.class);
		addIf(warnings, Warning.ALREADY_THERE, wish.tier().wire().equals(user.tier()));
		addIf(warnings, Warning.DIRECTORY_MANAGED, account.isDirectoryManaged());
		addIf(warnings, Warning.SUSPENDED, "Suspended".equals(user.registration()));
		addIf(warnings, Warning.INVITATION_PENDING, "Pending".equals(user.invitation()));
		addIf(warnings, Warning.DOWNGRADE, RequestJudge.goesDown(user, wish));
		addIf(warnings, Warning.PROTECTED, shielded);
		addIf(warnings, Warning.OPEN_REQUEST, !open.isEmpty());
		return new AskedUser(user, warnings, List.copyOf(open));
	}

	private static void addIf(Set<Warning> warnings, Warning warning, boolean condition) {
		if (condition) {
			warnings.add(warning);
		}
	}

}
