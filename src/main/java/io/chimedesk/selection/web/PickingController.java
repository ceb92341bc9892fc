package io.chimedesk.selection.web;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.OpenAccounts;
import io.chimedesk.selection.Mode;
import io.chimedesk.selection.Picking;
import io.chimedesk.selection.Selections;
import io.chimedesk.ui.Address;
import io.chimedesk.ui.Flash;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Picks from the page of users. Everything works as a form; ticks are sent in the
 * background too, and the bar comes back.
 */
@Controller
class PickingController {

	private final Selections selections;

	private final Picking picking;

	private final SelectionBars bars;

	private final OpenAccounts accounts;

	PickingController(Selections selections, Picking picking, SelectionBars bars, OpenAccounts accounts) {
		this.selections = selections;
		this.picking = picking;
		this.bars = bars;
		this.accounts = accounts;
	}

	/**
	 * Takes the users who were ticked, and leaves out those whose tick was taken away.
	 */
	@PostMapping(SelectionController.SELECTION + "/add")
	String add(@PathVariable String accountId, TicksForm ticks, UsersQuery query, Authentication authentication,
			RedirectAttributes redirect) {
		Actor actor = keep(accountId, ticks, authentication);
		tell(Flash.success("selection.kept", this.selections.count(actor, accountId)), redirect);
		return back(accountId, query);
	}

	@PostMapping(path = SelectionController.SELECTION + "/add", headers = "HX-Request=true")
	String addInBackground(@PathVariable String accountId, TicksForm ticks, UsersQuery query,
			Authentication authentication, Model model) {
		Actor actor = keep(accountId, ticks, authentication);
		String clear = here(accountId, "/selection/clear", query).toString();
		model.addAttribute("bar", this.bars.of(actor, accountId, query.filter(), clear));
		return "selection/bar :: bar";
	}

	/**
	 * Takes everybody who was shown.
	 */
	@PostMapping(SelectionController.SELECTION + "/page")
	String page(@PathVariable String accountId, TicksForm ticks, UsersQuery query, Authentication authentication,
			RedirectAttributes redirect) {
		Actor actor = open(accountId, authentication);
		this.selections.add(actor, accountId, ticks.shownOnes());
		tell(Flash.success("selection.kept", this.selections.count(actor, accountId)), redirect);
		return back(accountId, query);
	}

	/**
	 * Adds all users that match the filter in the address, takes them out, or keeps
	 * nobody else.
	 */
	@PostMapping(SelectionController.SELECTION + "/all")
	String all(@PathVariable String accountId, @RequestParam(defaultValue = "ADD") Mode mode, UsersQuery query,
			Authentication authentication, RedirectAttributes redirect) {
		Actor actor = open(accountId, authentication);
		int users = this.picking.apply(actor, accountId, mode, query.filter());
		tell(said(accountId, mode, users, this.selections.count(actor, accountId)), redirect);
		return back(accountId, query);
	}

	/**
	 * Of all users that match the filter in the address, takes out who is selected and
	 * adds who is not.
	 */
	@PostMapping(SelectionController.SELECTION + "/invert")
	String invert(@PathVariable String accountId, UsersQuery query, Authentication authentication,
			RedirectAttributes redirect) {
		Actor actor = open(accountId, authentication);
		this.picking.invert(actor, accountId, query.filter());
		tell(Flash.success("selection.inverted", this.selections.count(actor, accountId))
			.withUndo(SelectionController.undo(accountId)), redirect);
		return back(accountId, query);
	}

	@PostMapping(SelectionController.SELECTION + "/clear")
	String clear(@PathVariable String accountId, UsersQuery query, Authentication authentication,
			RedirectAttributes redirect) {
		Actor actor = open(accountId, authentication);
		int users = this.picking.clear(actor, accountId);
		tell(Flash.success("selection.cleared", users).withUndo(SelectionController.undo(accountId)), redirect);
		return back(accountId, query);
	}

	private Actor keep(String accountId, TicksForm ticks, Authentication authentication) {
		Actor actor = open(accountId, authentication);
		this.selections.add(actor, accountId, ticks.newlyTicked());
		this.selections.remove(actor, accountId, ticks.noLongerTicked());
		return actor;
	}

	private Actor open(String accountId, Authentication authentication) {
		this.accounts.open(accountId);
		return Actor.of(authentication);
	}

	private static Flash said(String accountId, Mode mode, int users, int selected) {
		return switch (mode) {
			case ADD -> Flash.success("selection.added", users, selected);
			case TAKE_OUT ->
				Flash.success("selection.taken-out", users, selected).withUndo(SelectionController.undo(accountId));
			case KEEP_ONLY ->
				Flash.success("selection.kept-only", users, selected).withUndo(SelectionController.undo(accountId));
		};
	}

	private static void tell(Flash flash, RedirectAttributes redirect) {
		redirect.addFlashAttribute(Flash.NAME, flash);
	}

	private static String back(String accountId, UsersQuery query) {
		return "redirect:" + here(accountId, "/users", query);
	}

	private static Address here(String accountId, String path, UsersQuery query) {
		return query.address("/accounts/" + accountId + path)
			.with("after", query.after())
			.with("before", query.before());
	}

}
