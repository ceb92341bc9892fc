package io.chimedesk.operator;

import java.util.List;
import java.util.Optional;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks name and passphrase. An unknown name costs one hash as well, and gets the same
 * answer as a wrong passphrase, an operator who may not sign in or one who has to wait.
 */
class PasswordCheck implements AuthenticationProvider {

	private static final int LONGEST = 128;

	private final Operators operators;

	private final Admission admission;

	private final PasswordEncoder encoder;

	private final SignInBrake brake;

	private final String nobodysHash;

	PasswordCheck(Operators operators, Admission admission, PasswordEncoder encoder, SignInBrake brake) {
		this.operators = operators;
		this.admission = admission;
		this.encoder = encoder;
		this.brake = brake;
		this.nobodysHash = encoder.encode("nobody has this passphrase");
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String typed = String.valueOf(attempt.getCredentials());
		Optional<Operator> known = this.operators.find(attempt.getName());
		String hash = known.map(Operator::passwordHash).orElse(this.nobodysHash);
		boolean matches = typed.codePointCount(0, typed.length()) <= LONGEST && this.encoder.matches(typed, hash);
		boolean heard = !this.brake.isOn(attempt.getName());
		Operator operator = known.filter((candidate) -> matches && heard && this.admission.isOpenTo(candidate))
			.orElseThrow(() -> new BadCredentialsException("Refused"));
		if (this.encoder.upgradeEncoding(hash)) {
			this.operators.replaceHash(operator.username(), this.encoder.encode(typed));
		}
		return accept(operator, attempt);
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

	private Authentication accept(Operator operator, Authentication attempt) {
		UsernamePasswordAuthenticationToken accepted = UsernamePasswordAuthenticationToken
			.authenticated(operator.signedIn(), null, List.of(new SimpleGrantedAuthority("ROLE_" + operator.role())));
		accepted.setDetails(attempt.getDetails());
		return accepted;
	}

}
