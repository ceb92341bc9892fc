package io.chimedesk.audit.web;

import java.util.List;

import io.chimedesk.audit.Audit;
import io.chimedesk.audit.AuditEntry;
import io.chimedesk.audit.ChainCheck;
import io.chimedesk.ui.Flash;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The journal, newest first, and the check of its chain.
 */
@Controller
class AuditController {

	private static final int PAGE = 50;

	private static final long NEWEST = Long.MAX_VALUE;

	private final Audit audit;

	AuditController(Audit audit) {
		this.audit = audit;
	}

	@GetMapping("/audit")
	String page(@RequestParam(defaultValue = "") String before, Model model) {
		long end = sequence(before);
		List<AuditEntry> entries = this.audit.before(end, PAGE + 1);
		List<AuditLine> lines = entries.stream().limit(PAGE).map(AuditLine::of).toList();
		model.addAttribute("lines", lines);
		model.addAttribute("newest", end == NEWEST);
		if (entries.size() > PAGE) {
			model.addAttribute("older", lines.getLast().sequence());
		}
		return "audit/page";
	}

	@PostMapping("/audit/verify")
	String verify(RedirectAttributes redirect) {
		ChainCheck check = this.audit.verify();
		redirect.addFlashAttribute(Flash.NAME, result(check));
		return "redirect:/audit";
	}

	/**
	 * Where the page ends; what cannot be read means the newest.
	 */
	private static long sequence(String typed) {
		return typed.matches("[1-9]\\d{0,17}") ? Long.parseLong(typed) : NEWEST;
	}

	private static Flash result(ChainCheck check) {
		Long brokenAt = check.brokenAt();
		if (brokenAt != null) {
			return Flash.danger("audit.verify.broken", brokenAt);
		}
		return Flash.success("audit.verify.intact", check.sequence(), check.hash().isEmpty() ? "–" : check.hash());
	}

}
