package io.chimedesk.operator;

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
	 * What to call the operator of that sign-in name.
	 */
	public String nameOf(String username) {
		return this.operators.find(username).map(Operator::displayName).orElse(username);
	}

}
