package io.chimedesk.resolver.web;

import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.resolver.ListIntake;
import io.chimedesk.resolver.Lists;
import io.chimedesk.resolver.ResolvedList;
import io.chimedesk.resolver.parse.ListRefused;
import io.chimedesk.ui.Flash;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows what became of a list, or asks how it is to be read.
 */
@Controller
class ListController {

	static final String LIST = ListsController.LISTS + "/{listId}";

	private final ListIntake intake;

	private final Lists lists;

	private final ListPages pages;

	private final ListAccounts accounts;

	ListController(ListIntake intake, Lists lists, ListPages pages, ListAccounts accounts) {
		this.intake = intake;
		this.lists = lists;
		this.pages = pages;
		this.accounts = accounts;
	}

	@GetMapping(LIST)
	String show(@PathVariable String accountId, @PathVariable UUID listId, ListQuery query, MappingForm mapping,
			Authentication authentication, Model model) {
		ChimeAccount account = this.accounts.open(accountId);
		ResolvedList list = this.lists.get(listId, accountId, Actor.of(authentication));
		if (list.asks()) {
			model.addAttribute("page", MappingPage.of(account, list, this.lists.text(list), mapping));
			return "resolver/mapping";
		}
		model.addAttribute("page", this.pages.page(account, list, query));
		return "resolver/list";
	}

	/**
	 * Reads the list as the operator says; what does not make sense leads back with what
	 * was said.
	 */
	@PostMapping(LIST + "/mapping")
	String map(@PathVariable String accountId, @PathVariable UUID listId, MappingForm mapping,
			Authentication authentication, RedirectAttributes redirect) {
		this.accounts.open(accountId);
		ResolvedList list = this.lists.get(listId, accountId, Actor.of(authentication));
		if (list.asks()) {
			MappingPage said = MappingPage.of(this.accounts.open(accountId), list, this.lists.text(list), mapping);
			if (!said.layout().isReadable()) {
				redirect.addFlashAttribute(Flash.NAME, Flash.warning("resolver.mapping.unclear"));
				return "redirect:" + said.address();
			}
			return read(list, said, redirect);
		}
		return "redirect:/accounts/{accountId}/lists/{listId}";
	}

	private String read(ResolvedList list, MappingPage said, RedirectAttributes redirect) {
		try {
			this.intake.read(list, said.layout());
			return "redirect:/accounts/{accountId}/lists/{listId}";
		}
		catch (ListRefused ex) {
			redirect.addFlashAttribute(Flash.NAME, RefusalWords.flash(ex));
			return "redirect:" + said.address();
		}
	}

}
