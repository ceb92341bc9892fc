package io.chimedesk.request.web;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.OpenAccounts;
import io.chimedesk.policy.Fired;
import io.chimedesk.request.Outlook;
import io.chimedesk.request.RequestDesk;
import io.chimedesk.request.RequestRefused;
import io.chimedesk.request.RequestWish;
import io.chimedesk.request.Requests;
import io.chimedesk.resolver.WrittenUsers;
import io.chimedesk.ui.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Makes requests. Whatever there is to warn of has been on the page before one is made.
 */
@Controller
class AskController {

	private static final String NEW = "/accounts/{accountId}/requests/new";

	private final OpenAccounts accounts;

	private final AskPages pages;

	private final RequestDesk desk;

	private final Requests requests;

	AskController(OpenAccounts accounts, AskPages pages, RequestDesk desk, Requests requests) {
		this.accounts = accounts;
		this.pages = pages;
		this.desk = desk;
		this.requests = requests;
	}

	/**
	 * The empty form, or one that an address fills in.
	 */
	@GetMapping(NEW)
	String form(@PathVariable String accountId, @ModelAttribute("form") RequestForm typed,
			Authentication authentication, Model model) {
		ChimeAccount account = this.accounts.open(accountId);
		return show(account, typed, List.of(), Actor.of(authentication), model);
	}

	/**
	 * Shows what the users have and what to know of them.
	 */
	@PostMapping(NEW + "/look")
	String look(@PathVariable String accountId, @ModelAttribute("form") RequestForm typed,
			Authentication authentication, Model model) {
		ChimeAccount account = this.accounts.open(accountId);
		return show(account, typed, List.of(), Actor.of(authentication), model);
	}

	@PostMapping(NEW)
	String ask(@PathVariable String accountId, @Valid @ModelAttribute("form") RequestForm form, BindingResult errors,
			Authentication authentication, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		ChimeAccount account = this.accounts.open(accountId);
		Actor actor = Actor.of(authentication);
		Answer answer = answer(account, form, errors, actor);
		if (answer.id() != null) {
			redirect.addFlashAttribute(Flash.NAME, made(answer.id()));
			return "redirect:/requests/" + answer.id();
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(account, form, answer.fired(), actor, model);
	}

	private Answer answer(ChimeAccount account, RequestForm form, BindingResult errors, Actor actor) {
		RequestForm whole = form.with(this.pages.users(account, form), form.seen());
		WrittenUsers written = this.pages.written(account, whole);
		RequestWish wish = this.pages.wish(account, whole, written, actor);
		rejectIf(errors, !written.unclear().isEmpty(), "users", "request.form.unclear");
		rejectIf(errors, wish == null, "tier", "request.form.tier.missing");
		rejectIf(errors, !form.until().isEmpty() && form.day().isEmpty(), "until", "request.form.until.shape");
		if (errors.hasErrors() || wish == null || !isSeen(account, whole, wish, actor)) {
			return Answer.NOTHING;
		}
		try {
			return new Answer(this.desk.ask(actor, wish), List.of());
		}
		catch (RequestRefused ex) {
			errors.rejectValue(ex.field(), ex.key(), ex.arguments().toArray(), null);
			return new Answer(null, ex.fired());
		}
	}

	/** Whether everything that there is to warn of was on the page. */
	private boolean isSeen(ChimeAccount account, RequestForm form, RequestWish wish, Actor actor) {
		Outlook outlook = this.pages.outlook(account, wish, actor);
		return outlook == null || outlook.warnings().isEmpty() || outlook.seen().equals(form.seen());
	}

	private Flash made(long id) {
		return this.requests.get(id).isOpen() ? Flash.success("request.made.open")
				: Flash.success("request.made.granted");
	}

	private String show(ChimeAccount account, RequestForm form, List<Fired> refused, Actor actor, Model model) {
		RequestForm whole = form.with(this.pages.users(account, form), "");
		WrittenUsers written = this.pages.written(account, whole);
		Outlook outlook = this.pages.outlook(account, this.pages.wish(account, whole, written, actor), actor);
		model.addAttribute("page", this.pages.page(account, whole, written, outlook, refused, actor));
		model.addAttribute("typed", whole);
		return "request/new";
	}

	private static void rejectIf(BindingResult errors, boolean wrong, String field, String key) {
		if (wrong && !errors.hasFieldErrors(field)) {
			errors.rejectValue(field, key);
		}
	}

	/**
	 * What became of a form.
	 *
	 * @param id of the request that was made; null if none was
	 * @param fired the rules that refused it
	 */
	private record Answer(@Nullable Long id, List<Fired> fired) {

		static final Answer NOTHING = new Answer(null, List.of());

	}

}
