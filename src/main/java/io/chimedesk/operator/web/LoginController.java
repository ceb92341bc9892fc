package io.chimedesk.operator.web;

import io.chimedesk.operator.DemoOperators;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The sign-in page for whoever is not signed in; in simulator mode it offers the demo
 * operators.
 */
@Controller
class LoginController {

	private final DemoOperators demo;

	LoginController(DemoOperators demo) {
		this.demo = demo;
	}

	@GetMapping("/login")
	String page(@Nullable Authentication operator, Model model) {
		if (operator != null) {
			return "redirect:/";
		}
		model.addAttribute("demoOperators", this.demo.available());
		model.addAttribute("passphrase", DemoOperators.PASSPHRASE);
		return "operator/login";
	}

}
