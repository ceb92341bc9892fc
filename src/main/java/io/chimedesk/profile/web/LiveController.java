package io.chimedesk.profile.web;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.directory.OpenUsers;
import io.chimedesk.profile.Refreshed;
import io.chimedesk.profile.UserDesk;
import io.chimedesk.ui.Flash;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Asks Chime about one user: everything for our copy, or the phone number for the eyes of
 * one operator.
 */
@Controller
class LiveController {

	private static final String REVEAL = UserController.USER + "/reveal";

	private final OpenUsers users;

	private final UserDesk desk;

	private final UserPages pages;

	private final DifferenceWords words;

	LiveController(OpenUsers users, UserDesk desk, UserPages pages, DifferenceWords words) {
		this.users = users;
		this.desk = desk;
		this.pages = pages;
		this.words = words;
	}

	@PostMapping(UserController.USER + "/refresh")
	String refresh(@PathVariable String accountId, @PathVariable long number, Authentication authentication,
			RedirectAttributes redirect) {
		Refreshed refreshed = this.desk.refresh(Actor.of(authentication), this.users.open(accountId, number));
		redirect.addFlashAttribute(Flash.NAME, flash(refreshed));
		return UserController.BACK;
	}

	/**
	 * Shows the number in the answer itself, because a redirect would have to keep it.
	 */
	@PostMapping(REVEAL)
	String reveal(@PathVariable String accountId, @PathVariable long number, Authentication authentication,
			Model model) {
		Actor actor = Actor.of(authentication);
		DirectoryUser user = this.users.open(accountId, number);
		model.addAttribute("revealed", this.desk.reveal(actor, user));
		model.addAttribute("page", this.pages.page(user, actor, null));
		return "profile/user";
	}

	@GetMapping(REVEAL)
	String leave(@PathVariable String accountId, @PathVariable long number) {
		this.users.open(accountId, number);
		return UserController.BACK;
	}

	private Flash flash(Refreshed refreshed) {
		String message = String.valueOf(refreshed.message());
		return switch (refreshed.result()) {
			case SAME -> Flash.info("profile.refreshed.same");
			case CHANGED -> Flash.success("profile.refreshed.changed", this.words.of(refreshed.differences()));
			case GONE -> Flash.warning("profile.refreshed.gone");
			case NO_ANSWER -> Flash.danger("profile.refreshed.no-answer", message);
			case BUSY -> Flash.warning("profile.refreshed.busy");
		};
	}

}
