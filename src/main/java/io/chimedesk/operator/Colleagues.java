package io.chimedesk.operator;

import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Service;

/**
 * Whom operators work with.
 */
@Service
public class Colleagues {

	private final Operators operators;

	Colleagues(Operators operators) {
		this.operators = operators;
	}

	/**
	 * The others who may sign in and select users, by name.
	 * @param username who asks
	 */
	public List<Colleague> whoMayPick(String username) {
		return this.operators.enabled(List.of(Role.ADMIN, Role.HELPDESK))
			.stream()
			.filter((colleague) -> !colleague.username().equals(username))
			.toList();
	}

	/**
	 * The sign-in names of those who may sign in with that role.
	 * @param role ADMIN, HELPDESK or AUDITOR
	 */
	public List<String> ofRole(String role) {
		return this.operators.enabled(List.of(Role.valueOf(role))).stream().map(Colleague::username).toList();
	}

	/**
	 * Those of these sign-in names whose operators may sign in, each once.
	 */
	public List<String> whoMaySignIn(Collection<String> usernames) {
		return this.operators.enabled(List.of(Role.values()))
			.stream()
			.map(Colleague::username)
			.filter(usernames::contains)
			.toList();
	}

	/**
	 * What to call the operator of that sign-in name.
	 */
	public String nameOf(String username) {
		return this.operators.find(username).map(Operator::displayName).orElse(username);
	}

}
