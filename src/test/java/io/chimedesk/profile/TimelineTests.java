package io.chimedesk.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.AuditEntry;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.run.RunItem;
import io.chimedesk.run.UserRun;
import io.chimedesk.selection.Change;
import io.chimedesk.selection.Values;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Events of several sources in one row, part by part.
 */
class TimelineTests {

	private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

	private static final Actor READER = new Actor("ada", "ADMIN");

	private final DirectoryUser user = new DirectoryUser(1, "acc", "u-1", null, null, "Basic", null, null, null, null,
			null, false, null, null, NOON, null, false);

	private final List<UserEvent> events = new ArrayList<>();

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 7, 50 })
	void showsEachEventOnceAndTheNewestFirst(int size) {
		LongStream.rangeClosed(1, 9).forEach((number) -> {
			this.events.add(ran(number, NOON.plusSeconds(number / 3)));
			this.events.add(noted(number, NOON.plusSeconds(number / 4)));
		});
		List<Place> shown = throughAllParts(size);
		assertThat(shown).isSortedAccordingTo(Comparator.reverseOrder())
			.doesNotHaveDuplicates()
			.hasSize(this.events.size());
	}

	@Test
	void endsWithAPartThatIsJustFull() {
		this.events.add(ran(1, NOON));
		this.events.add(ran(2, NOON));
		assertThat(timeline().part(this.user, READER, null, 2).next()).isNull();
	}

	@Test
	void tellsOfTheChangeThatOurCopySawOnlyWhereItBelongs() {
		DirectoryUser changed = new DirectoryUser(1, "acc", "u-1", null, null, "Basic", null, null, null, null, null,
				false, null, null, NOON, NOON, false);
		CopyEvents copy = new CopyEvents();
		assertThat(copy.before(Place.END, changed, READER, 5)).containsExactly(new UserEvent.Seen(NOON));
		assertThat(copy.before(new Place(NOON, Source.COPY, 0), changed, READER, 5)).isEmpty();
		assertThat(copy.before(new Place(NOON, Source.RUN, 1), changed, READER, 5)).hasSize(1);
		assertThat(copy.before(Place.END, this.user, READER, 5)).isEmpty();
	}

	@Test
	void readsAPlaceBackFromAnAddress() {
		Place place = new Place(NOON.plusNanos(123_456_789), Source.JOURNAL, 17);
		assertThat(Place.of(place.toString())).contains(place);
		assertThat(Place.of(Place.END.toString())).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "1-RUN", "1-WALK-1", "-1-RUN-1", "1-RUN-1 ", "1-RUN-9999999999999999999",
			"9999999999999999999-RUN-1", "1-RUN-1-1", "1-run-1", "\u0661-RUN-1" })
	void takesNothingElseForAPlace(String text) {
		assertThat(Place.of(text)).isEmpty();
	}

	private List<Place> throughAllParts(int size) {
		List<Place> shown = new ArrayList<>();
		Place place = null;
		do {
			Timeline.Part part = timeline().part(this.user, READER, place, size);
			part.events().forEach((event) -> shown.add(event.place()));
			place = part.next();
		}
		while (place != null);
		return shown;
	}

	private Timeline timeline() {
		return new Timeline(List.of(new ListedEvents(Source.RUN), new ListedEvents(Source.JOURNAL)));
	}

	private static UserEvent ran(long number, Instant at) {
		Values from = new Values("Basic", null, null, null);
		Change to = new Change(LicenceTier.PRO, null, null, null);
		return new UserEvent.Ran(new UserRun(at, number, null,
				new RunItem(1, "u-1", null, null, from, to, null, false, null, null, 0, null, at)));
	}

	private static UserEvent noted(long sequence, Instant at) {
		return new UserEvent.Noted(new AuditEntry(sequence, at, READER, "user.refreshed", "user/a/u-1", "", "", ""));
	}

	/**
	 * Answers as a store does: below the number at the time of the place.
	 */
	private final class ListedEvents implements EventSource {

		private final Source source;

		ListedEvents(Source source) {
			this.source = source;
		}

		@Override
		public List<UserEvent> before(Place place, @Nullable DirectoryUser user, Actor reader, int limit) {
			return TimelineTests.this.events.stream()
				.filter((event) -> event.place().source() == this.source)
				.filter((event) -> isBefore(event.place(), place))
				.sorted(Comparator.comparing(UserEvent::place).reversed())
				.limit(limit)
				.toList();
		}

		private boolean isBefore(Place event, Place place) {
			int order = event.at().compareTo(place.at());
			return order < 0 || (order == 0 && event.number() < place.numberIn(this.source));
		}

	}

}
