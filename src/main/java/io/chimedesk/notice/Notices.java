package io.chimedesk.notice;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Tells operators what they need to know.
 */
@Service
public class Notices {

	/**
	 * Tells these operators.
	 */
	public void tell(Collection<String> operators, Notice notice) {
	}

	/**
	 * Tells everybody who has that role but one.
	 */
	public void tellRole(String role, Notice notice, @Nullable String except) {
	}

}
