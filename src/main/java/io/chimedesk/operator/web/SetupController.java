package io.chimedesk.operator.web;

import io.chimedesk.operator.DemoOperators;
import io.chimedesk.operator.FirstAdministrator;
import io.chimedesk.operator.SetupClosed;
import io.chimedesk.operator.SetupRefused;
import io.chimedesk.ui.ErrorMapping;
import io.chimedesk.ui.Flash;
import jakarta.validation.Valid;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which the first administrator is made; afterwards, and on the simulator,
 * there is no such page.
 */
@Controller
class SetupController {

	private static final String PAGE = "operator/setup";

	private final FirstAdministrator first;

	private final DemoOperators demo;

	SetupController(FirstAdministrator first, DemoOperators demo) {
		this.first = first;
		this.demo = demo;
	}

	@Bean
	static ErrorMapping setupClosed() {
		return ErrorMapping.notFound(SetupClosed.class, "operator.setup.closed");
	}

	@GetMapping("/setup")
	String page(@RequestParam(defaultValue = "") String token, Model model) {
		demandOpen();
		model.addAttribute("setupForm", SetupForm.with(token));
		return PAGE;
	}

	@PostMapping("/setup")
	String create(@Valid @ModelAttribute("setupForm") SetupForm form, BindingResult errors,
			RedirectAttributes redirect) {
		demandOpen();
		if (errors.hasErrors()) {
			return PAGE;
		}
		try {
			this.first.create(form.token(), form.username(), form.passphrase());
		}
		catch (SetupRefused ex) {
			errors.rejectValue(ex.field(), ex.messageKey());
			return PAGE;
		}
		redirect.addFlashAttribute(Flash.NAME, Flash.success("operator.setup.done"));
		return "redirect:/login";
	}

	private void demandOpen() {
		if (this.demo.areWelcome() || !this.first.isMissing()) {
			throw new SetupClosed();
		}
	}

}
