package io.chimedesk.budget.web;

import io.chimedesk.audit.Actor;
import io.chimedesk.budget.Budgets;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.OpenAccounts;
import io.chimedesk.ui.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows the budgets of an account, and lets administrators set the ceilings.
 */
@Controller
class BudgetController {

	private static final String BUDGETS = "/accounts/{accountId}/budgets";

	private final Budgets budgets;

	private final OpenAccounts accounts;

	BudgetController(Budgets budgets, OpenAccounts accounts) {
		this.budgets = budgets;
		this.accounts = accounts;
	}

	@GetMapping(BUDGETS)
	String show(@PathVariable String accountId, Authentication authentication, Model model) {
		model.addAttribute("form", BudgetForm.EMPTY);
		return show(this.accounts.open(accountId), authentication, model);
	}

	@PostMapping(BUDGETS)
	String set(@PathVariable String accountId, @Valid @ModelAttribute("form") BudgetForm form, BindingResult errors,
			Authentication authentication, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		ChimeAccount account = this.accounts.open(accountId);
		LicenceTier tier = form.tierOrNull();
		if (tier == null || errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(account, authentication, model);
		}
		this.budgets.set(Actor.of(authentication), accountId, tier, form.ceilingOrNull());
		redirect.addFlashAttribute(Flash.NAME, Flash.success("budget.set", tier.wire()));
		return "redirect:" + BUDGETS;
	}

	private String show(ChimeAccount account, Authentication authentication, Model model) {
		model.addAttribute("page",
				new BudgetPage(account, this.budgets.of(account.accountId()), Actor.of(authentication).isAdmin()));
		return "budget/page";
	}

}
