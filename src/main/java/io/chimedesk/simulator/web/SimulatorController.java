package io.chimedesk.simulator.web;

import io.chimedesk.simulator.ConditionalOnSimulator;
import io.chimedesk.simulator.SimulatorClient;
import io.chimedesk.simulator.SimulatorUnreachable;
import io.chimedesk.ui.Flash;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows what the simulator holds, and lets an admin begin anew.
 */
@Controller
@ConditionalOnSimulator
@PreAuthorize("hasRole('ADMIN')")
@RequestMapping("/simulator")
class SimulatorController {

	private final SimulatorClient simulator;

	SimulatorController(SimulatorClient simulator) {
		this.simulator = simulator;
	}

	@GetMapping
	String page(Model model) {
		model.addAttribute("address", this.simulator.address());
		try {
			model.addAttribute("state", this.simulator.state());
		}
		catch (SimulatorUnreachable ex) {
			model.addAttribute("state", null);
		}
		return "simulator/page";
	}

	@PostMapping("/reset")
	String reset(RedirectAttributes redirect) {
		boolean done = Button.press(redirect, this.simulator::reset, Flash.success("simulator.reset.done"));
		redirect.addFlashAttribute("stale", done);
		return "redirect:/simulator";
	}

}
