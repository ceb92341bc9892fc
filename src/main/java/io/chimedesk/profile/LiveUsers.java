package io.chimedesk.profile;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.PacedChime;
import io.chimedesk.chime.Reading;

import org.springframework.stereotype.Component;

/**
 * Reads one user from Chime, within the rate of all calls.
 */
@Component
class LiveUsers {

	private final PacedChime chime;

	LiveUsers(PacedChime chime) {
		this.chime = chime;
	}

	/**
	 * The user as Chime has it now; missing only if the account itself is there.
	 */
	Reading<ChimeUser> read(String accountId, String userId) {
		try {
			return switch (this.chime.user(accountId, userId)) {
				case Reading.Found<ChimeUser> found when !found.value().userId().equals(userId) ->
					failed("The answer was about another user");
				case Reading.Missing<ChimeUser> missing -> confirmed(missing, accountId);
				case Reading.Found<ChimeUser> found -> found;
				case Reading.Failed<ChimeUser> failed -> failed;
			};
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return failed("Interrupted");
		}
	}

	private Reading<ChimeUser> confirmed(Reading.Missing<ChimeUser> missing, String accountId)
			throws InterruptedException {
		return switch (this.chime.account(accountId)) {
			case Reading.Found<ChimeAccount> found -> missing;
			case Reading.Missing<ChimeAccount>(var message) -> failed(message);
			case Reading.Failed<ChimeAccount> failed -> failed(failed.message());
		};
	}

	private static Reading<ChimeUser> failed(String message) {
		return new Reading.Failed<>(false, false, message, null);
	}

}
