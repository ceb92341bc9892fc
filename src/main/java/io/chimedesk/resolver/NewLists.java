package io.chimedesk.resolver;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps new lists, each as a whole or not at all, and tidies up after older ones.
 */
@Service
class NewLists {

	private static final int KEPT = 30;

	private final StoredLists stored;

	private final StoredRows rows;

	NewLists(StoredLists stored, StoredRows rows) {
		this.stored = stored;
		this.rows = rows;
	}

	@Transactional
	public void add(ResolvedList list, List<ListRow> rows) {
		tidy(list);
		this.stored.add(list);
		this.rows.add(list.id(), rows);
	}

	@Transactional
	public void ask(ResolvedList list, String text) {
		tidy(list);
		this.stored.add(list);
		this.stored.keepText(list.id(), text);
	}

	/**
	 * Keeps the rows of a list that asked how it is to be read, unless somebody has
	 * answered already.
	 */
	@Transactional
	public void answer(ResolvedList list, List<ListRow> rows) {
		if (this.stored.answer(list)) {
			this.rows.add(list.id(), rows);
		}
	}

	String text(ResolvedList asking) {
		return this.stored.text(asking.id());
	}

	private void tidy(ResolvedList list) {
		this.stored.tidy(list.owner(), list.createdAt().minus(Lists.KEPT_FOR), KEPT - 1);
	}

}
