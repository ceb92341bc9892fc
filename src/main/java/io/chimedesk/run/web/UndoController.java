package io.chimedesk.run.web;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanRefused;
import io.chimedesk.run.RunStillOpen;
import io.chimedesk.run.RunUndo;
import io.chimedesk.ui.Flash;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Makes a plan that sets back what a run has set.
 */
@Controller
class UndoController {

	private final RunUndo undo;

	UndoController(RunUndo undo) {
		this.undo = undo;
	}

	@PostMapping(RunController.RUN + "/undo")
	String undo(@PathVariable long number, Authentication authentication, RedirectAttributes redirect) {
		try {
			Plan plan = this.undo.undo(number, Actor.of(authentication));
			redirect.addFlashAttribute(Flash.NAME, Flash.success("run.flash.undo-planned", String.valueOf(number)));
			return "redirect:/plans/" + plan.id();
		}
		catch (RunStillOpen ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.warning("run.flash.still-open"));
		}
		catch (PlanRefused ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.danger(ex.key(), ex.arguments().toArray()));
		}
		return "redirect:/runs/" + number;
	}

}
