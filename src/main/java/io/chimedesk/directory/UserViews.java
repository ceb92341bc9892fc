package io.chimedesk.directory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * What was worked out about an index because somebody asked for it: orders, and the last
 * few answers, as a page asks the same again when it is sorted or turned.
 */
final class UserViews {

	private static final int MOST_ANSWERS = 8;

	private final UserIndex index;

	private final Map<UserSort, UserOrder> orders = new ConcurrentHashMap<>();

	private final Map<Question, Verdicts> answers = Collections.synchronizedMap(new LastAnswers());

	private volatile @Nullable Spellings spellings;

	UserViews(UserIndex index) {
		this.index = index;
	}

	UserOrder order(UserSort sort) {
		return this.orders.computeIfAbsent(sort, (wanted) -> new UserOrder(this.index, wanted));
	}

	Verdicts verdicts(Question question) {
		Verdicts known = this.answers.get(question);
		if (known != null) {
			return known;
		}
		Verdicts verdicts = Verdicts.of(this.index, question);
		this.answers.put(question, verdicts);
		return verdicts;
	}

	UserFacets facets(Question question) {
		return new FacetCounts(this.index, verdicts(question.ofChosenMarks())).facets(question);
	}

	Spellings spellings() {
		Spellings spellings = this.spellings;
		if (spellings == null) {
			spellings = new Spellings(this.index);
			this.spellings = spellings;
		}
		return spellings;
	}

	/**
	 * Forgets what nobody has asked for the longest time.
	 */
	private static final class LastAnswers extends LinkedHashMap<Question, Verdicts> {

		private static final long serialVersionUID = 1L;

		LastAnswers() {
			super(MOST_ANSWERS, 0.75f, true);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<Question, Verdicts> eldest) {
			return size() > MOST_ANSWERS;
		}

	}

}
