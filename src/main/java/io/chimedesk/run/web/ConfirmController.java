package io.chimedesk.run.web;

import java.util.Objects;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.PlanAwaitsApproval;
import io.chimedesk.plan.PlanRefused;
import io.chimedesk.plan.PlanStale;
import io.chimedesk.plan.TypedTerms;
import io.chimedesk.run.RunDesk;
import io.chimedesk.run.RunTerms;
import io.chimedesk.run.StartTime;
import io.chimedesk.run.TermsRefused;
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

	/** And these. */
	private static final String TYPED_TERMS = "typedTerms";

	private static final int LONGEST_TERM = 30;

	private static final int LONGEST_COUNT = 12;

	private final RunDesk desk;

	ConfirmController(RunDesk desk) {
		this.desk = desk;
	}

	@PostMapping("/plans/{planId}/confirm")
	String confirm(@PathVariable UUID planId, ConfirmForm form, Authentication authentication,
			RedirectAttributes redirect) {
		try {
			return confirmed(planId, form, Actor.of(authentication), redirect);
		}
		catch (PlanAwaitsApproval ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.success("plan.approval.asked"));
		}
		catch (TermsRefused ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.danger(ex.key(), ex.arguments().toArray()));
			redirect.addFlashAttribute(TYPED_TERMS, form.terms(ex.isAboutStart()));
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

	private String confirmed(UUID planId, ConfirmForm form, Actor actor, RedirectAttributes redirect) {
		@Nullable StartTime start = form.startTime();
		RunTerms terms = RunTerms.of(start, Objects.requireNonNullElse(form.share(), ""));
		String digest = Objects.requireNonNullElse(form.digest(), "");
		long run = this.desk.confirm(planId, digest, actor, form.typedCount(), terms);
		if (start != null) {
			String key = start.isTwice() ? "run.flash.scheduled-twice" : "run.flash.scheduled";
			redirect.addFlashAttribute(Flash.NAME, Flash.success(key, start.text(), start.zone().getId()));
		}
		return "redirect:/runs/" + run;
	}

	/**
	 * What the review sends.
	 *
	 * @param digest of the plan as it was reviewed
	 * @param count the number of users as typed; only large and downgrading plans ask
	 * @param start what the operator's clock shows when it is to begin; blank for at once
	 * @param zone where that clock hangs
	 * @param share from how many failed users on it stops, in percent
	 */
	record ConfirmForm(@Nullable String digest, @Nullable String count, @Nullable String start, @Nullable String zone,
			@Nullable String share) {

		@Nullable StartTime startTime() {
			String typed = Objects.requireNonNullElse(this.start, "").strip();
			return typed.isEmpty() ? null : StartTime.of(typed, Objects.requireNonNullElse(this.zone, ""));
		}

		TypedTerms terms(boolean aboutStart) {
			return new TypedTerms(cut(this.start), cut(this.share), aboutStart ? "start" : "share");
		}

		private static String cut(@Nullable String text) {
			String typed = Objects.requireNonNullElse(text, "");
			return typed.substring(0, Math.min(typed.length(), LONGEST_TERM));
		}

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
