package io.chimedesk.run.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The simulated service behind the scene.
 */
record Simulator(Program program, HttpClient client) implements AutoCloseable {

	Simulator(Program program) {
		this(program, HttpClient.newHttpClient());
	}

	URI address() {
		return this.program.address();
	}

	void script(String fault) throws IOException, InterruptedException {
		ask(HttpRequest.newBuilder(control("faults"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(fault)));
	}

	void clearFaults() throws IOException, InterruptedException {
		ask(HttpRequest.newBuilder(control("faults")).DELETE());
	}

	Ledger ledger() throws IOException, InterruptedException {
		return Ledger.parse(ask(HttpRequest.newBuilder(control("ledger"))));
	}

	@Override
	public void close() {
		this.client.close();
		this.program.close();
	}

	private URI control(String what) {
		return address().resolve("/_simulator/" + what);
	}

	private String ask(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.client.send(request.build(), BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return answer.body();
	}

}
