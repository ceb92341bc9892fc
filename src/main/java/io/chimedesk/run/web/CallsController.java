package io.chimedesk.run.web;

import java.util.List;
import java.util.Locale;

import io.chimedesk.audit.Actor;
import io.chimedesk.run.Attempt;
import io.chimedesk.run.OwnCodes;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunReports;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The evidence of every call of a run.
 */
@Controller
class CallsController {

	private static final int CALLS_ON_A_PAGE = 25;

	private final RunReports reports;

	private final RunViews views;

	CallsController(RunReports reports, RunViews views) {
		this.reports = reports;
		this.views = views;
	}

	@GetMapping(RunController.RUN + "/calls")
	String calls(@PathVariable long number, @RequestParam(required = false) @Nullable String after,
			Authentication authentication, Model model) {
		Run run = this.reports.get(number, Actor.of(authentication));
		long last = Place.of(after, 0);
		List<Attempt> attempts = this.reports.attempts(run, last, CALLS_ON_A_PAGE + 1);
		List<Attempt> page = attempts.stream().limit(CALLS_ON_A_PAGE).toList();
		model.addAttribute("head", this.views.head(run));
		model.addAttribute("calls", page.stream().map((attempt) -> Call.of(run, attempt)).toList());
		model.addAttribute("first", last == 0);
		model.addAttribute("next", (attempts.size() > page.size()) ? page.getLast().id() : null);
		return "run/calls";
	}

	/**
	 * One call: its evidence and the same call as a command.
	 *
	 * @param errors how many users of it came back with an error
	 */
	record Call(Attempt attempt, String command, long errors) {

		static Call of(Run run, Attempt attempt) {
			long errors = attempt.items()
				.stream()
				.filter((item) -> item.code() != null || item.message() != null)
				.count();
			return new Call(attempt, AwsCommand.of(run.accountId(), attempt.items()), errors);
		}

		/**
		 * The service's own words about the whole call; null if it said nothing.
		 */
		public @Nullable String quote() {
			return OwnCodes.quote(this.attempt.code(), this.attempt.message());
		}

		/**
		 * The part of the message keys and the look: answered, answered-with-errors,
		 * refused, doubtful, unreachable, lost or under-way.
		 */
		public String look() {
			if (this.attempt.result() == null) {
				return "under-way";
			}
			boolean partial = this.attempt.result().equals("ANSWERED") && this.errors > 0;
			return partial ? "answered-with-errors" : this.attempt.result().toLowerCase(Locale.ROOT);
		}

	}

}
