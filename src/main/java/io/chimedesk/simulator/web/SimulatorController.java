package io.chimedesk.simulator.web;

import io.chimedesk.simulator.ConditionalOnSimulator;
import io.chimedesk.simulator.Refusal;
import io.chimedesk.simulator.SimulatorClient;
import io.chimedesk.simulator.SimulatorUnreachable;
import io.chimedesk.ui.Flash;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows what the simulator holds, and lets an admin make calls fail or begin anew.
 */
@Controller
@ConditionalOnSimulator
@PreAuthorize("hasRole('ADMIN')")
@RequestMapping("/simulator")
class SimulatorController {

	private static final String BACK = "redirect:/simulator";

	private final SimulatorClient simulator;

	SimulatorController(SimulatorClient simulator) {
		this.simulator = simulator;
	}

	@GetMapping
	String page(Model model) {
		model.addAttribute("address", this.simulator.address());
		try {
			model.addAttribute("board", new Board(this.simulator.state()));
		}
		catch (SimulatorUnreachable ex) {
			model.addAttribute("board", null);
		}
		return "simulator/page";
	}

	@PostMapping("/faults")
	String fault(@Valid FaultForm form, RedirectAttributes redirect) {
		String name = form.exception().type();
		if (form.times() != null && form.times() == 0) {
			press(redirect, () -> this.simulator.switchOff(form.exception()),
					Flash.success("simulator.fault.off", name));
		}
		else {
			press(redirect, () -> this.simulator.switchOn(form.exception(), form.times()),
					Flash.warning("simulator.fault.on", name));
		}
		return BACK;
	}

	@PostMapping("/reset")
	String reset(RedirectAttributes redirect) {
		boolean done = press(redirect, this.simulator::reset, Flash.success("simulator.reset.done"));
		redirect.addFlashAttribute("stale", done);
		return BACK;
	}

	private boolean press(RedirectAttributes redirect, Runnable button, Flash whenDone) {
		try {
			button.run();
			redirect.addFlashAttribute(Flash.NAME, whenDone);
			return true;
		}
		catch (SimulatorUnreachable ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.danger("simulator.unreachable"));
			return false;
		}
	}

	/**
	 * A switch that was pressed.
	 *
	 * @param times how many calls; 0 switches off, nothing means until it is switched off
	 */
	record FaultForm(@NotNull Refusal exception, @Min(0) @Max(1000) @Nullable Integer times) {
	}

}
