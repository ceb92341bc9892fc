package io.chimedesk.profile;

import java.time.Instant;

import io.chimedesk.audit.AuditEntry;
import io.chimedesk.lease.Lease;
import io.chimedesk.request.LicenceRequest;
import io.chimedesk.request.UserRequest;
import io.chimedesk.run.UserRun;

/**
 * Something that happened to one user.
 */
public sealed interface UserEvent {

	Place place();

	/**
	 * A run that the user was in.
	 */
	record Ran(UserRun run) implements UserEvent {

		@Override
		public Place place() {
			return new Place(this.run.at(), Source.RUN, this.run.number());
		}

	}

	/**
	 * A request that named the user.
	 */
	record Asked(UserRequest asked) implements UserEvent {

		@Override
		public Place place() {
			LicenceRequest request = this.asked.request();
			return new Place(request.times().created(), Source.REQUEST, request.id());
		}

	}

	/**
	 * A tier that was granted to the user until a date.
	 */
	record Leased(Lease lease) implements UserEvent {

		@Override
		public Place place() {
			return new Place(this.lease.grantedAt(), Source.LEASE, this.lease.id());
		}

	}

	/**
	 * What the journal says about the user.
	 */
	record Noted(AuditEntry entry) implements UserEvent {

		@Override
		public Place place() {
			return new Place(this.entry.at(), Source.JOURNAL, this.entry.sequence());
		}

	}

	/**
	 * Our copy saw other values than before; it keeps only when it last did.
	 */
	record Seen(Instant at) implements UserEvent {

		@Override
		public Place place() {
			return new Place(this.at, Source.COPY, 0);
		}

	}

}
