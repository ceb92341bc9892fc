package io.chimedesk.selection.web;

import io.chimedesk.ui.Address;
import io.chimedesk.directory.OpenAccounts;
import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.CopyAges;
import io.chimedesk.selection.Mode;
import io.chimedesk.selection.Picking;
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
 * Changes what is selected. Every change works as a form; from the page of users the
 * ticks are sent in the background too, and the bar comes back.
 */
@Controller
class SelectionController {

	static final String SELECTION = "/accounts/{accountId}/selection";

	private final Selections selections;

	private final Picking picking;

	private final SelectionPages pages;

	private final OpenAccounts accounts;

	private final CopyAges ages;

	SelectionController(Selections selections, Picking picking, SelectionPages pages, OpenAccounts accounts,
			CopyAges ages) {
		this.selections = selections;
		this.picking = picking;
		this.pages = pages;
		this.accounts = accounts;
		this.ages = ages;
	}

	@GetMapping(SELECTION)
	String show(@PathVariable String accountId, @RequestParam(required = false) @Nullable String after,
			Authentication authentication, Model model) {
		ChimeAccount account = this.accounts.open(accountId);
		model.addAttribute("page", this.pages.page(account, Actor.of(authentication), after));
		return "selection/selection";
	}

	/**
	 * Takes the ticked users of those that were shown, and leaves out the others.
	 */
	@PostMapping(SELECTION + "/add")
	String add(@PathVariable String accountId, TicksForm ticks, UsersQuery query, Authentication authentication,
			RedirectAttributes redirect) {
		keep(accountId, ticks, authentication);
		tell("selection.kept", accountId, authentication, redirect);
		return back(accountId, query);
	}

	@PostMapping(path = SELECTION + "/add", headers = "HX-Request=true")
	String addInBackground(@PathVariable String accountId, TicksForm ticks, UsersQuery query,
			Authentication authentication, Model model) {
		keep(accountId, ticks, authentication);
		String clear = here(accountId, "/selection/clear", query).toString();
		model.addAttribute("bar",
				new SelectionBar(accountId, count(accountId, authentication), this.ages.of(accountId).users(), clear));
		return "selection/bar :: bar";
	}

	/**
	 * Takes everybody who was shown.
	 */
	@PostMapping(SELECTION + "/page")
	String page(@PathVariable String accountId, TicksForm ticks, UsersQuery query, Authentication authentication,
			RedirectAttributes redirect) {
		this.accounts.open(accountId);
		this.selections.add(Actor.of(authentication), accountId, ticks.shownOnes());
		tell("selection.kept", accountId, authentication, redirect);
		return back(accountId, query);
	}

	/**
	 * Takes all users that match the filter in the address.
	 */
	@PostMapping(SELECTION + "/all")
	String all(@PathVariable String accountId, UsersQuery query, Authentication authentication,
			RedirectAttributes redirect) {
		this.accounts.open(accountId);
		this.picking.apply(Actor.of(authentication), accountId, Mode.ADD, query.filter());
		tell("selection.kept", accountId, authentication, redirect);
		return back(accountId, query);
	}

	@PostMapping(SELECTION + "/remove")
	String remove(@PathVariable String accountId, TicksForm ticks, Authentication authentication,
			RedirectAttributes redirect) {
		this.accounts.open(accountId);
		this.selections.remove(Actor.of(authentication), accountId, ticks.ids());
		tell("selection.removed", accountId, authentication, redirect);
		return "redirect:/accounts/{accountId}/selection";
	}

	@PostMapping(SELECTION + "/clear")
	String clear(@PathVariable String accountId, UsersQuery query, Authentication authentication,
			RedirectAttributes redirect) {
		this.accounts.open(accountId);
		this.picking.clear(Actor.of(authentication), accountId);
		redirect.addFlashAttribute(Flash.NAME, Flash.success("selection.cleared"));
		return back(accountId, query);
	}

	private void keep(String accountId, TicksForm ticks, Authentication authentication) {
		ChimeAccount account = this.accounts.open(accountId);
		Actor actor = Actor.of(authentication);
		this.selections.add(actor, account.accountId(), ticks.ids());
		this.selections.remove(actor, account.accountId(), ticks.shownButNotTicked());
	}

	private void tell(String key, String accountId, Authentication authentication, RedirectAttributes redirect) {
		redirect.addFlashAttribute(Flash.NAME, Flash.success(key, count(accountId, authentication)));
	}

	private int count(String accountId, Authentication authentication) {
		return this.selections.count(Actor.of(authentication), accountId);
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
