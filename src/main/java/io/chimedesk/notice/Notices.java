package io.chimedesk.notice;

import java.util.Collection;

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

	/**
	 * Tells these operators, each once; who does not exist or may not sign in is left
	 * out.
	 * @param operators sign-in names
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void tell(Collection<String> operators, Notice notice) {
	}

	/**
	 * Tells everybody who has that role.
	 * @param role ADMIN, HELPDESK or AUDITOR
	 * @param except who is not told, as a rule who did it; null for nobody
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void tellRole(String role, Notice notice, @Nullable String except) {
	}

}
