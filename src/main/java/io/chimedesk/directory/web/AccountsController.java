package io.chimedesk.directory.web;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.AccountNotFound;
import io.chimedesk.directory.CopyAge;
import io.chimedesk.directory.CopyAges;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryRefresh;
import io.chimedesk.directory.RefreshTimes;
import io.chimedesk.ui.Flash;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The accounts, and the refresh of their copies.
 */
@Controller
class AccountsController {

	private static final String REFRESH = "/accounts/{accountId}/refresh";

	private final Directory directory;

	private final DirectoryRefresh refresh;

	private final AccountCards cards;

	private final CopyAges ages;

	private final RefreshTimes times;

	AccountsController(Directory directory, DirectoryRefresh refresh, AccountCards cards, CopyAges ages,
			RefreshTimes times) {
		this.directory = directory;
		this.refresh = refresh;
		this.cards = cards;
		this.ages = ages;
		this.times = times;
	}

	@GetMapping("/accounts")
	String accounts(Model model) {
		model.addAttribute("accounts", this.cards.all());
		model.addAttribute("list", this.directory.accountsState());
		model.addAttribute("next", this.times.next());
		return "directory/accounts";
	}

	@PostMapping("/accounts/refresh")
	String refreshAccounts(Authentication authentication, RedirectAttributes redirect) {
		boolean begun = this.refresh.requestAccounts(Actor.of(authentication));
		redirect.addFlashAttribute(Flash.NAME,
				Flash.info(begun ? "directory.refresh.list-begun" : "directory.refresh.under-way"));
		return "redirect:/accounts";
	}

	/**
	 * @param back {@code users} to return to the account's users
	 */
	@PostMapping(REFRESH)
	String refresh(@PathVariable String accountId, @RequestParam(defaultValue = "accounts") String back,
			Authentication authentication, RedirectAttributes redirect) {
		boolean begun = this.refresh.request(Actor.of(authentication), accountId);
		redirect.addFlashAttribute(Flash.NAME,
				Flash.info(begun ? "directory.refresh.begun" : "directory.refresh.under-way"));
		return to(back);
	}

	@PostMapping(REFRESH + "/stop")
	String stop(@PathVariable String accountId, @RequestParam(defaultValue = "accounts") String back,
			Authentication authentication, RedirectAttributes redirect) {
		boolean stopped = this.refresh.stop(Actor.of(authentication), accountId);
		redirect.addFlashAttribute(Flash.NAME, Flash.info(stopped ? "directory.stop.done" : "directory.stop.late"));
		return to(back);
	}

	@PostMapping(REFRESH + "/go-on")
	String goOn(@PathVariable String accountId, @RequestParam(defaultValue = "accounts") String back,
			Authentication authentication, RedirectAttributes redirect) {
		boolean goesOn = this.refresh.goOn(Actor.of(authentication), accountId);
		redirect.addFlashAttribute(Flash.NAME, Flash.info(goesOn ? "directory.go-on.done" : "directory.go-on.late"));
		return to(back);
	}

	@GetMapping(REFRESH)
	String progress(@PathVariable String accountId) {
		copy(accountId);
		return "redirect:/accounts";
	}

	/**
	 * The moving part; once the refresh is over it asks for the whole page.
	 */
	@GetMapping(path = REFRESH, headers = { "HX-Request=true", "!HX-Boosted" })
	String progressLine(@PathVariable String accountId, @RequestParam(defaultValue = "accounts") String back,
			Model model, HttpServletResponse response) {
		CopyAge copy = copy(accountId);
		if (!copy.state().isRunning()) {
			response.setHeader("HX-Refresh", "true");
		}
		model.addAttribute("copy", copy);
		model.addAttribute("back", back.equals("users") ? "users" : "accounts");
		return "directory/age :: line (copy=${copy},back=${back})";
	}

	private static String to(String back) {
		return back.equals("users") ? "redirect:/accounts/{accountId}/users" : "redirect:/accounts";
	}

	private CopyAge copy(String accountId) {
		if (this.directory.account(accountId).isEmpty()) {
			throw new AccountNotFound(accountId);
		}
		return this.ages.of(accountId);
	}

}
