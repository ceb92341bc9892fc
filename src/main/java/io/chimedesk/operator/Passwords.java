package io.chimedesk.operator;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2 at OWASP's floor, at most four at once: each takes 19 MiB and a core.
 */
@Component
class Passwords implements PasswordEncoder {

	private static final int AT_ONCE = 4;

	private static final int PATIENCE_SECONDS = 10;

	private final PasswordEncoder encoder = new DelegatingPasswordEncoder("argon2",
			Map.of("argon2", new Argon2PasswordEncoder(16, 32, 1, 19_456, 2)));

	private final Semaphore free = new Semaphore(AT_ONCE, true);

	@Override
	public @Nullable String encode(@Nullable CharSequence rawPassword) {
		return inTurn(() -> this.encoder.encode(rawPassword));
	}

	@Override
	public boolean matches(@Nullable CharSequence rawPassword, @Nullable String encodedPassword) {
		return inTurn(() -> this.encoder.matches(rawPassword, encodedPassword));
	}

	@Override
	public boolean upgradeEncoding(@Nullable String encodedPassword) {
		return this.encoder.upgradeEncoding(encodedPassword);
	}

	private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
		try {
			if (!this.free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw new TooManySignIns();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TooManySignIns();
		}
		try {
			return work.get();
		}
		finally {
			this.free.release();
		}
	}

}
