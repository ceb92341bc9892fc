package io.chimedesk.run.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

import io.chimedesk.run.Outcome;
import io.chimedesk.run.ResultFilter;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * Which users of a result the address asks for. Whatever cannot be understood counts as
 * not given, so that no address is an error.
 *
 * @param outcome the name of an outcome, or {@link #ACCEPTED}
 * @param q a part of e-mail, name or ID
 * @param page from 1
 */
record ResultQuery(@Nullable String outcome, @Nullable String code, @Nullable String q, @Nullable String page) {

	static final int PAGE_SIZE = 100;

	/** Who was accepted and has no outcome. */
	static final String ACCEPTED = "ACCEPTED";

	private static final int LONGEST = 200;

	private static final List<String> OUTCOMES = Stream.of(Outcome.values()).map(Enum::name).toList();

	ResultQuery {
		outcome = (OUTCOMES.contains(outcome) || ACCEPTED.equals(outcome)) ? outcome : null;
		code = cleaned(code);
		q = cleaned(q);
	}

	ResultFilter filter() {
		if (this.outcome == null || this.outcome.equals(ACCEPTED)) {
			return new ResultFilter(null, this.outcome != null, this.code, this.q);
		}
		return new ResultFilter(Outcome.valueOf(this.outcome), this.code, this.q);
	}

	public boolean isFiltered() {
		return this.outcome != null || this.code != null || this.q != null;
	}

	/**
	 * The page to show if so many users match: the one asked for, or the nearest.
	 */
	int pageOf(int users) {
		return Math.clamp(Place.of(this.page, 1), 1, pages(users));
	}

	static int pages(int users) {
		return Math.max(1, Math.ceilDiv(users, PAGE_SIZE));
	}

	/**
	 * That path with this filter and, if it is not the first, that page.
	 */
	public String address(String path, int page) {
		StringJoiner query = new StringJoiner("&", path + "?", "").setEmptyValue(path);
		add(query, "outcome", this.outcome);
		add(query, "code", this.code);
		add(query, "q", this.q);
		add(query, "page", (page > 1) ? page : null);
		return query.toString();
	}

	private static void add(StringJoiner query, String name, @Nullable Object value) {
		if (value != null) {
			query.add(name + "=" + UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
		}
	}

	private static @Nullable String cleaned(@Nullable String text) {
		if (text == null) {
			return null;
		}
		String visible = text.replaceAll("\\p{Cc}", "").strip();
		return visible.isEmpty() ? null : visible.substring(0, Math.min(visible.length(), LONGEST));
	}

}
