package io.chimedesk.plan.web;

import java.util.List;
import java.util.UUID;

import io.chimedesk.directory.OpenAccounts;
import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanEditing;
import io.chimedesk.plan.PlanNotFound;
import io.chimedesk.plan.PlanRefused;
import io.chimedesk.plan.Plans;
import io.chimedesk.selection.Selections;
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
 * Says what should change for the selected users, or anew for those of a plan.
 */
@Controller
class ChangeController {

	static final String CHANGE = "/accounts/{accountId}/change";

	private static final String PAGE = "plan/change";

	private final Selections selections;

	private final Plans plans;

	private final PlanEditing editing;

	private final OpenAccounts accounts;

	ChangeController(Selections selections, Plans plans, PlanEditing editing, OpenAccounts accounts) {
		this.selections = selections;
		this.plans = plans;
		this.editing = editing;
		this.accounts = accounts;
	}

	@GetMapping(CHANGE)
	String form(@PathVariable String accountId, @RequestParam(required = false) @Nullable UUID plan,
			Authentication authentication, Model model) {
		Actor actor = Actor.of(authentication);
		model.addAttribute("form", (plan != null) ? ChangeForm.of(planOf(accountId, plan, actor)) : ChangeForm.EMPTY);
		return show(accountId, plan, actor, model);
	}

	@PostMapping(CHANGE)
	String plan(@PathVariable String accountId, @RequestParam(required = false) @Nullable UUID plan,
			@Valid @ModelAttribute("form") ChangeForm form, BindingResult errors, Authentication authentication,
			Model model) {
		Actor actor = Actor.of(authentication);
		ChimeAccount account = this.accounts.open(accountId);
		if (plan != null) {
			planOf(accountId, plan, actor);
		}
		check(form, account, errors);
		if (errors.hasErrors()) {
			model.addAttribute("wrong", firstWrong(errors));
			return show(accountId, plan, actor, model);
		}
		try {
			return "redirect:/plans/" + draft(accountId, plan, form, actor).id();
		}
		catch (PlanRefused ex) {
			errors.reject(ex.key(), ex.arguments().toArray(), null);
			return show(accountId, plan, actor, model);
		}
	}

	/**
	 * The plan to be made anew, if it is one of this account.
	 */
	private Plan planOf(String accountId, UUID planId, Actor actor) {
		Plan plan = this.plans.get(planId, actor);
		if (!plan.accountId().equals(accountId)) {
			throw new PlanNotFound();
		}
		return plan;
	}

	private Plan draft(String accountId, @Nullable UUID plan, ChangeForm form, Actor actor) {
		if (plan != null) {
			return this.editing.redraft(plan, actor, form.change(), form.reason(), form.ticketOrNull());
		}
		List<String> users = this.selections.userIds(actor, accountId);
		return this.plans.draft(actor, accountId, users, form.change(), form.reason(), form.ticketOrNull(), null);
	}

	private String show(String accountId, @Nullable UUID plan, Actor actor, Model model) {
		List<String> users = (plan != null) ? this.editing.userIds(plan, actor)
				: this.selections.userIds(actor, accountId);
		model.addAttribute("account", this.accounts.open(accountId));
		model.addAttribute("now", this.selections.values(accountId, users));
		model.addAttribute("plan", plan);
		return PAGE;
	}

	private static @Nullable String firstWrong(BindingResult errors) {
		return ChangeForm.FIELDS.stream().filter(errors::hasFieldErrors).findFirst().orElse(null);
	}

	private static void check(ChangeForm form, ChimeAccount account, BindingResult errors) {
		if (form.hasUnknownTier()
				|| (form.change().tier() != null && !account.supportedTiers().contains(form.tier()))) {
			errors.rejectValue("tier", "plan.change.tier.unsupported");
		}
		if (form.hasUnknownType()) {
			errors.rejectValue("type", "plan.change.type.unknown");
		}
		if (form.hasRoomWithoutAlexa()) {
			errors.rejectValue("roomArn", "plan.change.room.without-alexa");
		}
	}

}
