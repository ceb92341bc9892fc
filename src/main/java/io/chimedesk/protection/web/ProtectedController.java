package io.chimedesk.protection.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.OpenAccounts;
import io.chimedesk.plan.Protection;
import io.chimedesk.resolver.WrittenTexts;
import io.chimedesk.resolver.WrittenUsers;
import io.chimedesk.resolver.WrittenUsers.Unclear;
import io.chimedesk.ui.Flash;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The protected users of an account: who, why, by whom; an administrator adds some, and
 * releases some.
 */
@Controller
class ProtectedController {

	static final String PROTECTED = "/accounts/{accountId}/protected";

	/** How many users are protected at once. */
	private static final int MOST = 1_000;

	private static final String BACK = "redirect:" + PROTECTED;

	private final ProtectedPages pages;

	private final Protection protection;

	private final OpenAccounts accounts;

	private final WrittenTexts texts;

	ProtectedController(ProtectedPages pages, Protection protection, OpenAccounts accounts, WrittenTexts texts) {
		this.pages = pages;
		this.protection = protection;
		this.accounts = accounts;
		this.texts = texts;
	}

	@GetMapping(PROTECTED)
	String list(@PathVariable String accountId, @RequestParam(required = false) @Nullable String from,
			@RequestParam(required = false) @Nullable String q, Authentication authentication, Model model) {
		model.addAttribute("form", ProtectForm.EMPTY);
		return show(accountId, from, q, authentication, model);
	}

	@PostMapping(PROTECTED)
	String protect(@PathVariable String accountId, @RequestParam(required = false) @Nullable String q,
			@Valid @ModelAttribute("form") ProtectForm form, BindingResult errors, Authentication authentication,
			Model model, RedirectAttributes redirect) {
		this.accounts.open(accountId);
		WrittenUsers written = this.texts.read(accountId, form.users());
		Set<String> users = new LinkedHashSet<>(form.ids());
		users.addAll(written.userIds());
		rejectIf(errors, users.isEmpty(), "protection.add.nobody");
		rejectIf(errors, users.size() > MOST, "protection.add.long");
		if (errors.hasErrors()) {
			return show(accountId, null, q, authentication, model);
		}
		int added = this.protection.protect(Actor.of(authentication), accountId, users, form.reason());
		redirect.addFlashAttribute(Flash.NAME, added(added, written.unclear().size()));
		redirect.addFlashAttribute("left",
				written.unclear().stream().map(Unclear::text).collect(Collectors.joining("\n")));
		return BACK;
	}

	@PostMapping(PROTECTED + "/release")
	String release(@PathVariable String accountId, @RequestParam(required = false) @Nullable List<String> id,
			Authentication authentication, RedirectAttributes redirect) {
		this.accounts.open(accountId);
		int released = this.protection.release(Actor.of(authentication), accountId, ProtectForm.known(id));
		redirect.addFlashAttribute(Flash.NAME, Flash.success("protection.released", released));
		return BACK;
	}

	private String show(String accountId, @Nullable String from, @Nullable String q, Authentication authentication,
			Model model) {
		model.addAttribute("page",
				this.pages.page(this.accounts.open(accountId), from, q, Actor.of(authentication).isAdmin()));
		return "protection/protected";
	}

	private static void rejectIf(BindingResult errors, boolean wrong, String key) {
		if (wrong && !errors.hasFieldErrors("users")) {
			errors.rejectValue("users", key);
		}
	}

	private static Flash added(int added, int left) {
		return (left > 0) ? Flash.warning("protection.added-some", added, left)
				: Flash.success("protection.added", added);
	}

	/**
	 * Whom to protect, and why.
	 *
	 * @param users a pasted text
	 * @param id the users that are ticked
	 */
	record ProtectForm(@Size(max = 100_000, message = "{protection.add.long}") String users, List<String> id,
			@Size(min = 3, max = Protection.LONGEST_REASON,
					message = "{plan.row.protect.reason.length}") String reason) {

		static final ProtectForm EMPTY = new ProtectForm(null, null, null);

		ProtectForm(@Nullable String users, @Nullable List<String> id, @Nullable String reason) {
			this.users = Objects.requireNonNullElse(users, "").replace("\u0000", "");
			this.id = known(id);
			this.reason = Objects.requireNonNullElse(reason, "").replaceAll("\\p{Cc}", " ").strip();
		}

		List<String> ids() {
			return this.id;
		}

		static List<String> known(@Nullable List<String> ids) {
			return (ids == null) ? List.of()
					: ids.stream().filter(Objects::nonNull).filter((one) -> !one.contains("\u0000")).toList();
		}

	}

}
