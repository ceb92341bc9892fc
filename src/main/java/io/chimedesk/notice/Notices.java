package io.chimedesk.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import io.chimedesk.operator.Colleagues;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells operators what they need to know. All is stored in the running transaction; what
 * goes out by e-mail or webhook goes later, by scheduled work.
 */
@Service
public class Notices {

	private final Colleagues colleagues;

	private final ToldNotices told;

	private final Outbox outbox;

	private final Clock clock;

	Notices(Colleagues colleagues, ToldNotices told, Outbox outbox, Clock clock) {
		this.colleagues = colleagues;
		this.told = told;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Tells these operators, each once; who does not exist or may not sign in is left
	 * out. The webhook learns it if anybody does.
	 * @param operators sign-in names
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void tell(Collection<String> operators, Notice notice) {
		List<String> recipients = this.colleagues.whoMaySignIn(operators);
		if (!recipients.isEmpty()) {
			tellAll(recipients, notice);
		}
	}

	/**
	 * Tells everybody who has that role, and the webhook.
	 * @param role ADMIN, HELPDESK or AUDITOR
	 * @param except who is not told, as a rule who did it; null for nobody
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void tellRole(String role, Notice notice, @Nullable String except) {
		tellAll(this.colleagues.ofRole(role).stream().filter((name) -> !name.equals(except)).toList(), notice);
	}

	private void tellAll(List<String> recipients, Notice notice) {
		Instant now = this.clock.instant();
		this.told.add(recipients, notice, now);
		this.outbox.add(recipients, notice, now);
	}

}
