package io.chimedesk.profile;

import java.util.Comparator;
import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.DirectoryUser;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that happened to one user, as far as an operator may read it.
 */
@Service
public class Timeline {

	private final List<EventSource> sources;

	Timeline(List<EventSource> sources) {
		this.sources = List.copyOf(sources);
	}

	/**
	 * A part of the timeline, newest first.
	 * @param before the place that a part said its next begins after; null for the newest
	 */
	@Transactional(readOnly = true)
	public Part part(DirectoryUser user, Actor reader, @Nullable Place before, int size) {
		Place place = (before != null) ? before : Place.END;
		List<UserEvent> found = this.sources.stream()
			.<UserEvent>flatMap((source) -> source.before(place, user, reader, size + 1).stream())
			.sorted(Comparator.comparing(UserEvent::place).reversed())
			.limit(size + 1L)
			.toList();
		List<UserEvent> shown = found.subList(0, Math.min(size, found.size()));
		return new Part(shown, (found.size() > size) ? shown.getLast().place() : null);
	}

	/**
	 * Some events in a row.
	 *
	 * @param next the place that the next part begins after; null if there is none
	 */
	public record Part(List<UserEvent> events, @Nullable Place next) {

		public Part {
			events = List.copyOf(events);
		}

	}

}
