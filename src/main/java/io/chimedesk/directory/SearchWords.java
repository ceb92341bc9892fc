package io.chimedesk.directory;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What somebody searches for, as words that the directory would look for: accents and
 * case aside.
 */
public record SearchWords(List<String> words) {

	public SearchWords {
		words = List.copyOf(words);
	}

	public static SearchWords of(@Nullable String typed) {
		return new SearchWords(FoldedText.words(typed));
	}

	/**
	 * Whether each of the words is a part of one of these texts.
	 */
	public boolean areIn(@Nullable String... texts) {
		List<String> folded = Stream.of(texts).map(FoldedText::of).toList();
		return this.words.stream().allMatch((word) -> folded.stream().anyMatch((text) -> text.contains(word)));
	}

}
