package io.chimedesk.run.web;

import java.util.Objects;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.PlanRefused;
import io.chimedesk.plan.PlanStale;
import io.chimedesk.run.RunDesk;
import io.chimedesk.ui.Flash;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Turns a reviewed plan into its run. The plan's ID is the key: sending the form again
 * leads to the same run.
 */
@Controller
class ConfirmController {

	/** The review shows it again where it was typed. */
	private static final String TYPED_COUNT = "typedCount";

	private static final int LONGEST_COUNT = 12;

	private final RunDesk desk;

	ConfirmController(RunDesk desk) {
		this.desk = desk;
	}

	@PostMapping("/plans/{planId}/confirm")
	String confirm(@PathVariable UUID planId, ConfirmForm form, Authentication authentication,
			RedirectAttributes redirect) {
		try {
			String digest = Objects.requireNonNullElse(form.digest(), "");
			return "redirect:/runs/" + this.desk.confirm(planId, digest, Actor.of(authentication), form.typedCount());
		}
		catch (PlanStale ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.warning(ex.key()));
			if (ex.isOvertaken()) {
				return "redirect:/plans/" + planId + "/moved";
			}
		}
		catch (PlanRefused ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.danger(ex.key(), ex.arguments().toArray()));
			if (ex.isAboutCount()) {
				redirect.addFlashAttribute(TYPED_COUNT, form.countAsTyped());
			}
		}
		return "redirect:/plans/" + planId;
	}

	/**
	 * What the review sends.
	 *
	 * @param digest of the plan as it was reviewed
	 * @param count the number of users as typed; only large and downgrading plans ask
	 */
	record ConfirmForm(@Nullable String digest, @Nullable String count) {

		String countAsTyped() {
			String typed = Objects.requireNonNullElse(this.count, "");
			return typed.substring(0, Math.min(typed.length(), LONGEST_COUNT));
		}

		/**
		 * The number that was typed, with or without separators; null if it is none.
		 */
		@Nullable Integer typedCount() {
			String digits = (this.count != null) ? this.count.replaceAll("[\\s,.']", "") : "";
			return digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : null;
		}

	}

}
