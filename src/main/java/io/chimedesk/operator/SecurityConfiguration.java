package io.chimedesk.operator;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import io.chimedesk.ui.PlainErrorPage;
import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may call what. Everything that no rule names is refused; the roles are flat.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

	private static final String[] OPEN = { "/login", "/setup", "/assets/**", "/webjars/**", "/actuator/health/liveness",
			"/actuator/health/readiness" };

	private static final String[] EVERYBODY = { "ADMIN", "HELPDESK", "AUDITOR" };

	/**
	 * What every role may read, and ADMIN and HELPDESK may change; where less is open, a
	 * rule above says so.
	 */
	private static final String[] COMMON = { "/accounts/**", "/runs/**", "/requests/**", "/leases/**" };

	private static final RequestMatcher PAGES = new OrRequestMatcher(Stream
		.of("/", "/accounts/**", "/approvals", "/audit", "/leases/**", "/notices/**", "/plans/**", "/policy",
				"/rehearsal/**", "/requests/**", "/runs/**", "/simulator/**")
		.map((pattern) -> PathPatternRequestMatcher.pathPattern(HttpMethod.GET, pattern))
		.toArray(RequestMatcher[]::new));

	@Bean
	PasswordCheck passwordCheck(Operators operators, Admission admission, PasswordEncoder encoder, SignInBrake brake) {
		return new PasswordCheck(operators, admission, encoder, brake);
	}

	@Bean
	StrictHttpFirewall httpFirewall(AllowedHosts hosts) {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedHostnames(hosts::allow);
		firewall.setAllowedHttpMethods(List.of("GET", "HEAD", "POST"));
		return firewall;
	}

	@Bean
	RequestRejectedHandler requestRejectedHandler() {
		return (request, response, rejected) -> {
			new SecurityHeaders().writeHeaders(request, response);
			PlainErrorPage.of(HttpStatus.BAD_REQUEST).writeTo(response);
		};
	}

	@Bean
	SecurityFilterChain securityFilterChain(HttpSecurity http, PasswordCheck passwords, Refusals refusals,
			Admission admission, AllowedHosts hosts, Clock clock) {
		return http.authenticationProvider(passwords)
			.authorizeHttpRequests(SecurityConfiguration::rules)
			.formLogin((login) -> login.loginPage("/login").defaultSuccessUrl("/").failureUrl("/login?refused"))
			.logout(SecurityConfiguration::signOut)
			.requestCache((cache) -> cache.requestCache(pagesOnly()))
			.headers(SecurityConfiguration::headers)
			.addFilterAfter(new SessionGuard(admission, clock), SecurityContextHolderFilter.class)
			.addFilterBefore(new CrossSiteFilter(hosts), CsrfFilter.class)
			.exceptionHandling(
					(handling) -> handling.accessDeniedHandler(refusals).authenticationEntryPoint(new SignInEntry()))
			.build();
	}

	private static void rules(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
		rules.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
		rules.requestMatchers(OPEN).permitAll();
		rules.requestMatchers("/approvals", "/audit", "/audit/verify").hasAnyRole("ADMIN", "AUDITOR");
		rules.requestMatchers("/simulator/**", "/rehearsal/**", "/notices/deliveries/**").hasRole("ADMIN");
		rules.requestMatchers("/notices/**").hasAnyRole(EVERYBODY);
		rules
			.requestMatchers("/plans/*/items/*/protect", "/plans/*/items/*/release", "/plans/*/items/*/override",
					"/plans/*/approval", "/plans/*/approve", "/plans/*/decline", "/accounts/*/users/*/protect",
					"/accounts/*/users/*/release")
			.hasRole("ADMIN");
		rules
			.requestMatchers(HttpMethod.POST, "/policy/**", "/accounts/*/budgets", "/accounts/*/protected",
					"/accounts/*/protected/release")
			.hasRole("ADMIN");
		rules
			.requestMatchers("/accounts/*/selection/**", "/accounts/*/selection.csv", "/accounts/*/selections/**",
					"/accounts/*/lists/**", "/accounts/*/change", "/accounts/*/users/*/change",
					"/accounts/*/requests/**", "/plans/**")
			.hasAnyRole("ADMIN", "HELPDESK");
		rules.requestMatchers(HttpMethod.POST, COMMON).hasAnyRole("ADMIN", "HELPDESK");
		for (HttpMethod reading : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
			rules.requestMatchers(reading, COMMON).hasAnyRole(EVERYBODY);
			rules.requestMatchers(reading, "/", "/policy").hasAnyRole(EVERYBODY);
		}
		rules.anyRequest().access((authentication, context) -> Refusals.NO_RULE);
	}

	private static void signOut(LogoutConfigurer<HttpSecurity> logout) {
		logout.logoutSuccessUrl("/login?out");
		logout.addLogoutHandler(
				(request, response, authentication) -> response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\""));
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.defaultsDisabled().cacheControl((cache) -> {
		}).addHeaderWriter(new SecurityHeaders());
	}

	/**
	 * After signing in only a page is worth going back to, never a part of one or what a
	 * browser fetches by itself.
	 */
	private static HttpSessionRequestCache pagesOnly() {
		RequestMatcher pages = (request) -> PAGES.matches(request) && request.getHeader("HX-Request") == null
				&& String.valueOf(request.getHeader("Accept")).contains("text/html");
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setRequestMatcher(pages);
		return cache;
	}

}
