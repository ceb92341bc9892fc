package io.chimedesk.lease.web;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.lease.LeaseDesk;
import io.chimedesk.lease.Leases;
import io.chimedesk.lease.ReturnTry;
import io.chimedesk.policy.Policies;
import io.chimedesk.ui.Flash;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One lease, and what becomes of it.
 */
@Controller
class LeaseController {

	private static final String LEASE = "/leases/{leaseId}";

	private static final String BACK = "redirect:" + LEASE;

	private final Leases leases;

	private final LeaseDesk desk;

	private final LeaseViews views;

	private final Policies policies;

	LeaseController(Leases leases, LeaseDesk desk, LeaseViews views, Policies policies) {
		this.leases = leases;
		this.desk = desk;
		this.views = views;
		this.policies = policies;
	}

	@GetMapping(LEASE)
	String show(@PathVariable long leaseId, Authentication authentication, Model model) {
		model.addAttribute("view", this.views.of(this.leases.get(leaseId), Actor.of(authentication)));
		model.addAttribute("longest", this.policies.current().longestLeaseDays());
		return "lease/lease";
	}

	@PostMapping(LEASE + "/keep")
	String keep(@PathVariable long leaseId, Authentication authentication, RedirectAttributes redirect) {
		this.desk.keep(Actor.of(authentication), leaseId);
		redirect.addFlashAttribute(Flash.NAME, Flash.success("lease.kept"));
		return BACK;
	}

	/**
	 * Has the earlier tier returned.
	 * @param seen the tier that the page showed the user to have
	 */
	@PostMapping(LEASE + "/return")
	String giveBack(@PathVariable long leaseId, @RequestParam(required = false) @Nullable String seen,
			Authentication authentication, RedirectAttributes redirect) {
		ReturnTry tried = this.desk.returnNow(Actor.of(authentication), leaseId, seen);
		redirect.addFlashAttribute(Flash.NAME, flash(tried));
		return BACK;
	}

	/**
	 * Asks for longer; whatever is wrong with the day or the reason is told on the page.
	 */
	@PostMapping(LEASE + "/extend")
	String extend(@PathVariable long leaseId, ExtendForm form, Authentication authentication,
			RedirectAttributes redirect) {
		String wrong = form.wrong(this.leases.get(leaseId));
		if (wrong != null) {
			redirect.addFlashAttribute(Flash.NAME, new Flash("danger", wrong, List.of()));
			return BACK;
		}
		boolean granted = this.desk.extend(Actor.of(authentication), leaseId, form.day(), form.reason());
		redirect.addFlashAttribute(Flash.NAME,
				granted ? Flash.success("lease.extended") : Flash.info("lease.extension.asked"));
		return BACK;
	}

	private static Flash flash(ReturnTry tried) {
		String found = String.valueOf(tried.found());
		return switch (tried.result()) {
			case SENT -> Flash.success("lease.return.SENT", String.valueOf(tried.run()));
			case AWAITS -> Flash.info("lease.return.AWAITS");
			case THERE -> Flash.success("lease.return.THERE");
			case MOVED -> Flash.warning("lease.return.MOVED", found);
			case HELD -> Flash.warning("lease.return.HELD");
			case PROTECTED -> Flash.warning("lease.return.PROTECTED");
			case GONE -> Flash.warning("lease.return.GONE");
			case NOT_SUPPORTED -> Flash.warning("lease.return.NOT_SUPPORTED");
			case NOT_READABLE -> Flash.danger("lease.return.NOT_READABLE");
		};
	}

}
