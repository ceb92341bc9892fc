package io.chimedesk.plan.web;

import java.util.Objects;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.Approval;
import io.chimedesk.plan.ApprovalDeciding;
import io.chimedesk.plan.MovedUsers;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanStatus;
import io.chimedesk.plan.Plans;
import io.chimedesk.ui.Flash;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The review of a plan that waits for a second person, as that person sees it.
 */
@Controller
class ApprovalController {

	private final Plans plans;

	private final PlanPages pages;

	private final ApprovalViews views;

	private final ApprovalDeciding deciding;

	private final MovedUsers movedUsers;

	ApprovalController(Plans plans, PlanPages pages, ApprovalViews views, ApprovalDeciding deciding,
			MovedUsers movedUsers) {
		this.plans = plans;
		this.pages = pages;
		this.views = views;
		this.deciding = deciding;
		this.movedUsers = movedUsers;
	}

	@GetMapping("/plans/{planId}/approval")
	String review(@PathVariable UUID planId, ReviewQuery query, Authentication authentication, Model model) {
		Actor actor = Actor.of(authentication);
		Plan plan = this.plans.get(planId, actor);
		if (plan.status() != PlanStatus.AWAITING_APPROVAL) {
			return "redirect:/plans/" + planId;
		}
		model.addAttribute("page", this.pages.page(plan, query, "/plans/" + planId + "/approval"));
		model.addAttribute("approval", this.views.of(plan, actor));
		model.addAttribute("moved", this.movedUsers.find(planId, actor).users().size());
		return "plan/approval";
	}

	@PostMapping("/plans/{planId}/decline")
	String decline(@PathVariable UUID planId, @Valid DeclineForm form, BindingResult errors,
			Authentication authentication, RedirectAttributes redirect) {
		Actor actor = Actor.of(authentication);
		this.plans.get(planId, actor);
		if (errors.hasErrors()) {
			redirect.addFlashAttribute(Flash.NAME, Flash.danger("plan.approval.decline.comment"));
			return "redirect:/plans/" + planId + "/approval";
		}
		this.deciding.decline(planId, form.digest(), actor, form.comment());
		redirect.addFlashAttribute(Flash.NAME, Flash.success("plan.approval.declined"));
		return "redirect:/approvals";
	}

	/**
	 * What the second person sends.
	 *
	 * @param digest of the plan as that person saw it
	 * @param comment what has to change
	 */
	record DeclineForm(String digest, @Size(min = 3, max = Approval.LONGEST_COMMENT) String comment) {

		DeclineForm(@Nullable String digest, @Nullable String comment) {
			this.digest = Objects.requireNonNullElse(digest, "");
			this.comment = ChangeForm.clean(comment);
		}

	}

}
