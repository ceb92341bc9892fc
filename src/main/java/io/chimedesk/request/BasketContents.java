package io.chimedesk.request;

import java.util.List;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows what lies in the basket of an account, and what is on the way.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK', 'AUDITOR')")
@Transactional(readOnly = true)
public class BasketContents {

	private final InboxRows inbox;

	BasketContents(InboxRows inbox) {
		this.inbox = inbox;
	}

	/**
	 * The approved requests that nobody has sent yet, oldest first.
	 */
	public List<LicenceRequest> waiting(String accountId) {
		return this.inbox.standing(accountId, RequestStatus.APPROVED);
	}

	/**
	 * The requests that a run is on its way with, oldest first.
	 */
	public List<LicenceRequest> underWay(String accountId) {
		return this.inbox.standing(accountId, RequestStatus.SENT);
	}

}
