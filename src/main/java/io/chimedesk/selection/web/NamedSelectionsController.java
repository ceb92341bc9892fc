package io.chimedesk.selection.web;

import java.io.Serializable;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.OpenAccounts;
import io.chimedesk.operator.Colleague;
import io.chimedesk.selection.HandOver;
import io.chimedesk.selection.NamedSelection;
import io.chimedesk.selection.NamedSelections;
import io.chimedesk.selection.SelectionRefused;
import io.chimedesk.ui.Flash;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Keeps several selections side by side: makes, opens, names, deletes and hands them
 * over.
 */
@Controller
class NamedSelectionsController {

	private static final String SELECTIONS = "/accounts/{accountId}/selections";

	private static final String ONE = SELECTIONS + "/{number}";

	private static final String BACK = "redirect:/accounts/{accountId}/selection";

	private final NamedSelections selections;

	private final HandOver handOver;

	private final OpenAccounts accounts;

	NamedSelectionsController(NamedSelections selections, HandOver handOver, OpenAccounts accounts) {
		this.selections = selections;
		this.handOver = handOver;
		this.accounts = accounts;
	}

	@PostMapping(SELECTIONS)
	String create(@PathVariable String accountId, NameForm form, Authentication authentication,
			RedirectAttributes redirect) {
		Actor actor = open(accountId, authentication);
		try {
			NamedSelection made = this.selections.create(actor, accountId, form.name());
			return told(redirect, Flash.success("selection.created", made.name()));
		}
		catch (SelectionRefused ex) {
			return refused(redirect, ex, new Typed(0, form.name(), null));
		}
	}

	/**
	 * Makes it the current one.
	 */
	@PostMapping(ONE + "/open")
	String open(@PathVariable String accountId, @PathVariable long number, Authentication authentication,
			RedirectAttributes redirect) {
		NamedSelection opened = this.selections.open(open(accountId, authentication), accountId, number);
		return told(redirect, Flash.success("selection.opened", opened.name()));
	}

	/**
	 * Leaves what was handed over for later.
	 */
	@PostMapping(ONE + "/put-aside")
	String putAside(@PathVariable String accountId, @PathVariable long number, Authentication authentication) {
		this.selections.putAside(open(accountId, authentication), accountId, number);
		return BACK;
	}

	@PostMapping(ONE + "/rename")
	String rename(@PathVariable String accountId, @PathVariable long number, NameForm form,
			Authentication authentication, RedirectAttributes redirect) {
		Actor actor = open(accountId, authentication);
		try {
			String name = this.selections.rename(actor, accountId, number, form.name());
			return told(redirect, Flash.success("selection.renamed", name));
		}
		catch (SelectionRefused ex) {
			return refused(redirect, ex, new Typed(number, form.name(), null));
		}
	}

	@PostMapping(ONE + "/delete")
	String delete(@PathVariable String accountId, @PathVariable long number, Authentication authentication,
			RedirectAttributes redirect) {
		NamedSelection deleted = this.selections.delete(open(accountId, authentication), accountId, number);
		return told(redirect, Flash.success("selection.deleted", deleted.name(), deleted.users()));
	}

	@PostMapping(ONE + "/hand-over")
	String handOver(@PathVariable String accountId, @PathVariable long number, HandOverForm form,
			Authentication authentication, RedirectAttributes redirect) {
		Actor actor = open(accountId, authentication);
		try {
			Colleague colleague = this.handOver.handOver(actor, accountId, number, form.to(), form.note());
			return told(redirect, Flash.success("selection.handed-over", colleague.displayName()));
		}
		catch (SelectionRefused ex) {
			return refused(redirect, ex, new Typed(number, null, form.note()));
		}
	}

	private Actor open(String accountId, Authentication authentication) {
		this.accounts.open(accountId);
		return Actor.of(authentication);
	}

	private static String told(RedirectAttributes redirect, Flash flash) {
		redirect.addFlashAttribute(Flash.NAME, flash);
		return BACK;
	}

	private static String refused(RedirectAttributes redirect, SelectionRefused refused, Typed typed) {
		redirect.addFlashAttribute("typed", typed);
		return told(redirect, Flash.danger(refused.key(), refused.arguments().toArray()));
	}

	/**
	 * What a selection is to be called.
	 */
	record NameForm(@Nullable String name) {
	}

	/**
	 * Who is to get a selection.
	 *
	 * @param to the sign-in name
	 */
	record HandOverForm(@Nullable String to, @Nullable String note) {
	}

	/**
	 * What was typed into a form that was refused, to be shown there again.
	 *
	 * @param selection the selection it was about, 0 for a new one
	 */
	record Typed(long selection, @Nullable String name, @Nullable String note) implements Serializable {
	}

}
