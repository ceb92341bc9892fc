package io.chimedesk.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.chimedesk.ui.Frame.Assets;
import io.chimedesk.ui.Frame.BellSign;
import io.chimedesk.ui.Frame.NavigationItem;
import io.chimedesk.ui.Frame.OpenAccount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Makes the frame of a page from the entries that the modules contribute.
 */
@Component
class Frames {

	private static final String REMEMBERED = Frames.class.getName() + ".account";

	private final List<NavigationEntry> entries;

	private final ObjectProvider<AccountNames> accounts;

	private final ObjectProvider<Bell> bell;

	private final Assets assets;

	private final boolean simulator;

	Frames(List<NavigationEntry> entries, ObjectProvider<AccountNames> accounts, ObjectProvider<Bell> bell,
			AssetFiles files, @Value("${chimedesk.chime.mode}") String mode) {
		this.entries = entries.stream().sorted(Comparator.comparingInt(Frames::order)).toList();
		this.accounts = accounts;
		this.bell = bell;
		this.assets = files.found();
		this.simulator = mode.equalsIgnoreCase("simulator");
	}

	Frame of(HttpServletRequest request) {
		OpenAccount account = account(request);
		String accountId = (account != null) ? account.id() : null;
		return new Frame(this.simulator, account, () -> items(request.getRequestURI(), accountId), this::bell,
				this.assets);
	}

	private @Nullable BellSign bell() {
		Bell told = this.bell.getIfAvailable();
		Authentication operator = SecurityContextHolder.getContext().getAuthentication();
		return (told != null && operator != null) ? new BellSign(told.path(), told.unread(operator.getName())) : null;
	}

	private @Nullable OpenAccount account(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null) {
			return null;
		}
		Object inPath = pathVariable(request);
		Object remembered = session.getAttribute(REMEMBERED);
		OpenAccount account = named((inPath != null) ? inPath : remembered);
		if (account != null && !account.id().equals(remembered)) {
			session.setAttribute(REMEMBERED, account.id());
		}
		return account;
	}

	private static @Nullable Object pathVariable(HttpServletRequest request) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		return (variables instanceof Map<?, ?> map) ? map.get("accountId") : null;
	}

	private @Nullable OpenAccount named(@Nullable Object accountId) {
		AccountNames names = this.accounts.getIfAvailable();
		if (names == null || !(accountId instanceof String id)) {
			return null;
		}
		Optional<OpenAccount> account = names.nameOf(id).map((name) -> new OpenAccount(id, name));
		return account.orElse(null);
	}

	private List<NavigationItem> items(String path, @Nullable String accountId) {
		Authentication operator = SecurityContextHolder.getContext().getAuthentication();
		if (operator == null) {
			return List.of();
		}
		List<NavigationEntry> visible = this.entries.stream().filter((entry) -> isFor(entry, operator)).toList();
		Optional<NavigationEntry> current = visible.stream()
			.filter((entry) -> entry.covers(path) || leadsTo(entry.path(accountId), path))
			.max(Comparator.comparing((NavigationEntry entry) -> entry.covers(path))
				.thenComparingInt((entry) -> entry.path(accountId).length())
				.thenComparingInt(Frames::order));
		return visible.stream()
			.map((entry) -> item(entry, operator.getName(), accountId, current.orElse(null)))
			.toList();
	}

	private static NavigationItem item(NavigationEntry entry, String operator, @Nullable String accountId,
			@Nullable NavigationEntry current) {
		return new NavigationItem(entry.sign().textKey(), entry.path(accountId), entry.sign().icon(),
				entry.badge(operator, accountId), entry.name(operator, accountId), entry.news(operator, accountId),
				entry == current);
	}

	private static int order(NavigationEntry entry) {
		return entry.sign().order();
	}

	private static boolean isFor(NavigationEntry entry, Authentication operator) {
		return operator.getAuthorities()
			.stream()
			.map(GrantedAuthority::getAuthority)
			.anyMatch((authority) -> authority != null && authority.startsWith("ROLE_")
					&& entry.sign().roles().contains(authority.substring("ROLE_".length())));
	}

	private static boolean leadsTo(String target, String path) {
		return target.equals("/") ? path.equals("/") : path.equals(target) || path.startsWith(target + "/");
	}

}
