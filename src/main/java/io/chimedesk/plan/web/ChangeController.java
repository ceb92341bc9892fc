package io.chimedesk.plan.web;

import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.budget.Budgets;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanEditing;
import io.chimedesk.plan.PlanRefused;
import io.chimedesk.plan.PlanWish;
import io.chimedesk.plan.Plans;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Says what should change for the selected users or for one user, or anew for those of a
 * plan.
 */
@Controller
class ChangeController {

	static final String CHANGE = "/accounts/{accountId}/change";

	/** Leaves the selection as it is. */
	static final String CHANGE_OF_ONE = "/accounts/{accountId}/users/{number}/change";

	private final ChangePages pages;

	private final Plans plans;

	private final PlanEditing editing;

	private final Budgets budgets;

	ChangeController(ChangePages pages, Plans plans, PlanEditing editing, Budgets budgets) {
		this.pages = pages;
		this.plans = plans;
		this.editing = editing;
		this.budgets = budgets;
	}

	@GetMapping({ CHANGE, CHANGE_OF_ONE })
	String form(@PathVariable String accountId, @PathVariable(required = false) @Nullable Long number,
			@RequestParam(required = false) @Nullable UUID plan, Authentication authentication, Model model) {
		Actor actor = Actor.of(authentication);
		model.addAttribute("form",
				(plan != null) ? ChangeForm.of(this.pages.plan(accountId, plan, actor)) : ChangeForm.EMPTY);
		return show(this.pages.page(accountId, number, plan, actor), model);
	}

	@PostMapping({ CHANGE, CHANGE_OF_ONE })
	String plan(@PathVariable String accountId, @PathVariable(required = false) @Nullable Long number,
			@RequestParam(required = false) @Nullable UUID plan, @Valid @ModelAttribute("form") ChangeForm form,
			BindingResult errors, Authentication authentication, Model model) {
		Actor actor = Actor.of(authentication);
		if (plan != null) {
			this.pages.plan(accountId, plan, actor);
		}
		ChangePage page = this.pages.page(accountId, number, plan, actor);
		check(form, page, errors);
		if (errors.hasErrors()) {
			model.addAttribute("wrong", firstWrong(errors));
			return show(page, model);
		}
		try {
			return "redirect:/plans/" + draft(page, form, actor).id();
		}
		catch (PlanRefused ex) {
			errors.reject(ex.key(), ex.arguments().toArray(), null);
			return show(page, model);
		}
	}

	private Plan draft(ChangePage page, ChangeForm form, Actor actor) {
		if (page.plan() != null) {
			return this.editing.redraft(page.plan(), actor, form.change(), form.only(), form.reason(),
					form.ticketOrNull());
		}
		return this.plans.draft(actor,
				new PlanWish(page.account().accountId(), page.picked().userIds(), form.change(), page.picked().own(),
						form.only(), form.reason(), form.ticketOrNull(), page.picked().selectionId(), null));
	}

	private String show(ChangePage page, Model model) {
		model.addAttribute("budgets", this.budgets.told(page.account().accountId()));
		model.addAttribute("page", page);
		return "plan/change";
	}

	private static @Nullable String firstWrong(BindingResult errors) {
		return ChangeForm.FIELDS.stream().filter(errors::hasFieldErrors).findFirst().orElse(null);
	}

	private static void check(ChangeForm form, ChangePage page, BindingResult errors) {
		if (form.hasUnknownTier()
				|| (form.change().tier() != null && !page.account().supportedTiers().contains(form.tier()))) {
			errors.rejectValue("tier", "plan.change.tier.unsupported");
		}
		if (form.hasUnknownType()) {
			errors.rejectValue("type", "plan.change.type.unknown");
		}
		if (form.hasRoomWithoutAlexa()) {
			errors.rejectValue("roomArn", "plan.change.room.without-alexa");
		}
		if (page.tiers(form).isForNobody()) {
			errors.rejectValue("onlyTier", "plan.change.only.nobody");
		}
		if (page.types(form).isForNobody()) {
			errors.rejectValue("onlyType", "plan.change.only.nobody");
		}
	}

}
