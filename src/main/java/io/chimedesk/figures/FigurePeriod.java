package io.chimedesk.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * How far back figures go: whole weeks, this one included.
 */
public enum FigurePeriod {

	MONTH("4-weeks", 4), QUARTER("quarter", 13), YEAR("year", 52);

	private final String word;

	private final int weeks;

	FigurePeriod(String word, int weeks) {
		this.word = word;
		this.weeks = weeks;
	}

	/**
	 * The one of that name in an address; four weeks for a name that is none.
	 */
	public static FigurePeriod of(@Nullable String word) {
		return Arrays.stream(values()).filter((period) -> period.word.equals(word)).findFirst().orElse(MONTH);
	}

	/**
	 * What it is called in an address and in message keys.
	 */
	public String word() {
		return this.word;
	}

	int weeks() {
		return this.weeks;
	}

	/**
	 * The Monday that it begins with.
	 */
	LocalDate first(LocalDate today) {
		return monday(today).minusWeeks(this.weeks - 1L);
	}

	static LocalDate monday(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

}
