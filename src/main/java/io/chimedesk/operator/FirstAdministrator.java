package io.chimedesk.operator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way in while nobody may sign in: whoever can read the console makes the first
 * administrator, once.
 */
@Service
public class FirstAdministrator {

	private static final Duration VALID = Duration.ofMinutes(30);

	private final SetupTokens tokens;

	private final Operators operators;

	private final PasswordEncoder encoder;

	private final Audit audit;

	private final Clock clock;

	private final PassphrasePolicy policy = new PassphrasePolicy();

	FirstAdministrator(SetupTokens tokens, Operators operators, PasswordEncoder encoder, Audit audit, Clock clock) {
		this.tokens = tokens;
		this.operators = operators;
		this.encoder = encoder;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * A new token, good for 30 minutes and once; earlier ones are dead.
	 */
	@Transactional
	String invite() {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
		this.tokens.replace(hash(token), this.clock.instant().plus(VALID));
		return token;
	}

	/**
	 * Whether there is nobody yet.
	 */
	public boolean isMissing() {
		return !this.operators.hasAnyReal();
	}

	/**
	 * Makes the administrator and uses the token up. A demo operator of that name, left
	 * from a rehearsal, makes room.
	 * @throws SetupRefused if the name is taken or the passphrase will not do; the token
	 * stays good
	 * @throws SetupClosed if the token is not good any more, or somebody was faster
	 */
	@Transactional
	public void create(String token, String username, String passphrase) {
		this.policy.objection(username, passphrase).ifPresent((key) -> {
			throw SetupRefused.passphrase(key);
		});
		if (!isMissing() || !this.tokens.use(hash(token), this.clock.instant())) {
			throw new SetupClosed();
		}
		String name = username.toLowerCase(Locale.ROOT);
		String passwordHash = this.encoder.encode(passphrase);
		add(new Operator(name, username, Role.ADMIN, passwordHash, true, false));
		this.audit.record(new Actor(name, Role.ADMIN.name()), "operator.first-administrator", "operator/" + name,
				Map.of());
	}

	private void add(Operator administrator) {
		this.operators.removeDemo(administrator.username());
		try {
			this.operators.add(administrator, this.clock.instant());
		}
		catch (DuplicateKeyException ex) {
			throw SetupRefused.username("operator.setup.username.taken");
		}
	}

	private static String hash(String token) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
