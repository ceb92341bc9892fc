package io.chimedesk.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The simulator as a process of its own.
 */
class SimulatorProcessTests {

	private static final String LISTENING = "Chime simulator listening on ";

	private static final String LITWARE = "c47d0b13-92ae-4f58-b1d6-0e8a5c63fd03";

	@TempDir
	Path folder;

	@Test
	void goesOnWhereItWasKilled() throws Exception {
		String before = afterKill((address) -> suspend(address, LITWARE));
		String after = afterKill((address) -> users(address, LITWARE));
		assertThat(before).isEqualTo("{\"UserErrors\":[]}");
		assertThat(after).contains("\"UserRegistrationStatus\":\"Unregistered\",\"UserInvitationStatus\":\"Pending\"");
	}

	@Test
	void saysWhichPortIsTaken() throws Exception {
		try (RunningSimulator other = RunningSimulator.start(this.folder)) {
			int port = URI.create(other.control().address()).getPort();
			Process process = process("--port=" + port, "--data-dir=" + this.folder.resolve("other"));
			assertThat(process.waitFor()).isEqualTo(1);
			assertThat(process.errorReader().readLine()).contains(String.valueOf(port), "chimedesk.simulator.port");
		}
	}

	private String afterKill(Use use) throws Exception {
		Process process = process("--port=0", "--users=20", "--latency=0ms", "--rate=0", "--data-dir=" + this.folder);
		try (BufferedReader lines = process.inputReader()) {
			String line = lines.readLine();
			assertThat(line).startsWith(LISTENING);
			return use.of(line.substring(LISTENING.length()));
		}
		finally {
			process.destroyForcibly().waitFor();
		}
	}

	private static Process process(String... options) throws IOException {
		List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-cp",
				System.getProperty("java.class.path"), SimulatorProcess.class.getName()));
		command.addAll(List.of(options));
		return new ProcessBuilder(command).start();
	}

	private static String suspend(String address, String account) throws Exception {
		String first = users(address, account).replaceFirst("(?s).*?\"UserId\":\"([^\"]+)\".*", "$1");
		return send(HttpRequest.newBuilder(URI.create(address + "/accounts/" + account + "/users?operation=suspend"))
			.POST(HttpRequest.BodyPublishers.ofString("{\"UserIdList\":[\"" + first + "\"]}")));
	}

	private static String users(String address, String account) throws Exception {
		return send(HttpRequest.newBuilder(URI.create(address + "/accounts/" + account + "/users?max-results=1")));
	}

	private static String send(HttpRequest.Builder request) throws Exception {
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(request.header("Authorization", "any").build(), HttpResponse.BodyHandlers.ofString())
				.body();
		}
	}

	/**
	 * What is done while the process runs.
	 */
	private interface Use {

		String of(String address) throws Exception;

	}

}
