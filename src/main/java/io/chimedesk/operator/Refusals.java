package io.chimedesk.operator;

import java.io.IOException;
import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Writes a refusal down and answers it; an address that is in no rule does not exist.
 */
@Component
class Refusals implements AccessDeniedHandler {

	/** The decision on an address that no rule names. */
	static final AuthorizationDecision NO_RULE = new AuthorizationDecision(false);

	private final Audit audit;

	private final StalePages stalePages;

	Refusals(Audit audit, StalePages stalePages) {
		this.audit = audit;
		this.stalePages = stalePages;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		if (denied instanceof AuthorizationDeniedException decided && decided.getAuthorizationResult() == NO_RULE) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		writeDown(request, denied);
		if (this.stalePages.isOne(request, denied)) {
			this.stalePages.answer(request, response);
			return;
		}
		response.sendError(HttpServletResponse.SC_FORBIDDEN);
	}

	private void writeDown(HttpServletRequest request, AccessDeniedException denied) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null) {
			this.audit.record(Actor.of(authentication), "access.refused", "page", Map.of("method", request.getMethod(),
					"path", request.getRequestURI(), "why", denied.getClass().getSimpleName()));
		}
	}

}
