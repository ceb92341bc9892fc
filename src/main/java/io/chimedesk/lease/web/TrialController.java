package io.chimedesk.lease.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.OpenAccounts;
import io.chimedesk.lease.TrialClock;
import io.chimedesk.lease.Trials;
import io.chimedesk.plan.OnlyFrom;
import io.chimedesk.plan.PlanRefused;
import io.chimedesk.plan.PlanWish;
import io.chimedesk.plan.Plans;
import io.chimedesk.selection.Change;
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
 * The trial clock of an account, and plans of what should become of its trials.
 */
@Controller
class TrialController {

	private static final String TRIALS = "/accounts/{accountId}/trials";

	private static final String BACK = "redirect:" + TRIALS;

	private static final OnlyFrom ON_TRIAL = new OnlyFrom(Set.of(LicenceTier.PRO_TRIAL.wire()), Set.of());

	private final OpenAccounts accounts;

	private final TrialClock clock;

	private final Plans plans;

	TrialController(OpenAccounts accounts, TrialClock clock, Plans plans) {
		this.accounts = accounts;
		this.clock = clock;
		this.plans = plans;
	}

	@GetMapping(TRIALS)
	String show(@PathVariable String accountId, @RequestParam(required = false) @Nullable String from,
			Authentication authentication, Model model) {
		ChimeAccount account = this.accounts.open(accountId);
		Trials trials = this.clock.of(accountId);
		model.addAttribute("page", new TrialsPage(account, trials, first(from, trials.users().size()),
				!Actor.of(authentication).isAuditor()));
		return "lease/trials";
	}

	/**
	 * Makes a plan of those who are meant, to be reviewed.
	 */
	@PostMapping(TRIALS + "/plan")
	String plan(@PathVariable String accountId, TrialForm form, Authentication authentication,
			RedirectAttributes redirect) {
		this.accounts.open(accountId);
		List<String> users = form.users(this.clock.of(accountId));
		Optional<LicenceTier> tier = form.wanted();
		if (users.isEmpty() || tier.isEmpty()) {
			redirect.addFlashAttribute(Flash.NAME, Flash.danger("lease.trial.nobody"));
			return BACK;
		}
		try {
			return "redirect:/plans/"
					+ this.plans.draft(Actor.of(authentication), wish(accountId, users, tier.get())).id();
		}
		catch (PlanRefused ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.danger(ex.key(), ex.arguments().toArray()));
			return BACK;
		}
	}

	private static PlanWish wish(String accountId, List<String> users, LicenceTier tier) {
		String reason = (tier == LicenceTier.PRO) ? "Trial: convert to Pro" : "Trial: return to Basic";
		return new PlanWish(accountId, users, new Change(tier, null, null, null), Map.of(), ON_TRIAL, reason, null,
				null, null);
	}

	/** The beginning of the page that this place is on; of the first one if on none. */
	private static int first(@Nullable String from, int total) {
		int place = (from != null && from.matches("\\d{1,6}")) ? Integer.parseInt(from) : 1;
		return (place < 1 || place > total) ? 1 : place - (place - 1) % TrialsPage.SIZE;
	}

}
