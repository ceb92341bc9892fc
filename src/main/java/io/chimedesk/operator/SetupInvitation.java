package io.chimedesk.operator;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Prints the way to the first administrator on the console, with a new token at each
 * start, and never into the log.
 */
@Component
class SetupInvitation implements ApplicationRunner {

	private final FirstAdministrator first;

	private final DemoOperators demo;

	private final AllowedHosts hosts;

	private final Environment environment;

	SetupInvitation(FirstAdministrator first, DemoOperators demo, AllowedHosts hosts, Environment environment) {
		this.first = first;
		this.demo = demo;
		this.hosts = hosts;
		this.environment = environment;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!this.demo.areWelcome() && this.first.isMissing()) {
			System.out.printf("%n    Nobody can sign in yet. Make the first administrator here, within 30 minutes:%n"
					+ "    %s%n%n", address(this.first.invite()));
		}
	}

	private String address(String token) {
		String port = this.environment.getProperty("local.server.port", "8080");
		return "http://%s:%s/setup?token=%s".formatted(this.hosts.first(), port, token);
	}

}
