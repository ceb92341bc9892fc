package io.chimedesk.simulator.web;

import io.chimedesk.simulator.ConditionalOnSimulator;
import io.chimedesk.simulator.SimulatorClient;
import io.chimedesk.simulator.SimulatorUnreachable;
import io.chimedesk.simulator.world.ErrorCode;
import io.chimedesk.ui.Flash;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lets an admin rehearse trouble: what is on, what was, and what else there is.
 */
@Controller
@ConditionalOnSimulator
@PreAuthorize("hasRole('ADMIN')")
@RequestMapping("/rehearsal")
class RehearsalController {

	private static final String BACK = "redirect:/rehearsal";

	private final SimulatorClient simulator;

	RehearsalController(SimulatorClient simulator) {
		this.simulator = simulator;
	}

	@GetMapping
	String page(Model model) {
		model.addAttribute("choice", RehearsalForm.OFFER);
		model.addAttribute("amount", AmountForm.OFFER);
		return show(model);
	}

	@PostMapping
	String start(@Valid @ModelAttribute("choice") RehearsalForm choice,
			@Valid @ModelAttribute("amount") AmountForm amount, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		if (binding.hasErrors()) {
			return show(model);
		}
		Button.press(redirect, () -> this.simulator.switchOn(choice.fault(amount)),
				Flash.warning("simulator.rehearsal.started"));
		return BACK;
	}

	@PostMapping("/stop")
	String stop(@Valid StopForm form, RedirectAttributes redirect) {
		Integer number = form.number();
		if (number == null) {
			Button.press(redirect, this.simulator::switchAllOff, Flash.success("simulator.rehearsal.all-stopped"));
		}
		else {
			Button.press(redirect, () -> this.simulator.switchOff(number),
					Flash.success("simulator.rehearsal.stopped"));
		}
		return BACK;
	}

	private String show(Model model) {
		model.addAttribute("address", this.simulator.address());
		model.addAttribute("themes", Scenario.Theme.values());
		model.addAttribute("codes", ErrorCode.values());
		model.addAttribute("lastings", RehearsalForm.Lasting.values());
		model.addAttribute("extents", RehearsalForm.Applied.values());
		try {
			model.addAttribute("state", this.simulator.state());
		}
		catch (SimulatorUnreachable ex) {
			model.addAttribute("state", null);
		}
		return "simulator/rehearsal";
	}

	/**
	 * What to switch off.
	 *
	 * @param number of a line of the script; nothing means all
	 */
	record StopForm(@Positive @Nullable Integer number) {
	}

}
