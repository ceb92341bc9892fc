package io.chimedesk.selection.web;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.OpenAccounts;
import io.chimedesk.selection.FilterRefused;
import io.chimedesk.selection.SavedFilters;
import io.chimedesk.selection.web.SavedFiltersPage.Row;
import io.chimedesk.ui.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Saves the filter that an address holds, and keeps those that are saved.
 */
@Controller
class SavedFilterController {

	static final String FILTERS = "/accounts/{accountId}/filters";

	private static final String FILTER = FILTERS + "/{filterId}";

	private static final String BACK = "redirect:/accounts/{accountId}/filters";

	private final SavedFilters filters;

	private final OpenAccounts accounts;

	SavedFilterController(SavedFilters filters, OpenAccounts accounts) {
		this.filters = filters;
		this.accounts = accounts;
	}

	@GetMapping(FILTERS)
	String show(@PathVariable String accountId, UsersQuery query, Authentication authentication, Model model) {
		return page(accountId, query, null, null, authentication, model);
	}

	@PostMapping(FILTERS)
	String save(@PathVariable String accountId, UsersQuery query, @RequestParam(required = false) @Nullable String name,
			Authentication authentication, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		this.accounts.open(accountId);
		try {
			this.filters.save(Actor.of(authentication), accountId, name, query.canonical());
		}
		catch (FilterRefused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(accountId, query, name, ex.key(), authentication, model);
		}
		redirect.addFlashAttribute(Flash.NAME, Flash.success("selection.saved.done"));
		return "redirect:" + query.address("/accounts/" + accountId + "/users");
	}

	@PostMapping(FILTER + "/rename")
	String rename(@PathVariable String accountId, @PathVariable long filterId,
			@RequestParam(required = false) @Nullable String name, Authentication authentication,
			RedirectAttributes redirect) {
		try {
			this.filters.rename(Actor.of(authentication), accountId, filterId, name);
			redirect.addFlashAttribute(Flash.NAME, Flash.success("selection.saved.renamed"));
		}
		catch (FilterRefused ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.danger(ex.key()));
		}
		return BACK;
	}

	/**
	 * Shares a filter, or with anything but {@code true} takes it back.
	 */
	@PostMapping(FILTER + "/share")
	String share(@PathVariable String accountId, @PathVariable long filterId,
			@RequestParam(required = false) @Nullable String shared, Authentication authentication,
			RedirectAttributes redirect) {
		boolean everybody = "true".equals(shared);
		this.filters.share(Actor.of(authentication), accountId, filterId, everybody);
		redirect.addFlashAttribute(Flash.NAME,
				everybody ? Flash.success("selection.saved.shared") : Flash.success("selection.saved.unshared"));
		return BACK;
	}

	@PostMapping(FILTER + "/delete")
	String delete(@PathVariable String accountId, @PathVariable long filterId, Authentication authentication,
			RedirectAttributes redirect) {
		this.filters.delete(Actor.of(authentication), accountId, filterId);
		redirect.addFlashAttribute(Flash.NAME, Flash.success("selection.saved.deleted"));
		return BACK;
	}

	private String page(String accountId, UsersQuery query, @Nullable String name, @Nullable String refused,
			Authentication authentication, Model model) {
		ChimeAccount account = this.accounts.open(accountId);
		Actor actor = Actor.of(authentication);
		String now = query.canonical();
		model.addAttribute("page", new SavedFiltersPage(account,
				this.filters.visible(actor, accountId).stream().map((filter) -> Row.of(filter, actor, now)).toList(),
				now, name, refused));
		return "selection/saved-filters";
	}

}
