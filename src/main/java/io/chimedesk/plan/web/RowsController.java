package io.chimedesk.plan.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanStale;
import io.chimedesk.plan.Plans;
import io.chimedesk.plan.RowEditing;
import io.chimedesk.ui.Flash;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes users out of a plan in review, and puts them back in.
 */
@Controller
class RowsController {

	private final Plans plans;

	private final RowEditing rows;

	RowsController(Plans plans, RowEditing rows) {
		this.plans = plans;
		this.rows = rows;
	}

	@PostMapping("/plans/{planId}/take-out")
	String takeOut(@PathVariable UUID planId, RowsForm form, ReviewQuery query, Authentication authentication,
			RedirectAttributes redirect) {
		Actor actor = Actor.of(authentication);
		return edited(planId, actor, () -> this.rows.takeOut(planId, form.ids(), actor), "plan.review.taken-out", query,
				redirect);
	}

	@PostMapping("/plans/{planId}/put-back")
	String putBack(@PathVariable UUID planId, RowsForm form, ReviewQuery query, Authentication authentication,
			RedirectAttributes redirect) {
		Actor actor = Actor.of(authentication);
		return edited(planId, actor, () -> this.rows.putBack(planId, form.ids(), actor), "plan.review.put-in", query,
				redirect);
	}

	private String edited(UUID planId, Actor actor, Supplier<Plan> edit, String done, ReviewQuery query,
			RedirectAttributes redirect) {
		Plan before = this.plans.get(planId, actor);
		try {
			int moved = Math.abs(edit.get().toSend() - before.toSend());
			redirect.addFlashAttribute(Flash.NAME, Flash.success(done, moved));
		}
		catch (PlanStale ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.warning(ex.key()));
		}
		return "redirect:" + query.review(planId) + "#users";
	}

	/**
	 * Whom it is about.
	 *
	 * @param one the user of the button that was pressed; only this one counts then
	 * @param id the users that are ticked
	 */
	record RowsForm(@Nullable String one, @Nullable List<String> id) {

		List<String> ids() {
			List<String> all = (this.one != null) ? List.of(this.one) : Objects.requireNonNullElse(this.id, List.of());
			return all.stream().filter(Objects::nonNull).filter((user) -> !user.contains("\u0000")).toList();
		}

	}

}
