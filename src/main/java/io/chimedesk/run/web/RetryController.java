package io.chimedesk.run.web;

import java.util.Set;
import java.util.stream.Collectors;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanRefused;
import io.chimedesk.run.Outcome;
import io.chimedesk.run.RunRetry;
import io.chimedesk.run.RunReports;
import io.chimedesk.ui.Flash;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Makes a new plan of the users of a run that did not get what was wanted.
 */
@Controller
class RetryController {

	/** More than a page shows. */
	private static final int MOST = 1_000;

	private final RunRetry retry;

	private final RunReports reports;

	RetryController(RunRetry retry, RunReports reports) {
		this.retry = retry;
		this.reports = reports;
	}

	@PostMapping(RunController.RUN + "/retry")
	String retry(@PathVariable long number, RetryForm form, Authentication authentication,
			RedirectAttributes redirect) {
		Actor actor = Actor.of(authentication);
		if (this.reports.get(number, actor).status().isOpen()) {
			redirect.addFlashAttribute(Flash.NAME, Flash.warning("run.flash.still-open"));
			return "redirect:/runs/" + number;
		}
		return retry(number, form, actor, redirect);
	}

	private String retry(long number, RetryForm form, Actor actor, RedirectAttributes redirect) {
		try {
			Plan plan = form.users().isEmpty() ? this.retry.retry(number, form.codes(), form.outcomes(), actor)
					: this.retry.retryUsers(number, form.users(), actor);
			redirect.addFlashAttribute(Flash.NAME, Flash.success("run.flash.retry-planned", String.valueOf(number)));
			return "redirect:/plans/" + plan.id();
		}
		catch (PlanRefused ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.danger(ex.key(), ex.arguments().toArray()));
			return "redirect:/runs/" + number;
		}
	}

	/**
	 * Tries users again who were ticked one by one.
	 */
	@PostMapping(RunController.RUN + "/retry-users")
	String retryUsers(@PathVariable long number, RetryForm form, Authentication authentication,
			RedirectAttributes redirect) {
		if (form.users().isEmpty()) {
			this.reports.get(number, Actor.of(authentication));
			redirect.addFlashAttribute(Flash.NAME, Flash.warning("run.flash.nobody-ticked"));
			return "redirect:/runs/" + number + "#users";
		}
		return retry(number, form, authentication, redirect);
	}

	/**
	 * Whom to try again: nothing means everybody who failed, is unknown or was not
	 * attempted.
	 */
	record RetryForm(@Nullable Set<String> code, @Nullable Set<Outcome> outcome, @Nullable Set<String> user) {

		Set<String> codes() {
			return cleaned(this.code);
		}

		/**
		 * The users that were ticked on one page.
		 */
		Set<String> users() {
			return cleaned(this.user);
		}

		Set<Outcome> outcomes() {
			return (this.outcome != null) ? Set.copyOf(this.outcome) : Set.of();
		}

		private static Set<String> cleaned(@Nullable Set<String> texts) {
			return (texts != null)
					? texts.stream().map((one) -> one.replace("\u0000", "")).limit(MOST).collect(Collectors.toSet())
					: Set.of();
		}

	}

}
