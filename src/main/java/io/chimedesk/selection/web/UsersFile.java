package io.chimedesk.selection.web;

import java.util.List;

import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.ui.CsvDownload;

/**
 * Users as rows of a file, with the columns that a list to pick from may have and a few
 * more.
 */
class UsersFile {

	static final List<String> COLUMNS = List.of("user_id", "email", "name", "license_type", "user_type",
			"alexa_enabled", "alexa_room_arn", "registration", "invitation", "registered_on", "invited_on",
			"changed_at", "read_at", "in_chime");

	private final CsvDownload csv;

	UsersFile(CsvDownload csv) {
		this.csv = csv;
	}

	void add(DirectoryUser user) {
		this.csv.row(user.userId(), user.email(), user.displayName(), user.tier(), user.type(), user.alexaEnabled(),
				user.alexaRoomArn(), user.registration(), user.invitation(), user.registeredOn(), user.invitedOn(),
				user.changedAt(), user.readAt(), !user.gone());
	}

}
