package io.chimedesk.resolver.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a column of a list is about. The first four say who a user is, the most exact
 * first; a list that has several of them is read by the first.
 */
enum Column {

	USER(Role.USER, "user", "users", "username", "userprincipalname", "upn", "login"),
	ID(Role.USER, "id", "userid", "chimeid", "chimeuserid"),
	EMAIL(Role.USER, "email", "emails", "mail", "mails", "emailaddress", "mailaddress", "useremail", "usermail",
			"primaryemail", "primaryemailaddress"),
	NAME(Role.USER, "name", "displayname", "fullname"),
	LICENCE(Role.LICENSE_TYPE, "license", "licence", "licensetype", "licencetype", "licensetier", "licencetier",
			"tier"),
	TYPE(Role.USER_TYPE, "usertype", "type"),
	ALEXA(Role.ALEXA_ENABLED, "alexaenabled", "alexa", "isalexaenabled", "alexaforbusiness", "alexaforbusinessenabled"),
	ROOM(Role.ALEXA_ROOM_ARN, "alexaroomarn", "room", "roomarn", "alexaroom", "alexaforbusinessroomarn");

	private static final List<Column> USERS = List.of(USER, ID, EMAIL, NAME);

	private final Role role;

	private final Set<String> words;

	Column(Role role, String... words) {
		this.role = role;
		this.words = Set.of(words);
	}

	Role role() {
		return this.role;
	}

	boolean isUser() {
		return USERS.contains(this);
	}

	/**
	 * The column that a header names, whatever its case and whatever stands between its
	 * words.
	 */
	static Optional<Column> named(String header) {
		String word = header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
		return Stream.of(values()).filter((column) -> column.words.contains(word)).findFirst();
	}

}
