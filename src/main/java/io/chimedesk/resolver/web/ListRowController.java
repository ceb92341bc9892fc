package io.chimedesk.resolver.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.resolver.Group;
import io.chimedesk.resolver.ListFixing;
import io.chimedesk.resolver.Lists;
import io.chimedesk.resolver.ResolvedList;
import io.chimedesk.resolver.parse.Cells;
import io.chimedesk.ui.Flash;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Mends single rows of a list, and leads back to where the row was.
 */
@Controller
class ListRowController {

	private final Lists lists;

	private final ListFixing fixing;

	private final ListAccounts accounts;

	ListRowController(Lists lists, ListFixing fixing, ListAccounts accounts) {
		this.lists = lists;
		this.fixing = fixing;
		this.accounts = accounts;
	}

	@PostMapping(ListController.LIST + "/fix")
	String fix(@PathVariable String accountId, @PathVariable UUID listId, RowForm form, ListQuery query,
			Authentication authentication, RedirectAttributes redirect) {
		ResolvedList list = open(accountId, listId, authentication);
		return tell(this.fixing.fix(list, form.number(), form.cells()), form, query, list, redirect);
	}

	/**
	 * Takes one of those who may be meant, or the one who is spelt nearly like that.
	 */
	@PostMapping({ ListController.LIST + "/accept", ListController.LIST + "/choose" })
	String choose(@PathVariable String accountId, @PathVariable UUID listId, RowForm form, ListQuery query,
			Authentication authentication, RedirectAttributes redirect) {
		ResolvedList list = open(accountId, listId, authentication);
		return tell(this.fixing.choose(list, form.number(), form.userOrEmpty()), form, query, list, redirect);
	}

	@PostMapping(ListController.LIST + "/leave-out")
	String leaveOut(@PathVariable String accountId, @PathVariable UUID listId, RowForm form, ListQuery query,
			Authentication authentication, RedirectAttributes redirect) {
		ResolvedList list = open(accountId, listId, authentication);
		return tell(this.fixing.leaveOut(list, form.number()), form, query, list, redirect);
	}

	private ResolvedList open(String accountId, UUID listId, Authentication authentication) {
		this.accounts.open(accountId);
		return this.lists.get(listId, accountId, Actor.of(authentication));
	}

	private static String tell(Optional<Group> group, RowForm form, ListQuery query, ResolvedList list,
			RedirectAttributes redirect) {
		String key = group.map((now) -> "resolver.row.now." + now).orElse("resolver.row.now.nothing");
		boolean good = group.filter((now) -> !now.isOpen()).isPresent();
		redirect.addFlashAttribute(Flash.NAME, new Flash(good ? "success" : "warning", key, List.of(form.lineShown())));
		return "redirect:" + query.address(list.accountId(), list.id());
	}

	/**
	 * What to do with a row.
	 *
	 * @param row the number of the row
	 * @param line the line it stands in, to name it afterwards
	 * @param text what it should say
	 * @param tier the tier it should wish, empty for none; type, Alexa and room likewise
	 * @param user the ID of the user it means
	 */
	record RowForm(@Nullable String row, @Nullable String line, @Nullable String text, @Nullable String tier,
			@Nullable String type, @Nullable String alexa, @Nullable String room, @Nullable String user) {

		int number() {
			return digits(this.row);
		}

		int lineShown() {
			return digits(this.line);
		}

		Cells cells() {
			return Cells.of(this.text, this.tier, this.type, this.alexa, this.room);
		}

		String userOrEmpty() {
			return Objects.requireNonNullElse(this.user, "");
		}

		private static int digits(@Nullable String text) {
			return (text != null && text.matches("\\d{1,9}")) ? Integer.parseInt(text) : 0;
		}

	}

}
