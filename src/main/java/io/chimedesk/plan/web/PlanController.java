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

	PlanController(Plans plans, PlanEditing editing, PlanPages pages, ConfirmTerms terms) {
		this.plans = plans;
		this.editing = editing;
		this.pages = pages;
		this.terms = terms;
	}

	@GetMapping("/plans/{planId}")
	String review(@PathVariable UUID planId, ReviewQuery query, Authentication authentication, Model model) {
		Actor actor = Actor.of(authentication);
		Plan plan = this.plans.get(planId, actor);
		model.addAttribute("page", this.pages.page(plan, query));
		model.addAttribute("terms", this.terms.of(actor));
		return "plan/review";
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
