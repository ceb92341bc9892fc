package io.chimedesk.selection.web;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.OpenAccounts;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The users of an account, to look at and to pick from.
 */
@Controller
class UsersController {

	static final String USERS = "/accounts/{accountId}/users";

	private final UsersPages pages;

	private final OpenAccounts accounts;

	UsersController(UsersPages pages, OpenAccounts accounts) {
		this.pages = pages;
		this.accounts = accounts;
	}

	@GetMapping(USERS)
	String users(@PathVariable String accountId, UsersQuery query, Authentication authentication, Model model) {
		show(accountId, query, authentication, model);
		return "selection/users";
	}

	/**
	 * The list alone; the browser gets the address that a page of it has, which the
	 * fields of the form would only nearly make.
	 */
	@GetMapping(path = USERS, headers = { "HX-Request=true", "!HX-Boosted", "!HX-History-Restore-Request" })
	String results(@PathVariable String accountId, UsersQuery query, Authentication authentication, Model model,
			HttpServletResponse response) {
		show(accountId, query, authentication, model);
		response.setHeader("HX-Push-Url", query.address("/accounts/" + accountId + "/users").toString());
		return "selection/users :: results";
	}

	private void show(String accountId, UsersQuery query, Authentication authentication, Model model) {
		model.addAttribute("page", this.pages.page(this.accounts.open(accountId), query, Actor.of(authentication)));
	}

}
