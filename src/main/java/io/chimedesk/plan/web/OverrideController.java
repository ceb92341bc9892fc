package io.chimedesk.plan.web;

import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.PlanItem;
import io.chimedesk.plan.PlanRefused;
import io.chimedesk.plan.PlanStale;
import io.chimedesk.plan.ProtectionOverriding;
import io.chimedesk.plan.web.ProtectionController.ProtectForm;
import io.chimedesk.ui.Flash;
import jakarta.validation.Valid;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Has a protected user of a plan sent all the same.
 */
@Controller
class OverrideController {

	private final RowPages pages;

	private final ProtectionOverriding overriding;

	OverrideController(RowPages pages, ProtectionOverriding overriding) {
		this.pages = pages;
		this.overriding = overriding;
	}

	@PostMapping(RowController.ROW + "/override")
	String override(@PathVariable UUID planId, @PathVariable int position, ReviewQuery query, @Valid ProtectForm form,
			BindingResult errors, Authentication authentication, RedirectAttributes redirect) {
		Actor actor = Actor.of(authentication);
		RowPage page = this.pages.page(planId, position, query, actor);
		if (errors.hasErrors()) {
			redirect.addFlashAttribute(Flash.NAME, Flash.danger("plan.row.override.reason.length"));
			return "redirect:" + page.action("");
		}
		redirect.addFlashAttribute(Flash.NAME, overridden(planId, position, form.reason(), actor));
		return "redirect:" + page.back();
	}

	private Flash overridden(UUID planId, int position, String reason, Actor actor) {
		try {
			PlanItem item = this.overriding.override(planId, position, reason, actor);
			return item.isSent() ? Flash.success("plan.row.overridden", item.label())
					: Flash.warning("plan.row.not-sent", item.label());
		}
		catch (PlanStale ex) {
			return Flash.warning(ex.key());
		}
		catch (PlanRefused ex) {
			return Flash.danger(ex.key(), ex.arguments().toArray());
		}
	}

}
