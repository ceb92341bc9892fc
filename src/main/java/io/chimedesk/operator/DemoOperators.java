package io.chimedesk.operator;

import java.time.Clock;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The three operators of the rehearsal. They exist and may sign in only while the program
 * runs on its simulator.
 */
@Component
public class DemoOperators implements ApplicationRunner {

	/** Known to everybody, and stated in the README. */
	public static final String PASSPHRASE = "chime-desk-rehearsal";

	private static final List<SignedInOperator> ALL = List.of(
			new SignedInOperator("admin", "Ada Admin", Role.ADMIN.name(), true),
			new SignedInOperator("helpdesk", "Hanna Helpdesk", Role.HELPDESK.name(), true),
			new SignedInOperator("auditor", "Aurel Auditor", Role.AUDITOR.name(), true));

	private final Operators operators;

	private final PasswordEncoder encoder;

	private final Clock clock;

	private final boolean simulator;

	DemoOperators(Operators operators, PasswordEncoder encoder, Clock clock,
			@Value("${chimedesk.chime.mode}") String mode) {
		this.operators = operators;
		this.encoder = encoder;
		this.clock = clock;
		this.simulator = mode.equalsIgnoreCase("simulator");
	}

	/**
	 * Those who may be used now: none but in simulator mode, and none whose name belongs
	 * to a real operator.
	 */
	public List<SignedInOperator> available() {
		return this.simulator ? ALL.stream().filter(this::isStored).toList() : List.of();
	}

	/**
	 * Whether the program runs on its simulator.
	 */
	public boolean areWelcome() {
		return this.simulator;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.simulator) {
			ALL.stream().filter((demo) -> this.operators.find(demo.username()).isEmpty()).forEach(this::add);
		}
	}

	private boolean isStored(SignedInOperator demo) {
		return this.operators.find(demo.username()).filter(Operator::demo).isPresent();
	}

	private void add(SignedInOperator demo) {
		try {
			String hash = this.encoder.encode(PASSPHRASE);
			this.operators.add(
					new Operator(demo.username(), demo.displayName(), Role.valueOf(demo.role()), hash, true, true),
					this.clock.instant());
		}
		catch (DuplicateKeyException ex) {
			// another instance was faster
		}
	}

}
