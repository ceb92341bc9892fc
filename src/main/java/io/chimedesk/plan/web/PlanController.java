package io.chimedesk.plan.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.chimedesk.ui.Address;
import io.chimedesk.audit.Actor;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanEditing;
import io.chimedesk.plan.PlanFilter;
import io.chimedesk.plan.PlanStale;
import io.chimedesk.plan.Plans;
import io.chimedesk.ui.Flash;
import org.jspecify.annotations.Nullable;

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

	PlanController(Plans plans, PlanEditing editing, PlanPages pages) {
		this.plans = plans;
		this.editing = editing;
		this.pages = pages;
	}

	@GetMapping("/plans/{planId}")
	String review(@PathVariable UUID planId, ReviewQuery query, Authentication authentication, Model model) {
		Plan plan = this.plans.get(planId, Actor.of(authentication));
		model.addAttribute("page", this.pages.page(plan, PlanFilter.of(query.show()), query.position()));
		return "plan/review";
	}

	@PostMapping("/plans/{planId}/take-out")
	String takeOut(@PathVariable UUID planId, TakeOutForm form, ReviewQuery query, Authentication authentication,
			RedirectAttributes redirect) {
		try {
			this.editing.takeOut(planId, form.ids(), Actor.of(authentication));
			redirect.addFlashAttribute(Flash.NAME, Flash.success("plan.review.taken-out", form.ids().size()));
		}
		catch (PlanStale ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.warning(ex.key()));
		}
		return "redirect:" + new Address("/plans/" + planId).with("show", query.filterText());
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

	/**
	 * Which users of the plan the address asks for.
	 *
	 * @param show a filter
	 * @param after the position that the page begins after
	 */
	record ReviewQuery(@Nullable String show, @Nullable String after) {

		int position() {
			String digits = Objects.requireNonNullElse(this.after, "");
			return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
		}

		@Nullable String filterText() {
			PlanFilter filter = PlanFilter.of(this.show);
			return filter.isAll() ? null : filter.text();
		}

	}

	/**
	 * Whom to take out.
	 */
	record TakeOutForm(@Nullable List<String> id) {

		List<String> ids() {
			return (this.id == null) ? List.of()
					: this.id.stream().filter(Objects::nonNull).filter((one) -> !one.contains("\u0000")).toList();
		}

	}

}
