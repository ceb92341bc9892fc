package io.chimedesk.request.web;

import java.util.List;
import java.util.Objects;

import io.chimedesk.audit.Actor;
import io.chimedesk.request.AskerGone;
import io.chimedesk.request.RequestDecisions;
import io.chimedesk.request.RequestDesk;
import io.chimedesk.request.RequestRefused;
import io.chimedesk.request.Requests;
import io.chimedesk.ui.Flash;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One request: its users, its steps, and what can be done with it.
 */
@Controller
class RequestController {

	private static final String REQUEST = "/requests/{requestId:\\d{1,18}}";

	private static final String BACK = "redirect:/requests/{requestId}";

	private final Requests requests;

	private final RequestDecisions decisions;

	private final RequestDesk desk;

	private final RequestPages pages;

	RequestController(Requests requests, RequestDecisions decisions, RequestDesk desk, RequestPages pages) {
		this.requests = requests;
		this.decisions = decisions;
		this.desk = desk;
		this.pages = pages;
	}

	@GetMapping(REQUEST)
	String show(@PathVariable long requestId, Authentication authentication, Model model) {
		model.addAttribute("page", this.pages.page(this.requests.get(requestId), Actor.of(authentication)));
		return "request/request";
	}

	@PostMapping(REQUEST + "/approve")
	String approve(@PathVariable long requestId, DecideForm form, Authentication authentication,
			RedirectAttributes redirect) {
		return done(redirect, "request.approved",
				() -> this.decisions.approve(Actor.of(authentication), requestId, form.leftOut(), form.text()));
	}

	@PostMapping(REQUEST + "/decline")
	String decline(@PathVariable long requestId, DecideForm form, Authentication authentication,
			RedirectAttributes redirect) {
		return done(redirect, "request.declined",
				() -> this.decisions.decline(Actor.of(authentication), requestId, form.text()));
	}

	@PostMapping(REQUEST + "/withdraw")
	String withdraw(@PathVariable long requestId, DecideForm form, Authentication authentication,
			RedirectAttributes redirect) {
		return done(redirect, "request.withdrawn",
				() -> this.desk.withdraw(Actor.of(authentication), requestId, form.text()));
	}

	@PostMapping(REQUEST + "/retry")
	String retry(@PathVariable long requestId, Authentication authentication, RedirectAttributes redirect) {
		return done(redirect, "request.retried", () -> this.desk.retry(Actor.of(authentication), requestId));
	}

	@PostMapping(REQUEST + "/close")
	String close(@PathVariable long requestId, DecideForm form, Authentication authentication,
			RedirectAttributes redirect) {
		return done(redirect, "request.closed",
				() -> this.desk.close(Actor.of(authentication), requestId, form.text()));
	}

	@PostMapping(REQUEST + "/comment")
	String comment(@PathVariable long requestId, DecideForm form, Authentication authentication,
			RedirectAttributes redirect) {
		this.requests.get(requestId);
		String text = form.text();
		if (text == null) {
			redirect.addFlashAttribute(Flash.NAME, Flash.warning("request.comment.empty"));
			return BACK;
		}
		return done(redirect, "request.commented", () -> this.desk.comment(Actor.of(authentication), requestId, text));
	}

	private static String done(RedirectAttributes redirect, String key, Runnable step) {
		try {
			step.run();
			redirect.addFlashAttribute(Flash.NAME, new Flash("success", key, List.of()));
		}
		catch (AskerGone ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.danger("request.asker-gone", ex.asker()));
		}
		catch (RequestRefused ex) {
			redirect.addFlashAttribute(Flash.NAME, new Flash("danger", ex.key(), ex.arguments()));
		}
		return BACK;
	}

	/**
	 * What somebody says about a request, and whom it leaves out.
	 */
	record DecideForm(@Nullable String comment, @Nullable List<String> leaveOut) {

		@Nullable String text() {
			return RequestForms.text(this.comment);
		}

		List<String> leftOut() {
			return Objects.requireNonNullElse(this.leaveOut, List.of());
		}

	}

}
