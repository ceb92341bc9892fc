package io.chimedesk.run.web;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunReports;
import io.chimedesk.selection.Mode;
import io.chimedesk.selection.Selections;
import io.chimedesk.ui.Flash;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes users of a run, or a group of them, into the selection.
 */
@Controller
class RunSelectionController {

	private final RunReports reports;

	private final Selections selections;

	RunSelectionController(RunReports reports, Selections selections) {
		this.reports = reports;
		this.selections = selections;
	}

	/**
	 * Adds the users that the filter means to the current selection, takes them out of
	 * it, or keeps nobody else in it, unless it means nobody. A run that goes on has no
	 * result to pick from yet.
	 */
	@PostMapping(RunController.RUN + "/select")
	String select(@PathVariable long number, @RequestParam(defaultValue = "ADD") Mode mode, ResultQuery query,
			Authentication authentication, RedirectAttributes redirect) {
		Actor actor = Actor.of(authentication);
		Run run = this.reports.get(number, actor);
		if (run.status().isOpen()) {
			redirect.addFlashAttribute(Flash.NAME, Flash.warning("run.flash.still-open"));
			return "redirect:/runs/" + number;
		}
		List<String> users = this.reports.userIds(run, query.filter());
		if (mode == Mode.KEEP_ONLY && users.isEmpty()) {
			redirect.addFlashAttribute(Flash.NAME, Flash.warning("run.flash.keeps-nobody"));
			return "redirect:" + query.address("/runs/" + number, 1);
		}
		int changed = this.selections.apply(actor, run.accountId(), mode, users);
		redirect.addFlashAttribute(Flash.NAME, said(run, mode, changed, users.size()));
		return "redirect:/accounts/" + run.accountId() + "/selection";
	}

	private static Flash said(Run run, Mode mode, int changed, int users) {
		String undo = "/accounts/" + run.accountId() + "/selection/undo";
		return switch (mode) {
			case ADD -> Flash.success("run.flash.selected", changed, users, String.valueOf(run.number()));
			case TAKE_OUT -> Flash.success("run.flash.taken-out", changed).withUndo(undo);
			case KEEP_ONLY -> Flash.success("run.flash.kept-only", changed).withUndo(undo);
		};
	}

}
