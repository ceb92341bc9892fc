package io.chimedesk.plan.web;

import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.PlanStale;
import io.chimedesk.plan.Protection;
import io.chimedesk.plan.RowEditing;
import io.chimedesk.ui.Flash;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Protects a user from the review of a plan, and releases it there.
 */
@Controller
class ProtectionController {

	private final RowPages pages;

	private final Protection protection;

	private final RowEditing rows;

	ProtectionController(RowPages pages, Protection protection, RowEditing rows) {
		this.pages = pages;
		this.protection = protection;
		this.rows = rows;
	}

	@PostMapping(RowController.ROW + "/protect")
	String protect(@PathVariable UUID planId, @PathVariable int position, ReviewQuery query, @Valid ProtectForm form,
			BindingResult errors, Authentication authentication, RedirectAttributes redirect) {
		Actor actor = Actor.of(authentication);
		RowPage page = this.pages.page(planId, position, query, actor);
		if (errors.hasErrors()) {
			redirect.addFlashAttribute(Flash.NAME, Flash.danger("plan.row.protect.reason.length"));
			return "redirect:" + page.action("");
		}
		this.protection.protect(actor, page.plan().accountId(), page.item().userId(), form.reason());
		return lookAgain(page, "plan.row.protected", actor, redirect);
	}

	@PostMapping(RowController.ROW + "/release")
	String release(@PathVariable UUID planId, @PathVariable int position, ReviewQuery query,
			Authentication authentication, RedirectAttributes redirect) {
		Actor actor = Actor.of(authentication);
		RowPage page = this.pages.page(planId, position, query, actor);
		this.protection.release(actor, page.plan().accountId(), page.item().userId());
		return lookAgain(page, "plan.row.released", actor, redirect);
	}

	private String lookAgain(RowPage page, String done, Actor actor, RedirectAttributes redirect) {
		redirect.addFlashAttribute(Flash.NAME, Flash.success(done, page.item().label()));
		try {
			this.rows.lookAgain(page.plan().id(), page.item().position(), actor);
		}
		catch (PlanStale ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.warning(ex.key()));
		}
		return "redirect:" + page.back();
	}

	/**
	 * Why the user is protected.
	 */
	record ProtectForm(@Size(min = 3, max = Protection.LONGEST_REASON) String reason) {

		ProtectForm(@Nullable String reason) {
			this.reason = ChangeForm.clean(reason);
		}

	}

}
