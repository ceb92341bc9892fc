package io.chimedesk.request.web;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.OpenAccounts;
import io.chimedesk.request.Outlook;
import io.chimedesk.resolver.WrittenUsers;
import io.chimedesk.run.Outcome;
import io.chimedesk.run.ResultFilter;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunNotFound;
import io.chimedesk.run.RunReports;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Begins a request for a group of users of a run. Nothing is made of it before the form
 * is sent, and the selection stays as it is.
 */
@Controller
class AskFromRunController {

	private final OpenAccounts accounts;

	private final RunReports runs;

	private final AskPages pages;

	AskFromRunController(OpenAccounts accounts, RunReports runs, AskPages pages) {
		this.accounts = accounts;
		this.runs = runs;
		this.pages = pages;
	}

	/**
	 * The form, with the users of that outcome and code, and with the tier and the ticket
	 * of the run.
	 */
	@GetMapping("/accounts/{accountId}/requests/new/run/{number}")
	String form(@PathVariable String accountId, @PathVariable long number,
			@RequestParam(required = false) @Nullable Outcome outcome,
			@RequestParam(required = false) @Nullable String code, Authentication authentication, Model model) {
		ChimeAccount account = this.accounts.open(accountId);
		Actor actor = Actor.of(authentication);
		Run run = this.runs.get(number, actor);
		if (!run.accountId().equals(accountId)) {
			throw new RunNotFound(number);
		}
		RequestForm asked = asked(run, this.runs.userIds(run, new ResultFilter(outcome, code, null)));
		RequestForm whole = asked.with(this.pages.users(account, asked), "");
		WrittenUsers written = this.pages.written(account, whole);
		Outlook outlook = this.pages.outlook(account, this.pages.wish(account, whole, written, actor), actor);
		model.addAttribute("form", whole);
		model.addAttribute("page", this.pages.page(account, whole, written, outlook, List.of(), actor));
		model.addAttribute("typed", whole);
		return "request/new";
	}

	private static RequestForm asked(Run run, List<String> users) {
		LicenceTier tier = run.change().tier();
		return new RequestForm(null, null, users, null, (tier != null) ? tier.wire() : null, null, run.ticket(), null,
				null, null);
	}

}
