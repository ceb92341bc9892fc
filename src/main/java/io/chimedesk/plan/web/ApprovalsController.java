package io.chimedesk.plan.web;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.Directory;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.plan.Approval;
import io.chimedesk.plan.Approvals;
import io.chimedesk.plan.Approvals.AskedPlan;
import io.chimedesk.plan.Plan;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The plans that wait for a second person, and those that did.
 */
@Controller
class ApprovalsController {

	private static final int MOST_WAITING = 200;

	private static final int MOST_OVER = 50;

	private final Approvals approvals;

	private final PlanWords words;

	private final Directory directory;

	ApprovalsController(Approvals approvals, PlanWords words, Directory directory) {
		this.approvals = approvals;
		this.words = words;
		this.directory = directory;
	}

	@GetMapping("/approvals")
	String list(Authentication authentication, Model model) {
		Actor actor = Actor.of(authentication);
		model.addAttribute("waiting", lines(this.approvals.waiting(MOST_WAITING), actor));
		model.addAttribute("over", lines(this.approvals.over(MOST_OVER), actor));
		model.addAttribute("mayOpen", actor.isAdmin());
		return "plan/approvals";
	}

	private List<Line> lines(List<AskedPlan> asked, Actor actor) {
		return asked.stream().map((one) -> line(one.plan(), one.approval(), actor)).toList();
	}

	private Line line(Plan plan, Approval approval, Actor actor) {
		String account = this.directory.account(plan.accountId()).map(ChimeAccount::name).orElse(plan.accountId());
		return new Line(plan, approval, this.words.action(plan), account,
				this.approvals.mayDecide(plan, approval, actor), this.approvals.isExpired(approval));
	}

	/**
	 * One plan of the list.
	 *
	 * @param action what approving does
	 * @param mayDecide whether the operator can be the second person
	 */
	record Line(Plan plan, Approval approval, String action, String account, boolean mayDecide, boolean expired) {

		/**
		 * Where the plan can be looked at.
		 */
		public String address() {
			return "/plans/" + this.plan.id() + ((this.approval.isWaiting() && this.mayDecide) ? "/approval" : "");
		}

	}

}
