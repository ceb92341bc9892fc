package io.chimedesk.run.web;

import java.util.Objects;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.Approval;
import io.chimedesk.plan.Reviewed;
import io.chimedesk.run.RunApproval;
import io.chimedesk.run.RunApproval.Approved;
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
 * Turns a plan that a second person approves into its run.
 */
@Controller
class ApproveController {

	private final RunApproval approval;

	ApproveController(RunApproval approval) {
		this.approval = approval;
	}

	@PostMapping("/plans/{planId}/approve")
	String approve(@PathVariable UUID planId, @Valid ApproveForm form, BindingResult errors,
			Authentication authentication, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			redirect.addFlashAttribute(Flash.NAME, Flash.danger("plan.approval.comment.length"));
			return "redirect:/plans/" + planId + "/approval";
		}
		Approved approved = this.approval.approve(planId, form.reviewed(), Actor.of(authentication), form.comment());
		redirect.addFlashAttribute(Flash.NAME,
				approved.mine() ? Flash.success("run.flash.approved") : Flash.info("run.flash.approved-before"));
		return "redirect:/runs/" + approved.run();
	}

	/**
	 * What the second person sends.
	 *
	 * @param digest of the plan as that person saw it
	 */
	record ApproveForm(String digest, String approval, @Size(max = Approval.LONGEST_COMMENT) String comment) {

		ApproveForm(@Nullable String digest, @Nullable String approval, @Nullable String comment) {
			this.digest = Objects.requireNonNullElse(digest, "");
			this.approval = Objects.requireNonNullElse(approval, "");
			this.comment = Objects.requireNonNullElse(comment, "").replaceAll("\\p{Cc}", " ").strip();
		}

		/** What no page of ours sends stands for no question that ever was. */
		Reviewed reviewed() {
			if (this.approval.isEmpty()) {
				return Reviewed.of(this.digest);
			}
			return new Reviewed(this.digest,
					this.approval.matches("\\d{1,18}") ? Long.parseLong(this.approval) : Long.valueOf(-1));
		}

	}

}
