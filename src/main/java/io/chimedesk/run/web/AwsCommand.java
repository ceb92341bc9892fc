package io.chimedesk.run.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.chimedesk.selection.Change;
import io.chimedesk.run.Attempt.AttemptItem;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call of ours as a command of the AWS CLI, ready to be pasted into a POSIX shell.
 */
final class AwsCommand {

	private static final JsonMapper JSON = JsonMapper.shared();

	private AwsCommand() {
	}

	static String of(String accountId, List<AttemptItem> items) {
		String json = JSON.writeValueAsString(items.stream().map(AwsCommand::item).toList());
		return "aws chime batch-update-user --account-id " + quoted(accountId) + " --update-user-request-items "
				+ quoted(json);
	}

	private static Map<String, Object> item(AttemptItem item) {
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("UserId", item.userId());
		Change to = item.to();
		if (to.tier() != null) {
			members.put("LicenseType", to.tier().wire());
		}
		if (to.type() != null) {
			members.put("UserType", to.type().wire());
		}
		Map<String, Object> alexa = alexa(to);
		if (!alexa.isEmpty()) {
			members.put("AlexaForBusinessMetadata", alexa);
		}
		return members;
	}

	private static Map<String, Object> alexa(Change to) {
		Map<String, Object> members = new LinkedHashMap<>();
		if (to.alexaEnabled() != null) {
			members.put("IsAlexaForBusinessEnabled", to.alexaEnabled());
		}
		if (to.alexaRoomArn() != null) {
			members.put("AlexaForBusinessRoomArn", to.alexaRoomArn());
		}
		return members;
	}

	/**
	 * In single quotes nothing means anything to the shell but the quote itself.
	 */
	private static String quoted(String text) {
		return "'" + text.replace("'", "'\\''") + "'";
	}

}
