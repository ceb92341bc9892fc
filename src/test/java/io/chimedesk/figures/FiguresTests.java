package io.chimedesk.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

import io.chimedesk.figures.FigureTable.Division;
import io.chimedesk.request.RequestStatus;
import io.chimedesk.request.StoredLives;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What figures make of the rows of requests.
 */
@StoreTest
class FiguresTests {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

	private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

	private StoredLives rows;

	FiguresTests(DatabaseKind kind) {
		this.rows = StoredLives.in(kind.open());
	}

	@BeforeEach
	void empty() {
		this.rows = StoredLives.in(this.rows.jdbc());
	}

	@Test
	void countsByWhatBecameOfThem() {
		this.rows.add("helen", "new team", MONDAY, 0, RequestStatus.DONE, Duration.ofHours(1));
		this.rows.add("helen", "new team", MONDAY, 1, RequestStatus.OPEN, null);
		this.rows.add("helen", "new team", MONDAY, 0, RequestStatus.REOPENED, null);
		this.rows.add("helen", "new team", MONDAY, 1, RequestStatus.EXPIRED, Duration.ofDays(14));
		FigureLine total = figures(FigurePeriod.MONTH).total();

		assertThat(total).returns(4, FigureLine::requests)
			.returns(12, FigureLine::users)
			.returns(2, FigureLine::atOnce)
			.returns(1, FigureLine::done)
			.returns(2, FigureLine::unfinished)
			.returns(1, FigureLine::refused);
		assertThat(total.finish().median()).isEqualTo(Duration.ofHours(1));
		assertThat(total.decision().median()).isNull();
	}

	@Test
	void measuresTheMedianAndNineOfTen() {
		IntStream.rangeClosed(1, 20).forEach((hours) -> {
			long id = this.rows.add("helen", "new team", MONDAY, 1, RequestStatus.DONE, Duration.ofHours(10L * hours));
			this.rows.decide(id, "ada", "APPROVED", Duration.ofHours(hours));
		});
		FigureLine total = figures(FigurePeriod.MONTH).total();

		assertThat(total.decision()).isEqualTo(new Lengths(Duration.ofMinutes(630), Duration.ofHours(18)));
		assertThat(total.finish()).isEqualTo(new Lengths(Duration.ofHours(105), Duration.ofHours(180)));
	}

	@Test
	void takesTheDecisionThatWasTheLastOneNeeded() {
		long two = this.rows.add("helen", "two", MONDAY, 2, RequestStatus.APPROVED, null);
		this.rows.decide(two, "ada", "APPROVED", Duration.ofHours(2));
		this.rows.decide(two, "abel", "APPROVED", Duration.ofHours(6));
		long half = this.rows.add("helen", "half", MONDAY, 2, RequestStatus.WITHDRAWN, Duration.ofHours(9));
		this.rows.decide(half, "ada", "APPROVED", Duration.ofHours(3));
		long declined = this.rows.add("helen", "declined", MONDAY, 2, RequestStatus.DECLINED, Duration.ofHours(1));
		this.rows.decide(declined, "ada", "DECLINED", Duration.ofHours(1));

		assertThat(lines(Division.REASON)).extracting(FigureLine::name, (line) -> line.decision().median())
			.containsExactly(tuple("declined", Duration.ofHours(1)), tuple("half", null),
					tuple("two", Duration.ofHours(6)));
	}

	@Test
	void dividesByWeeksOfItsZone() {
		this.rows.add("helen", "in time", Instant.parse("2026-11-01T23:30:00Z"), 0, RequestStatus.APPROVED, null);
		this.rows.add("helen", "too early", Instant.parse("2026-11-01T22:30:00Z"), 0, RequestStatus.APPROVED, null);
		this.rows.add("helen", "today", MONDAY, 0, RequestStatus.APPROVED, null);

		assertThat(lines(Division.WEEK)).extracting(FigureLine::name, FigureLine::requests)
			.containsExactly(tuple("2026-11-02", 1), tuple("2026-11-09", 0), tuple("2026-11-16", 0),
					tuple("2026-11-23", 1));
		assertThat(figures(FigurePeriod.QUARTER).tables().getFirst().shown()).hasSize(13);
		assertThat(figures(FigurePeriod.YEAR).total().requests()).isEqualTo(3);
	}

	@Test
	void dividesByTierReasonAndOperatorWithTheMostFirst() {
		this.rows.add("helen", "New  team", MONDAY, 0, RequestStatus.APPROVED, null);
		this.rows.add("hugo", "new team ", MONDAY, 0, RequestStatus.APPROVED, null);
		long basic = this.rows.add("hugo", "Board", MONDAY, 0, RequestStatus.APPROVED, null);
		this.rows.set(basic, "tier", "Basic");

		assertThat(lines(Division.TIER)).extracting(FigureLine::name).containsExactly("Basic", "Pro");
		assertThat(lines(Division.REASON)).extracting(FigureLine::name, FigureLine::requests)
			.containsExactly(tuple("New  team", 2), tuple("Board", 1));
		assertThat(lines(Division.OPERATOR)).extracting(FigureLine::name).containsExactly("hugo", "helen");
	}

	@Test
	void leavesExtensionsOutOfTheTimeToDone() {
		long extension = this.rows.add("helen", "longer", MONDAY, 0, RequestStatus.DONE, Duration.ZERO);
		this.rows.set(extension, "kind", "EXTENSION");
		FigureLine total = figures(FigurePeriod.MONTH).total();

		assertThat(total.done()).isOne();
		assertThat(total.finish().median()).isNull();
	}

	@Test
	void showsTwentyLinesAndKeepsTheRest() {
		IntStream.rangeClosed(1, 23)
			.forEach((number) -> this.rows.add("helen", "reason " + number, MONDAY, 0, RequestStatus.APPROVED, null));
		FigureTable reasons = figures(FigurePeriod.MONTH).tables().get(Division.REASON.ordinal());

		assertThat(reasons.shown()).hasSize(20);
		assertThat(reasons.hidden()).isEqualTo(3);
	}

	private List<FigureLine> lines(Division by) {
		return figures(FigurePeriod.MONTH).tables().get(by.ordinal()).lines();
	}

	private Figures figures(FigurePeriod period) {
		LocalDate first = period.first(WEDNESDAY);
		return Figures.of(period, first, BERLIN, this.rows.read().since(first.atStartOfDay(BERLIN).toInstant()));
	}

}
