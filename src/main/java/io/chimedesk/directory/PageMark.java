package io.chimedesk.directory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a staged page without unpacking it.
 *
 * @param digest null if an older version read it
 */
record PageMark(int page, @Nullable String digest) {

	static Set<String> digests(List<PageMark> pages) {
		return pages.stream().map(PageMark::digest).flatMap(Stream::ofNullable).collect(Collectors.toSet());
	}

	/**
	 * The pages that the other list does not have.
	 */
	static Set<Integer> notIn(List<PageMark> others, List<PageMark> pages) {
		Set<String> known = digests(others);
		return pages.stream()
			.filter((page) -> page.digest() == null || !known.contains(page.digest()))
			.map(PageMark::page)
			.collect(Collectors.toCollection(HashSet::new));
	}

}
