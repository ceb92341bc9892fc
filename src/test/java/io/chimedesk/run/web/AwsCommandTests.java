package io.chimedesk.run.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;
import io.chimedesk.selection.Change;
import io.chimedesk.run.Attempt.AttemptItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A call as a command.
 */
class AwsCommandTests {

	@Test
	void saysWhatTheCallSaid() {
		Change change = new Change(LicenceTier.PRO_TRIAL, UserType.SHARED_DEVICE, true, "arn:room");

		assertThat(AwsCommand.of("acc-1", List.of(item("u-1", change), item("u-2", pro()))))
			.isEqualTo("aws chime batch-update-user --account-id 'acc-1' --update-user-request-items '"
					+ "[{\"UserId\":\"u-1\",\"LicenseType\":\"ProTrial\",\"UserType\":\"SharedDevice\","
					+ "\"AlexaForBusinessMetadata\":{\"IsAlexaForBusinessEnabled\":true,"
					+ "\"AlexaForBusinessRoomArn\":\"arn:room\"}},{\"UserId\":\"u-2\",\"LicenseType\":\"Pro\"}]'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "u'1", "'; rm -rf / #", "$(id)", "`id`", "a\\b", "a\"b", "a\nb", "ü 日本", "!x", "''''" })
	void reachesTheProgramUnchangedThroughAShell(String userId) throws IOException {
		String command = AwsCommand.of(userId, List.of(item(userId, pro())));

		List<String> arguments = argumentsSeenByTheProgram(command);

		assertThat(arguments.get(3)).isEqualTo(userId);
		JsonNode items = JsonMapper.shared().readTree(arguments.get(5));
		assertThat(items.get(0).get("UserId").asString()).isEqualTo(userId);
	}

	private static List<String> argumentsSeenByTheProgram(String command) throws IOException {
		String script = "aws() { printf '%s\\0' \"$@\"; }\n" + command;
		Process shell = new ProcessBuilder("sh", "-c", script).start();
		byte[] seen = shell.getInputStream().readAllBytes();
		return List.of(new String(seen, StandardCharsets.UTF_8).split("\0"));
	}

	private static Change pro() {
		return new Change(LicenceTier.PRO, null, null, null);
	}

	private static AttemptItem item(String userId, Change change) {
		return new AttemptItem(userId, null, change, null, null);
	}

}
