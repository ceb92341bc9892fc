package io.chimedesk.profile.web;

import java.util.Objects;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.directory.OpenUsers;
import io.chimedesk.plan.Protection;
import io.chimedesk.ui.Flash;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Protects one user from every plan, and releases the user.
 */
@Controller
class ProtectController {

	private final OpenUsers users;

	private final UserPages pages;

	private final Protection protection;

	ProtectController(OpenUsers users, UserPages pages, Protection protection) {
		this.users = users;
		this.pages = pages;
		this.protection = protection;
	}

	@PostMapping(UserController.USER + "/protect")
	String protect(@PathVariable String accountId, @PathVariable long number,
			@Valid @ModelAttribute("shield") ProtectForm form, BindingResult errors, Authentication authentication,
			Model model, RedirectAttributes redirect) {
		Actor actor = Actor.of(authentication);
		DirectoryUser user = this.users.open(accountId, number);
		if (errors.hasErrors()) {
			model.addAttribute("page", this.pages.page(user, actor, null));
			return "profile/user";
		}
		this.protection.protect(actor, accountId, user.userId(), form.reason());
		redirect.addFlashAttribute(Flash.NAME, Flash.success("plan.row.protected", user.label()));
		return UserController.BACK;
	}

	@PostMapping(UserController.USER + "/release")
	String release(@PathVariable String accountId, @PathVariable long number, Authentication authentication,
			RedirectAttributes redirect) {
		DirectoryUser user = this.users.open(accountId, number);
		this.protection.release(Actor.of(authentication), accountId, user.userId());
		redirect.addFlashAttribute(Flash.NAME, Flash.success("plan.row.released", user.label()));
		return UserController.BACK;
	}

	/**
	 * Why the user is protected.
	 */
	record ProtectForm(@Size(min = 3, max = Protection.LONGEST_REASON,
			message = "{plan.row.protect.reason.length}") String reason) {

		ProtectForm(@Nullable String reason) {
			this.reason = Objects.requireNonNullElse(reason, "").replaceAll("\\p{Cc}", " ").strip();
		}

	}

}
