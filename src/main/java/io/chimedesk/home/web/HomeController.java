package io.chimedesk.home.web;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.home.AccountPanel;
import io.chimedesk.home.Dashboard;
import io.chimedesk.home.Deadlines;
import io.chimedesk.home.Desks;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page one starts from: numbers that lead somewhere, or the first steps.
 */
@Controller
class HomeController {

	private final Dashboard dashboard;

	private final Deadlines deadlines;

	private final Desks desks;

	HomeController(Dashboard dashboard, Deadlines deadlines, Desks desks) {
		this.dashboard = dashboard;
		this.deadlines = deadlines;
		this.desks = desks;
	}

	@GetMapping("/")
	String page(Authentication operator, Model model) {
		Actor actor = Actor.of(operator);
		List<AccountPanel> accounts = this.dashboard.accounts(actor);
		model.addAttribute("accounts", accounts);
		model.addAttribute("users", accounts.stream().mapToLong(AccountPanel::users).sum());
		model.addAttribute("runs", this.dashboard.runs(actor));
		model.addAttribute("desk", this.desks.of(actor));
		model.addAttribute("ending", this.deadlines.ending());
		model.addAttribute("isNew", accounts.stream().allMatch((panel) -> panel.copiedAt() == null));
		model.addAttribute("mayChange", !actor.isAuditor());
		return "home/page";
	}

}
