package io.chimedesk.selection.web;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.OpenAccounts;
import io.chimedesk.selection.Mode;
import io.chimedesk.selection.Picking;
import io.chimedesk.selection.SelectionContents;
import io.chimedesk.selection.Selections;
import io.chimedesk.ui.Flash;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows the current selection and takes users out of it.
 */
@Controller
class SelectionController {

	static final String SELECTION = "/accounts/{accountId}/selection";

	private final Selections selections;

	private final Picking picking;

	private final SelectionContents contents;

	private final SelectionPages pages;

	private final OpenAccounts accounts;

	SelectionController(Selections selections, Picking picking, SelectionContents contents, SelectionPages pages,
			OpenAccounts accounts) {
		this.selections = selections;
		this.picking = picking;
		this.contents = contents;
		this.pages = pages;
		this.accounts = accounts;
	}

	@GetMapping(SELECTION)
	String show(@PathVariable String accountId, SelectionQuery query, Authentication authentication, Model model) {
		model.addAttribute("page", this.pages.page(this.accounts.open(accountId), query, Actor.of(authentication)));
		return "selection/selection";
	}

	/**
	 * Takes out the one whose button it was, or else those who are ticked.
	 */
	@PostMapping(SELECTION + "/remove")
	String remove(@PathVariable String accountId, @RequestParam(required = false) @Nullable String one, TicksForm ticks,
			SelectionQuery query, Authentication authentication, RedirectAttributes redirect) {
		this.accounts.open(accountId);
		Actor actor = Actor.of(authentication);
		if (one != null) {
			this.selections.remove(actor, accountId, List.of(one.replace("\u0000", "")));
			redirect.addFlashAttribute(Flash.NAME,
					Flash.success("selection.removed", this.selections.count(actor, accountId)));
		}
		else {
			takeOut(actor, accountId, ticks.ids(), redirect);
		}
		return back(accountId, query);
	}

	/**
	 * Takes out everybody whom the search and filters of the page show.
	 */
	@PostMapping(SELECTION + "/take-out")
	String takeOut(@PathVariable String accountId, SelectionQuery query, Authentication authentication,
			RedirectAttributes redirect) {
		this.accounts.open(accountId);
		Actor actor = Actor.of(authentication);
		takeOut(actor, accountId, this.contents.userIds(actor, accountId, query.view()), redirect);
		return "redirect:/accounts/{accountId}/selection";
	}

	@PostMapping(SELECTION + "/empty")
	String empty(@PathVariable String accountId, Authentication authentication, RedirectAttributes redirect) {
		this.accounts.open(accountId);
		int users = this.picking.clear(Actor.of(authentication), accountId);
		redirect.addFlashAttribute(Flash.NAME, Flash.success("selection.cleared", users).withUndo(undo(accountId)));
		return "redirect:/accounts/{accountId}/selection";
	}

	@PostMapping(SELECTION + "/undo")
	String undo(@PathVariable String accountId, Authentication authentication, RedirectAttributes redirect) {
		this.accounts.open(accountId);
		Actor actor = Actor.of(authentication);
		boolean undone = this.picking.undo(actor, accountId);
		int users = this.selections.count(actor, accountId);
		redirect.addFlashAttribute(Flash.NAME,
				undone ? Flash.success("selection.undone", users) : Flash.warning("selection.nothing-to-undo"));
		return "redirect:/accounts/{accountId}/selection";
	}

	/**
	 * Where the last change of many is undone.
	 */
	static String undo(String accountId) {
		return "/accounts/" + accountId + "/selection/undo";
	}

	private void takeOut(Actor actor, String accountId, List<String> users, RedirectAttributes redirect) {
		int taken = users.isEmpty() ? 0 : this.selections.apply(actor, accountId, Mode.TAKE_OUT, users);
		Flash flash = Flash.success("selection.taken-out", taken, this.selections.count(actor, accountId));
		redirect.addFlashAttribute(Flash.NAME, (taken > 0) ? flash.withUndo(undo(accountId)) : flash);
	}

	private static String back(String accountId, SelectionQuery query) {
		return "redirect:" + query.address("/accounts/" + accountId + "/selection").with("page", query.page());
	}

}
