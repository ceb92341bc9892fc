package io.chimedesk.policy.web;

import io.chimedesk.audit.Actor;
import io.chimedesk.policy.Policies;
import io.chimedesk.policy.Policy;
import io.chimedesk.policy.PolicyStale;
import io.chimedesk.policy.Preset;
import io.chimedesk.ui.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows the policy, and lets administrators change it.
 */
@Controller
class PolicyController {

	private static final int CHANGES = 5;

	private final Policies policies;

	PolicyController(Policies policies) {
		this.policies = policies;
	}

	@GetMapping("/policy")
	String show(Authentication authentication, Model model) {
		PolicyPage page = page(authentication);
		model.addAttribute("form", PolicyForm.of(page.policy()));
		return show(page, model);
	}

	@PostMapping("/policy")
	String change(@Valid @ModelAttribute("form") PolicyForm form, BindingResult errors, Authentication authentication,
			Model model, RedirectAttributes redirect, HttpServletResponse response) {
		HttpStatus refused = HttpStatus.UNPROCESSABLE_CONTENT;
		if (!errors.hasErrors() && !change(authentication, form.policy())) {
			errors.reject("policy.stale");
			refused = HttpStatus.CONFLICT;
		}
		if (errors.hasErrors()) {
			response.setStatus(refused.value());
			return show(page(authentication), model);
		}
		redirect.addFlashAttribute(Flash.NAME, Flash.success("policy.changed"));
		return "redirect:/policy";
	}

	@PostMapping("/policy/preset")
	String use(@RequestParam Preset preset, @RequestParam(required = false) @Nullable String version,
			Authentication authentication, RedirectAttributes redirect) {
		boolean used = preset.policy()
			.map((ready) -> change(authentication, ready.withVersion(PolicyForm.version(version))))
			.orElse(false);
		redirect.addFlashAttribute(Flash.NAME, used ? Flash.success("policy.changed") : Flash.warning("policy.stale"));
		return "redirect:/policy";
	}

	/**
	 * @return whether nobody else changed it meanwhile
	 */
	private boolean change(Authentication authentication, Policy policy) {
		try {
			this.policies.change(Actor.of(authentication), policy);
			return true;
		}
		catch (PolicyStale ex) {
			return false;
		}
	}

	private PolicyPage page(Authentication authentication) {
		return new PolicyPage(this.policies.current(), this.policies.changes(CHANGES),
				Actor.of(authentication).isAdmin());
	}

	private static String show(PolicyPage page, Model model) {
		model.addAttribute("page", page);
		return "policy/page";
	}

}
