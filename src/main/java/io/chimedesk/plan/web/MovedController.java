package io.chimedesk.plan.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.MovedUsers;
import io.chimedesk.plan.MovedUsers.Moved;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanStale;
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
 * Shows who of a plan moved since it was made, before anybody is sent.
 */
@Controller
class MovedController {

	private final MovedUsers movedUsers;

	private final PlanPages pages;

	MovedController(MovedUsers movedUsers, PlanPages pages) {
		this.movedUsers = movedUsers;
		this.pages = pages;
	}

	@GetMapping("/plans/{planId}/moved")
	String show(@PathVariable UUID planId, Authentication authentication, Model model, RedirectAttributes redirect) {
		try {
			Moved moved = this.movedUsers.find(planId, Actor.of(authentication));
			if (!moved.users().isEmpty()) {
				model.addAttribute("page", new MovedPage(moved, this.pages.head(moved.plan())));
				return "plan/moved";
			}
		}
		catch (PlanStale ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.warning(ex.key()));
		}
		return "redirect:/plans/" + planId;
	}

	@PostMapping("/plans/{planId}/moved")
	String accept(@PathVariable UUID planId, MovedForm form, Authentication authentication,
			RedirectAttributes redirect) {
		try {
			Plan plan = this.movedUsers.accept(planId, form.digestOrEmpty(), form.seenOrEmpty(), form::keeps,
					Actor.of(authentication));
			redirect.addFlashAttribute(Flash.NAME, Flash.success("plan.moved.accepted", plan.toSend()));
		}
		catch (PlanStale ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.warning(ex.isOvertaken() ? "plan.moved.again" : ex.key()));
			return "redirect:/plans/" + planId + (ex.isOvertaken() ? "/moved" : "");
		}
		return "redirect:/plans/" + planId;
	}

	/**
	 * What is accepted.
	 *
	 * @param digest of the plan
	 * @param seen the fingerprint of what was shown
	 * @param keep {@code all}, {@code ticked} or none
	 * @param id the users that are ticked
	 */
	record MovedForm(@Nullable String digest, @Nullable String seen, @Nullable String keep, @Nullable List<String> id) {

		String digestOrEmpty() {
			return Objects.requireNonNullElse(this.digest, "");
		}

		String seenOrEmpty() {
			return Objects.requireNonNullElse(this.seen, "");
		}

		boolean keeps(String userId) {
			return "all".equals(this.keep)
					|| ("ticked".equals(this.keep) && this.id != null && this.id.contains(userId));
		}

	}

}
