package io.chimedesk.plan.web;

import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanEditing;
import io.chimedesk.plan.PlanStale;
import io.chimedesk.plan.Plans;
import io.chimedesk.ui.Flash;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The review of a plan.
 */
@Controller
class PlanController {

	private final Plans plans;

	private final PlanEditing editing;

	private final PlanPages pages;

	private final ConfirmTerms terms;

	private final ApprovalViews approvals;

	PlanController(Plans plans, PlanEditing editing, PlanPages pages, ConfirmTerms terms, ApprovalViews approvals) {
		this.plans = plans;
		this.editing = editing;
		this.pages = pages;
		this.terms = terms;
		this.approvals = approvals;
	}

	@GetMapping("/plans/{planId}")
	String review(@PathVariable UUID planId, ReviewQuery query, Authentication authentication, Model model) {
		Actor actor = Actor.of(authentication);
		Plan plan = this.plans.get(planId, actor);
		model.addAttribute("page", this.pages.page(plan, query, "/plans/" + planId));
		model.addAttribute("terms", this.terms.of(actor));
		model.addAttribute("approval", this.approvals.of(plan, actor));
		return "plan/review";
	}

	@PostMapping("/plans/{planId}/take-back")
	String takeBack(@PathVariable UUID planId, Authentication authentication, RedirectAttributes redirect) {
		try {
			this.editing.takeBack(planId, Actor.of(authentication));
		}
		catch (PlanStale ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.warning(ex.key()));
		}
		return "redirect:/plans/" + planId;
	}

	@PostMapping("/plans/{planId}/drop")
	String drop(@PathVariable UUID planId, Authentication authentication, RedirectAttributes redirect) {
		Actor actor = Actor.of(authentication);
		Plan plan = this.plans.get(planId, actor);
		try {
			this.editing.drop(planId, actor);
			redirect.addFlashAttribute(Flash.NAME, Flash.success("plan.review.dropped"));
		}
		catch (PlanStale ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.warning(ex.key()));
			return "redirect:/plans/" + planId;
		}
		return "redirect:/accounts/" + plan.accountId() + "/users";
	}

}
