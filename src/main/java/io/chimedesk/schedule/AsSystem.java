package io.chimedesk.schedule;

import java.util.function.Supplier;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Lets scheduled work call what only those may call who have a role. The role
 * {@code SYSTEM} is the program's own: no operator can have it, so nobody who comes over
 * HTTP does.
 */
public final class AsSystem {

	private AsSystem() {
	}

	/**
	 * Does the work in this thread as the program itself.
	 */
	public static <T> T call(Supplier<T> work) {
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContext own = SecurityContextHolder.createEmptyContext();
		own.setAuthentication(UsernamePasswordAuthenticationToken.authenticated("system", null,
				AuthorityUtils.createAuthorityList("ROLE_SYSTEM")));
		SecurityContextHolder.setContext(own);
		try {
			return work.get();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

	/**
	 * Does the work in this thread as the program itself.
	 */
	public static void run(Runnable work) {
		call(() -> {
			work.run();
			return Boolean.TRUE;
		});
	}

}
