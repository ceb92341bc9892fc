package io.chimedesk.run.web;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunReports;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The runs, and one run to be watched and then read.
 */
@Controller
class RunController {

	/** A run in a path. */
	static final String RUN = "/runs/{number}";

	private static final int RUNS_ON_A_PAGE = 25;

	private final RunReports reports;

	private final RunViews views;

	private final RunWatches watches;

	RunController(RunReports reports, RunViews views, RunWatches watches) {
		this.reports = reports;
		this.views = views;
		this.watches = watches;
	}

	@GetMapping("/runs")
	String runs(@RequestParam(required = false) @Nullable String before, Authentication authentication, Model model) {
		long number = Place.of(before, Long.MAX_VALUE);
		Actor actor = Actor.of(authentication);
		List<Run> runs = this.reports.before(actor, number, RUNS_ON_A_PAGE + 1);
		List<Run> page = runs.stream().limit(RUNS_ON_A_PAGE).toList();
		model.addAttribute("runs", this.views.heads(page));
		model.addAttribute("older", (runs.size() > page.size()) ? page.getLast().number() : null);
		model.addAttribute("newest", number == Long.MAX_VALUE);
		model.addAttribute("ownOnly", !actor.isAdmin() && !actor.isAuditor());
		model.addAttribute("mayRun", !actor.isAuditor());
		return "run/runs";
	}

	@GetMapping(RUN)
	String run(@PathVariable long number, ResultQuery query, Authentication authentication, Model model) {
		Actor actor = Actor.of(authentication);
		Run run = this.reports.get(number, actor);
		if (run.status().isOpen()) {
			model.addAttribute("watch", this.watches.watch(run, actor.mayChange(run.owner())));
			return "run/watch";
		}
		model.addAttribute("head", this.views.head(run));
		model.addAttribute("mayRetry", actor.mayChange(run.owner()));
		model.addAttribute("maySelect", !actor.isAuditor());
		model.addAttribute("result", this.views.result(run, query));
		return "run/result";
	}

	/**
	 * The moving part of the page; once the run is over it asks for the whole page.
	 * @param state what its buttons are for; they come along if they are others now
	 */
	@GetMapping(RUN + "/progress")
	String progress(@PathVariable long number, @RequestParam(required = false) @Nullable String state,
			Authentication authentication, Model model, HttpServletResponse response) {
		Actor actor = Actor.of(authentication);
		Run run = this.reports.get(number, actor);
		if (!run.status().isOpen()) {
			response.setHeader("HX-Refresh", "true");
		}
		model.addAttribute("watch", this.watches.watch(run, actor.mayChange(run.owner())));
		model.addAttribute("shown", state);
		return "run/progress :: part";
	}

}
