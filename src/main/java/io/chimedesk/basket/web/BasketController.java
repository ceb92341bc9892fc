package io.chimedesk.basket.web;

import io.chimedesk.audit.Actor;
import io.chimedesk.basket.Basket;
import io.chimedesk.basket.SendTimes;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.OpenAccounts;
import io.chimedesk.plan.PlanRefused;
import io.chimedesk.request.BasketContents;
import io.chimedesk.ui.Flash;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What lies in the basket of an account, what is on the way, and sending it.
 */
@Controller
class BasketController {

	private static final String BASKET = "/accounts/{accountId}/basket";

	private final BasketContents contents;

	private final Basket basket;

	private final SendTimes times;

	private final OpenAccounts accounts;

	BasketController(BasketContents contents, Basket basket, SendTimes times, OpenAccounts accounts) {
		this.contents = contents;
		this.basket = basket;
		this.times = times;
		this.accounts = accounts;
	}

	@GetMapping(BASKET)
	String show(@PathVariable String accountId, Authentication authentication, Model model) {
		ChimeAccount account = this.accounts.open(accountId);
		model.addAttribute("page",
				new BasketPage(account, this.contents.waiting(accountId), this.contents.underWay(accountId),
						this.times.next().orElse(null), !Actor.of(authentication).isAuditor()));
		return "basket/basket";
	}

	@PostMapping(BASKET + "/send")
	String send(@PathVariable String accountId, Authentication authentication, RedirectAttributes redirect) {
		this.accounts.open(accountId);
		redirect.addFlashAttribute(Flash.NAME, sent(Actor.of(authentication), accountId));
		return "redirect:" + BASKET;
	}

	private Flash sent(Actor actor, String accountId) {
		try {
			return this.basket.send(actor, accountId) ? Flash.success("basket.sent") : Flash.info("basket.nothing");
		}
		catch (PlanRefused ex) {
			return Flash.danger(ex.key(), ex.arguments().toArray());
		}
	}

}
