package io.chimedesk.request.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.Directory;
import io.chimedesk.request.InboxFilter;
import io.chimedesk.request.ManyDecisions;
import io.chimedesk.request.MayDecide;
import io.chimedesk.request.RequestRefused;
import io.chimedesk.request.Requests;
import io.chimedesk.ui.Flash;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The inbox, and decisions about many requests at once.
 */
@Controller
class InboxController {

	private final Requests requests;

	private final ManyDecisions decisions;

	private final RequestLines lines;

	private final MayDecide may;

	private final Directory directory;

	InboxController(Requests requests, ManyDecisions decisions, RequestLines lines, MayDecide may,
			Directory directory) {
		this.requests = requests;
		this.decisions = decisions;
		this.lines = lines;
		this.may = may;
		this.directory = directory;
	}

	@GetMapping("/requests")
	String inbox(InboxQuery query, Authentication authentication, Model model) {
		Actor actor = Actor.of(authentication);
		InboxFilter filter = query.filter();
		int total = this.requests.count(actor, filter);
		int first = (query.first(InboxPage.SIZE) > total) ? 1 : query.first(InboxPage.SIZE);
		List<RequestLine> shown = this.lines.of(this.requests.page(actor, filter, first - 1, InboxPage.SIZE),
				this.may.of(actor));
		model.addAttribute("page", new InboxPage(query, filter, this.requests.counts(actor), shown, first, total,
				this.directory.accounts(), !actor.isAuditor()));
		return "request/inbox";
	}

	/**
	 * Decides about the ticked requests, or about all others that were shown.
	 */
	@PostMapping("/requests/decide")
	String decide(ManyForm form, Authentication authentication, RedirectAttributes redirect) {
		redirect.addFlashAttribute(Flash.NAME, decided(form, Actor.of(authentication)));
		return "redirect:/requests";
	}

	private Flash decided(ManyForm form, Actor actor) {
		if (form.isButForNobody()) {
			return Flash.warning("request.many.tick");
		}
		if (!form.isVerdict() || form.meant().isEmpty()) {
			return Flash.warning("request.many.nobody");
		}
		try {
			ManyDecisions.Result result = this.decisions.decide(actor, form.meant(), form.isApproval(),
					RequestForms.text(form.comment()));
			return result(form.isApproval() ? "request.many.approved" : "request.many.declined", result);
		}
		catch (RequestRefused ex) {
			return Flash.danger(ex.key(), ex.arguments().toArray());
		}
	}

	private static Flash result(String key, ManyDecisions.Result result) {
		return new Flash(result.isWhole() ? "success" : "warning", key,
				List.of(result.decided(), result.own(), result.overtaken(), result.gone()));
	}

	/**
	 * Which requests are decided about, and how.
	 *
	 * @param request the ticked ones
	 * @param shown those that could be ticked
	 * @param verdict {@code approve}, {@code decline} or {@code approve-others}
	 */
	record ManyForm(@Nullable List<Long> request, @Nullable List<Long> shown, @Nullable String verdict,
			@Nullable String comment) {

		private static final String OTHERS = "approve-others";

		private static final Set<String> VERDICTS = Set.of("approve", "decline", OTHERS);

		boolean isApproval() {
			return !"decline".equals(this.verdict);
		}

		/** Whether all but the ticked were meant, and nothing was ticked. */
		boolean isButForNobody() {
			return OTHERS.equals(this.verdict) && ids(this.request).isEmpty();
		}

		boolean isVerdict() {
			return VERDICTS.contains(Objects.requireNonNullElse(this.verdict, ""));
		}

		Set<Long> meant() {
			Set<Long> ticked = ids(this.request);
			if (!OTHERS.equals(this.verdict)) {
				return ticked;
			}
			Set<Long> others = ids(this.shown);
			others.removeAll(ticked);
			return others;
		}

		private static Set<Long> ids(@Nullable List<Long> typed) {
			return Objects.requireNonNullElse(typed, List.<Long>of())
				.stream()
				.filter(Objects::nonNull)
				.collect(Collectors.toCollection(TreeSet::new));
		}

	}

}
