package io.chimedesk.plan.web;

import java.util.List;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanItem;
import io.chimedesk.plan.PlanStale;
import io.chimedesk.plan.RowEditing;
import io.chimedesk.ui.Flash;
import jakarta.validation.Valid;

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
 * Gives one user of a plan in review values of its own.
 */
@Controller
class RowController {

	static final String ROW = "/plans/{planId}/items/{position}";

	private final RowPages pages;

	private final RowEditing rows;

	RowController(RowPages pages, RowEditing rows) {
		this.pages = pages;
		this.rows = rows;
	}

	@GetMapping(ROW)
	String form(@PathVariable UUID planId, @PathVariable int position, ReviewQuery query, Authentication authentication,
			Model model) {
		RowPage page = this.pages.page(planId, position, query, Actor.of(authentication));
		model.addAttribute("page", page);
		model.addAttribute("form", RowForm.of(page.item()));
		return "plan/row";
	}

	@GetMapping(path = ROW, headers = { "HX-Request=true", "!HX-Boosted" })
	String part(@PathVariable UUID planId, @PathVariable int position, ReviewQuery query, Authentication authentication,
			Model model) {
		return form(planId, position, query, authentication, model) + " :: row";
	}

	@PostMapping(ROW)
	String set(@PathVariable UUID planId, @PathVariable int position, ReviewQuery query,
			@Valid @ModelAttribute("form") RowForm form, BindingResult errors, Authentication authentication,
			Model model, RedirectAttributes redirect) {
		Actor actor = Actor.of(authentication);
		RowPage page = this.pages.page(planId, position, query, actor);
		check(form, page.tiers(), errors);
		if (errors.hasErrors()) {
			model.addAttribute("page", page);
			return "plan/row";
		}
		try {
			PlanItem item = this.rows.set(planId, position, form.own(), actor);
			redirect.addFlashAttribute(Flash.NAME, said(item));
		}
		catch (PlanStale ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.warning(ex.key()));
		}
		return "redirect:" + page.back();
	}

	private static Flash said(PlanItem item) {
		if (!item.isSent()) {
			return Flash.warning("plan.row.not-sent", item.label());
		}
		return Flash.success(item.own().isEmpty() ? "plan.row.as-plan" : "plan.row.set", item.label());
	}

	private static void check(RowForm form, List<String> tiers, BindingResult errors) {
		if (form.hasUnknownTier() || (RowForm.isValue(form.tier()) && !tiers.contains(form.tier()))) {
			errors.rejectValue("tier", "plan.change.tier.unsupported");
		}
		if (form.hasUnknownType()) {
			errors.rejectValue("type", "plan.change.type.unknown");
		}
		if (form.hasNoRoom()) {
			errors.rejectValue("roomArn", "plan.change.room.shape");
		}
	}

}
