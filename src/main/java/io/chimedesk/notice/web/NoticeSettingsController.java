package io.chimedesk.notice.web;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.notice.DeliveryDesk;
import io.chimedesk.notice.NoticeKind;
import io.chimedesk.notice.Preferences;
import io.chimedesk.ui.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What an operator wants by e-mail; an ADMIN sees there whether notices get out.
 */
@Controller
class NoticeSettingsController {

	private static final String SETTINGS = NoticesController.NOTICES + "/settings";

	private final Preferences preferences;

	private final DeliveryDesk desk;

	NoticeSettingsController(Preferences preferences, DeliveryDesk desk) {
		this.preferences = preferences;
		this.desk = desk;
	}

	@GetMapping(SETTINGS)
	String page(Authentication authentication, Model model) {
		Actor actor = Actor.of(authentication);
		model.addAttribute("form", SettingsForm.of(this.preferences.of(actor.name())));
		return show(actor, model);
	}

	@PostMapping(SETTINGS)
	String save(@Valid @ModelAttribute("form") SettingsForm form, BindingResult errors, Authentication authentication,
			Model model, RedirectAttributes redirect, HttpServletResponse response) {
		Actor actor = Actor.of(authentication);
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(actor, model);
		}
		this.preferences.change(actor, form.settings());
		redirect.addFlashAttribute(Flash.NAME, Flash.success("notice.settings.saved"));
		return "redirect:" + SETTINGS;
	}

	@PostMapping(NoticesController.NOTICES + "/deliveries/retry")
	String retry(Authentication authentication, RedirectAttributes redirect) {
		int retried = this.desk.retryFailed(Actor.of(authentication));
		redirect.addFlashAttribute(Flash.NAME, Flash.info("notice.retried", retried));
		return "redirect:" + SETTINGS;
	}

	private String show(Actor actor, Model model) {
		model.addAttribute("page", new SettingsPage(this.desk.hasMail(), List.of(NoticeKind.values()),
				actor.isAdmin() ? this.desk.states() : List.of()));
		return "notice/settings";
	}

}
