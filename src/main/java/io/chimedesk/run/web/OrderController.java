package io.chimedesk.run.web;

import io.chimedesk.audit.Actor;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunControl;
import io.chimedesk.run.RunInTheWay;
import io.chimedesk.run.RunNotFound;
import io.chimedesk.run.RunOrder;
import io.chimedesk.run.RunReports;
import io.chimedesk.ui.Flash;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The buttons of a run. Each leads back to its page, which says what came of it.
 */
@Controller
class OrderController {

	private final RunControl control;

	private final RunReports reports;

	private final RunWatches watches;

	OrderController(RunControl control, RunReports reports, RunWatches watches) {
		this.control = control;
		this.reports = reports;
		this.watches = watches;
	}

	@PostMapping(RunController.RUN + "/pause")
	String pause(@PathVariable long number, Authentication authentication, RedirectAttributes redirect) {
		boolean asked = this.control.order(number, RunOrder.PAUSE, Actor.of(authentication));
		return said(number, asked, "run.flash.asked.pause", redirect);
	}

	@PostMapping(RunController.RUN + "/resume")
	String resume(@PathVariable long number, Authentication authentication, RedirectAttributes redirect) {
		boolean asked = this.control.order(number, RunOrder.RESUME, Actor.of(authentication));
		return said(number, asked, "run.flash.asked.resume", redirect);
	}

	/**
	 * Asks whether it is meant, and says what becomes of everybody.
	 */
	@GetMapping(RunController.RUN + "/cancel")
	String confirmCancel(@PathVariable long number, Authentication authentication, Model model) {
		Actor actor = Actor.of(authentication);
		Run run = this.reports.get(number, actor);
		if (!actor.mayChange(run.owner())) {
			throw new RunNotFound(number);
		}
		RunWatch watch = this.watches.watch(run, true);
		if (!watch.isCancellable()) {
			return "redirect:/runs/" + number;
		}
		model.addAttribute("watch", watch);
		return "run/cancel";
	}

	@PostMapping(RunController.RUN + "/cancel")
	String cancel(@PathVariable long number, Authentication authentication, RedirectAttributes redirect) {
		boolean asked = this.control.order(number, RunOrder.CANCEL, Actor.of(authentication));
		return said(number, asked, "run.flash.asked.cancel", redirect);
	}

	@PostMapping(RunController.RUN + "/start")
	String start(@PathVariable long number, Authentication authentication, RedirectAttributes redirect) {
		return said(number, this.control.startNow(number, Actor.of(authentication)), "run.flash.asked.start", redirect);
	}

	@PostMapping(RunController.RUN + "/skip-verifying")
	String skipVerifying(@PathVariable long number, Authentication authentication, RedirectAttributes redirect) {
		return said(number, this.control.skipVerifying(number, true, Actor.of(authentication)), "run.flash.asked.skip",
				redirect);
	}

	/**
	 * Has accepted users read again after all: before the run ends, or once it has.
	 */
	@PostMapping(RunController.RUN + "/verify")
	String verify(@PathVariable long number, Authentication authentication, RedirectAttributes redirect) {
		Actor actor = Actor.of(authentication);
		try {
			boolean changed = this.control.skipVerifying(number, false, actor) || this.control.verify(number, actor);
			return said(number, changed, "run.flash.asked.verify", redirect);
		}
		catch (RunInTheWay ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.danger("run.flash.in-the-way", ex.holder()));
		}
		catch (DuplicateKeyException ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.danger("run.flash.just-taken"));
		}
		return "redirect:/runs/" + number;
	}

	/**
	 * Asking again for what is under way is no mistake, and neither is being too late.
	 */
	private static String said(long number, boolean changed, String key, RedirectAttributes redirect) {
		redirect.addFlashAttribute(Flash.NAME, changed ? Flash.success(key) : Flash.info("run.flash.as-it-was"));
		return "redirect:/runs/" + number;
	}

}
