package io.chimedesk.selection;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the last change of many did to a selection. There is one step for each selection;
 * a new one takes the place of the one before.
 */
@Repository
class UndoSteps {

	private static final String KEPT = "user_id, number, added_at, wish_tier, wish_type, wish_alexa, wish_room_arn";

	private final JdbcClient jdbc;

	UndoSteps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Begins a step; null for none.
	 */
	void begin(long selection, @Nullable Undoable what) {
		change("delete from selection_undo where selection_id = :selection", selection);
		this.jdbc.sql("update selection set undoable = :what where id = :selection")
			.param("what", (what != null) ? what.name() : null)
			.param("selection", selection)
			.update();
	}

	/**
	 * Keeps everybody who is in the selection, before they are taken out.
	 */
	void keepAll(long selection) {
		change("insert into selection_undo (selection_id, was_in, %1$s) select selection_id, true, %1$s".formatted(KEPT)
				+ " from selection_user where selection_id = :selection", selection);
	}

	/**
	 * Keeps those of these users who are in the selection, before they are taken out.
	 */
	void keep(long selection, Collection<String> userIds) {
		UserParts.of(userIds,
				(part) -> this.jdbc
					.sql("""
							insert into selection_undo (selection_id, was_in, %s)
							select s.selection_id, true, s.user_id, s.number, s.added_at, s.wish_tier, s.wish_type, s.wish_alexa,
							  s.wish_room_arn
							from unnest(:users) as unwanted (user_id)
							join selection_user s on s.user_id = unwanted.user_id and s.selection_id = :selection"""
						.formatted(KEPT))
					.param("users", part)
					.param("selection", selection)
					.update());
	}

	/**
	 * Keeps that these users were not in the selection.
	 */
	void keepAdded(long selection, Collection<String> userIds) {
		UserParts.of(userIds,
				(part) -> this.jdbc.sql("""
						insert into selection_undo (selection_id, user_id, was_in)
						select :selection, added.user_id, false from unnest(:users) as added (user_id)""")
					.param("users", part)
					.param("selection", selection)
					.update());
	}

	/**
	 * Leaves those of these users who are in the selection as they are when the step is
	 * undone.
	 */
	void leaveOut(long selection, Collection<String> userIds) {
		UserParts.of(userIds, (part) -> this.jdbc.sql("""
				merge into selection_undo u
				using (select s.user_id from unnest(:users) as dropped (user_id)
				  join selection_user s on s.user_id = dropped.user_id and s.selection_id = :selection) dropped
				on (u.selection_id = :selection and u.user_id = dropped.user_id)
				when matched then delete""").param("users", part).param("selection", selection).update());
	}

	/**
	 * Puts those back who were in, in their old places and with their old wishes, and
	 * takes those out who were not.
	 */
	void restore(long selection) {
		change("""
				merge into selection_user s
				using (select user_id from selection_undo where selection_id = :selection) touched
				on (s.selection_id = :selection and s.user_id = touched.user_id) when matched then delete""",
				selection);
		change("""
				insert into selection_user (selection_id, %1$s)
				select selection_id, %1$s from selection_undo where selection_id = :selection and was_in"""
			.formatted(KEPT), selection);
		change("""
				update selection set users = (select count(*) from selection_user u where u.selection_id = selection.id)
				where id = :selection""", selection);
		begin(selection, null);
	}

	private void change(String sql, long selection) {
		this.jdbc.sql(sql).param("selection", selection).update();
	}

}
