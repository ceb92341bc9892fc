package io.chimedesk.resolver.web;

import java.nio.charset.StandardCharsets;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.resolver.ListIntake;
import io.chimedesk.resolver.Lists;
import io.chimedesk.resolver.ResolvedList;
import io.chimedesk.resolver.parse.ListRefused;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Takes lists: pasted or uploaded.
 */
@Controller
class ListsController {

	static final String LISTS = "/accounts/{accountId}/lists";

	private static final String PAGE = "resolver/form";

	private static final int SHOWN = 5;

	private final ListIntake intake;

	private final Lists lists;

	private final ListAccounts accounts;

	private final TemplateFile template;

	ListsController(ListIntake intake, Lists lists, ListAccounts accounts, TemplateFile template) {
		this.intake = intake;
		this.lists = lists;
		this.accounts = accounts;
		this.template = template;
	}

	@GetMapping(LISTS)
	String form(@PathVariable String accountId, Authentication authentication, Model model) {
		model.addAttribute("form", ListForm.EMPTY);
		return show(this.accounts.open(accountId), authentication, model);
	}

	@PostMapping(LISTS)
	String take(@PathVariable String accountId, @ModelAttribute("form") ListForm form, Authentication authentication,
			Model model, HttpServletResponse response) {
		ChimeAccount account = this.accounts.open(accountId);
		try {
			ResolvedList list = this.intake.take(Actor.of(authentication), accountId, form.name(), form.source());
			return "redirect:/accounts/{accountId}/lists/" + list.id();
		}
		catch (ListRefused ex) {
			model.addAttribute("refused", ex);
			response.setStatus(
					(ex.why().isLimit() ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT).value());
			return show(account, authentication, model);
		}
	}

	@GetMapping(LISTS + "/template.csv")
	ResponseEntity<byte[]> template(@PathVariable String accountId) {
		ChimeAccount account = this.accounts.open(accountId);
		return ResponseEntity.ok()
			.header("Content-Type", "text/csv;charset=UTF-8")
			.header("Content-Disposition", "attachment; filename=\"chime-desk-template.csv\"")
			.body(this.template.of(account).getBytes(StandardCharsets.UTF_8));
	}

	private String show(ChimeAccount account, Authentication authentication, Model model) {
		model.addAttribute("account", account);
		model.addAttribute("newest", this.lists.newest(Actor.of(authentication), account.accountId(), SHOWN));
		return PAGE;
	}

}
