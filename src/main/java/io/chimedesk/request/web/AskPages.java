package io.chimedesk.request.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.chimedesk.audit.Actor;
import io.chimedesk.budget.Budgets;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.directory.UserFilter;
import io.chimedesk.directory.UserQuery;
import io.chimedesk.directory.UserSort;
import io.chimedesk.policy.Fired;
import io.chimedesk.request.Outlook;
import io.chimedesk.request.Outlooks;
import io.chimedesk.request.RequestWish;
import io.chimedesk.request.Urgency;
import io.chimedesk.resolver.WrittenTexts;
import io.chimedesk.resolver.WrittenUsers;
import io.chimedesk.selection.Selections;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the form of a request and gathers what it shows.
 */
@Component
class AskPages {

	private static final int FOUND = 20;

	private final Directory directory;

	private final Selections selections;

	private final Outlooks outlooks;

	private final Budgets budgets;

	private final WrittenTexts texts;

	AskPages(Directory directory, Selections selections, Outlooks outlooks, Budgets budgets, WrittenTexts texts) {
		this.directory = directory;
		this.selections = selections;
		this.outlooks = outlooks;
		this.budgets = budgets;
		this.texts = texts;
	}

	/**
	 * The users of the form, with those who are ticked among the found.
	 */
	String users(ChimeAccount account, RequestForm form) {
		List<String> lines = new ArrayList<>();
		lines.add(form.users().strip());
		this.directory.find(account.accountId(), form.add())
			.forEach((user) -> lines.add((user.email() != null) ? user.email() : user.userId()));
		return String.join("\n", lines).strip();
	}

	WrittenUsers written(ChimeAccount account, RequestForm form) {
		return this.texts.read(account.accountId(), form.users());
	}

	/**
	 * What the form asks for; null without a tier.
	 */
	@Nullable RequestWish wish(ChimeAccount account, RequestForm form, WrittenUsers written, Actor actor) {
		Set<String> users = new LinkedHashSet<>(written.userIds());
		if (form.takesSelection()) {
			users.addAll(this.selections.userIds(actor, account.accountId()));
		}
		return form.wantedTier()
			.map((tier) -> new RequestWish(account.accountId(), users, tier, form.reason(), form.ticketOrNull(),
					form.day().orElse(null), Urgency.of(form.urgency())))
			.orElse(null);
	}

	@Nullable Outlook outlook(ChimeAccount account, @Nullable RequestWish wish, Actor actor) {
		return (wish != null && !wish.userIds().isEmpty()) ? this.outlooks.of(actor, account, wish) : null;
	}

	AskPage page(ChimeAccount account, RequestForm form, WrittenUsers written, @Nullable Outlook outlook,
			List<Fired> refused, Actor actor) {
		return new AskPage(account, this.budgets.of(account.accountId()),
				this.selections.count(actor, account.accountId()), found(account, form), !form.q().isEmpty(),
				written.unclear(), outlook, refused);
	}

	private List<DirectoryUser> found(ChimeAccount account, RequestForm form) {
		if (form.q().isEmpty()) {
			return List.of();
		}
		UserQuery query = new UserQuery(account.accountId(), UserFilter.text(form.q()), UserSort.NAME, false);
		return this.directory.slice(query, null, null, FOUND).users();
	}

}
