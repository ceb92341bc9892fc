package io.chimedesk.directory;

import java.time.Instant;
import java.util.Optional;

/**
 * When every account is read again by itself.
 */
public interface RefreshTimes {

	/**
	 * The next time; empty if it is switched off.
	 */
	Optional<Instant> next();

}
