package io.chimedesk.operator;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses whatever another site makes a browser post here, even with a valid token.
 */
class CrossSiteFilter extends OncePerRequestFilter {

	private static final Set<String> OWN = Set.of("same-origin", "none");

	private final AllowedHosts hosts;

	CrossSiteFilter(AllowedHosts hosts) {
		this.hosts = hosts;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getMethod().equals("POST");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isForeign(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"))) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
			return;
		}
		chain.doFilter(request, response);
	}

	private boolean isForeign(@Nullable String site, @Nullable String origin) {
		return (site != null && !OWN.contains(site)) || (origin != null && !isOurs(origin));
	}

	private boolean isOurs(String origin) {
		try {
			String host = URI.create(origin).getHost();
			return host != null && this.hosts.allow(host);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
