package io.chimedesk.profile.web;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.directory.OpenUsers;
import io.chimedesk.profile.Place;
import io.chimedesk.selection.Selections;
import io.chimedesk.ui.Flash;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One user to look at, and to pick.
 */
@Controller
class UserController {

	/** A user in a path. */
	static final String USER = "/accounts/{accountId}/users/{number}";

	static final String BACK = "redirect:" + USER;

	private final OpenUsers users;

	private final UserPages pages;

	private final Selections selections;

	UserController(OpenUsers users, UserPages pages, Selections selections) {
		this.users = users;
		this.pages = pages;
		this.selections = selections;
	}

	@GetMapping(USER)
	String show(@PathVariable String accountId, @PathVariable long number,
			@RequestParam(required = false) @Nullable String before, Authentication authentication, Model model) {
		Actor actor = Actor.of(authentication);
		DirectoryUser user = this.users.open(accountId, number);
		model.addAttribute("page", this.pages.page(user, actor, Place.of(before).orElse(null)));
		return "profile/user";
	}

	@PostMapping(USER + "/pick")
	String pick(@PathVariable String accountId, @PathVariable long number, Authentication authentication,
			RedirectAttributes redirect) {
		DirectoryUser user = this.users.open(accountId, number);
		this.selections.add(Actor.of(authentication), accountId, List.of(user.userId()));
		return tell("profile.picked", user, authentication, redirect);
	}

	@PostMapping(USER + "/unpick")
	String unpick(@PathVariable String accountId, @PathVariable long number, Authentication authentication,
			RedirectAttributes redirect) {
		DirectoryUser user = this.users.open(accountId, number);
		this.selections.remove(Actor.of(authentication), accountId, List.of(user.userId()));
		return tell("profile.unpicked", user, authentication, redirect);
	}

	private String tell(String key, DirectoryUser user, Authentication authentication, RedirectAttributes redirect) {
		int selected = this.selections.count(Actor.of(authentication), user.accountId());
		redirect.addFlashAttribute(Flash.NAME, Flash.success(key, selected));
		return BACK;
	}

}
