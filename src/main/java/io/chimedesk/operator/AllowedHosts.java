package io.chimedesk.operator;

import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The host names under which Chime Desk may be called.
 */
@Component
class AllowedHosts {

	private final List<String> names;

	AllowedHosts(@Value("${chimedesk.web.allowed-hosts}") List<String> names) {
		this.names = names.stream().map((name) -> name.strip().toLowerCase(Locale.ROOT)).toList();
	}

	String first() {
		return this.names.getFirst();
	}

	boolean allow(String host) {
		return this.names.contains(host.toLowerCase(Locale.ROOT));
	}

}
