package io.chimedesk.resolver.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.resolver.Group;
import io.chimedesk.resolver.ListUse;
import io.chimedesk.resolver.Lists;
import io.chimedesk.resolver.ResolvedList;
import io.chimedesk.selection.Mode;
import io.chimedesk.ui.Flash;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Carries the users of a list over into the selection.
 */
@Controller
class ListUseController {

	private final Lists lists;

	private final ListUse use;

	private final ListAccounts accounts;

	ListUseController(Lists lists, ListUse use, ListAccounts accounts) {
		this.lists = lists;
		this.use = use;
		this.accounts = accounts;
	}

	@PostMapping(ListController.LIST + "/use")
	String use(@PathVariable String accountId, @PathVariable UUID listId, UseForm form, Authentication authentication,
			RedirectAttributes redirect) {
		this.accounts.open(accountId);
		Actor actor = Actor.of(authentication);
		ResolvedList list = this.lists.get(listId, accountId, actor);
		Mode mode = form.modeOrAdd();
		ListUse.Used used = this.use.use(list, actor, form.groupOrFound(), mode);
		boolean any = used.users() > 0;
		redirect.addFlashAttribute(Flash.NAME, new Flash(any ? "success" : "warning",
				any ? "resolver.used." + mode : "resolver.used.nobody", List.of(used.users(), used.changed())));
		return "redirect:/accounts/{accountId}/selection";
	}

	/**
	 * What to do with whom.
	 *
	 * @param group the name of a group
	 */
	record UseForm(@Nullable String group, @Nullable Mode mode) {

		Mode modeOrAdd() {
			return (this.mode != null) ? this.mode : Mode.ADD;
		}

		Group groupOrFound() {
			return ListQuery.named(Objects.requireNonNullElse(this.group, "")).orElse(Group.FOUND);
		}

	}

}
