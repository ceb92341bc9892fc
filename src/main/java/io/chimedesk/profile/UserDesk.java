package io.chimedesk.profile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.Reading;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.profile.Refreshed.Result;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What an operator can have read from Chime about one user.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK')")
public class UserDesk {

	private final LiveUsers live;

	private final UserRecords records;

	private final Clock clock;

	UserDesk(LiveUsers live, UserRecords records, Clock clock) {
		this.live = live;
		this.records = records;
		this.clock = clock;
	}

	/**
	 * Reads the user again and takes over what our copy did not know.
	 */
	public Refreshed refresh(Actor actor, DirectoryUser user) {
		Instant asked = this.clock.instant();
		Reading<ChimeUser> reading = this.live.read(user.accountId(), user.userId());
		try {
			return switch (reading) {
				case Reading.Found<ChimeUser>(var read) -> this.records.takeOver(actor, user, read, asked);
				case Reading.Missing<ChimeUser> missing -> this.records.markGone(actor, user, asked);
				case Reading.Failed<ChimeUser> failed -> new Refreshed(Result.NO_ANSWER, List.of(), failed.message());
			};
		}
		catch (ConcurrencyFailureException ex) {
			return Refreshed.of(Result.BUSY);
		}
	}

	/**
	 * Reads the phone number for this operator to see, once the journal knows of it.
	 */
	public Revealed reveal(Actor actor, DirectoryUser user) {
		return switch (this.live.read(user.accountId(), user.userId())) {
			case Reading.Found<ChimeUser>(var read) -> {
				this.records.noteRevealed(actor, user);
				yield revealed(read.phoneNumber());
			}
			case Reading.Missing<ChimeUser> missing -> new Revealed(Revealed.Result.GONE, null);
			case Reading.Failed<ChimeUser> failed -> new Revealed(Revealed.Result.NO_ANSWER, failed.message());
		};
	}

	private static Revealed revealed(@Nullable String number) {
		return (number == null || number.isBlank()) ? new Revealed(Revealed.Result.NO_NUMBER, null)
				: new Revealed(Revealed.Result.NUMBER, number);
	}

}
