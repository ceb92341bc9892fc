package io.chimedesk.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.Transition.Field;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes single users of a plan while it is reviewed. Whoever comes back in, or gets
 * other values, is looked at anew: with what the directory knows now.
 */
@Service
public class RowEditing {

	private static final String OPERATORS = "hasAnyRole('ADMIN', 'HELPDESK')";

	private final PlanRevision revision;

	private final PlanItems items;

	private final Candidates candidates;

	RowEditing(PlanRevision revision, PlanItems items, Candidates candidates) {
		this.revision = revision;
		this.items = items;
		this.candidates = candidates;
	}

	/**
	 * The user at that place of a plan that this operator may edit.
	 * @throws PlanNotFound if there is no such plan or place, or it is somebody else's
	 */
	@PreAuthorize(OPERATORS)
	@Transactional(readOnly = true)
	public PlanItem item(Plan plan, int position, Actor actor) {
		if (!actor.mayChange(plan.owner())) {
			throw new PlanNotFound();
		}
		return at(plan, position);
	}

	/**
	 * Gives the user at that place values of its own; none of them puts it back to what
	 * the plan says for all. A protected user has to be overridden again: that was for
	 * what the user got then.
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public PlanItem set(UUID planId, int position, OwnValues own, Actor actor) {
		Plan plan = this.revision.open(planId, actor);
		PlanItem item = resolved(plan, at(plan, position), own, null);
		this.revision.replace(plan, List.of(item), actor, edit(item, own));
		return item;
	}

	/**
	 * Takes users that would be sent out of the plan.
	 * @return the plan as it is then
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public Plan takeOut(UUID planId, Collection<String> userIds, Actor actor) {
		Plan plan = this.revision.open(planId, actor);
		List<PlanItem> out = changed(plan, userIds, true, (item) -> item.skippedFor(Skip.TAKEN_OUT));
		return this.revision.replace(plan, out, actor, Map.of("takenOut", ids(out)));
	}

	/**
	 * Puts users that are not sent back in, as far as nothing else keeps them from being
	 * sent.
	 * @return the plan as it is then
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public Plan putBack(UUID planId, Collection<String> userIds, Actor actor) {
		Plan plan = this.revision.open(planId, actor);
		List<PlanItem> back = changed(plan, userIds, false,
				(item) -> resolved(plan, item, item.ownValues(), item.override()));
		return this.revision.replace(plan, back, actor, Map.of("putBack", ids(back)));
	}

	/**
	 * Looks at the user at that place anew, after the user was protected or released.
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public PlanItem lookAgain(UUID planId, int position, Actor actor) {
		Plan plan = this.revision.open(planId, actor);
		PlanItem before = at(plan, position);
		PlanItem item = resolved(plan, before, before.ownValues(), before.override());
		this.revision.replace(plan, List.of(item), actor, Map.of("lookedAt", item.userId()));
		return item;
	}

	private List<PlanItem> changed(Plan plan, Collection<String> userIds, boolean sent, UnaryOperator<PlanItem> edit) {
		return this.items.among(plan.id(), userIds).stream().filter((item) -> item.isSent() == sent).map(edit).toList();
	}

	private PlanItem at(Plan plan, int position) {
		return this.items.from(plan.id(), position, 1)
			.stream()
			.filter((item) -> item.position() == position)
			.findFirst()
			.orElseThrow(PlanNotFound::new);
	}

	private PlanItem resolved(Plan plan, PlanItem item, OwnValues own, @Nullable ProtectionOverride override) {
		PlanResolver resolver = new PlanResolver(this.candidates.account(plan.accountId()), plan.change(), plan.only());
		Candidate user = this.candidates.of(plan.accountId(), item.userId());
		return resolver.resolve(item.position(), user.despite(override), own);
	}

	/**
	 * Each own value under a name of its own, for whoever reads the journal.
	 */
	private static Map<String, String> edit(PlanItem item, OwnValues own) {
		Map<Field, String> wanted = Transition.wanted(item.to());
		Map<String, String> edit = new HashMap<>(Map.of("edited", item.userId()));
		own.fields().forEach((field) -> edit.put("own." + name(field), wanted.getOrDefault(field, "as is")));
		if (own.isEmpty()) {
			edit.put("own", "none");
		}
		return edit;
	}

	private static String name(Field field) {
		return field.name().toLowerCase(Locale.ROOT);
	}

	private static List<String> ids(List<PlanItem> items) {
		return items.stream().map(PlanItem::userId).toList();
	}

}
