package io.chimedesk.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import tools.jackson.core.JacksonException;

/**
 * Looks behind the scene of a simulator, wherever it runs. Each method throws
 * {@link SimulatorUnreachable} if none answers.
 */
public final class SimulatorClient {

	private final HttpClient http = HttpClient.newBuilder()
		.connectTimeout(Duration.ofSeconds(2))
		.proxy(HttpClient.Builder.NO_PROXY)
		.build();

	private final String address;

	/**
	 * A client of the simulator at that address.
	 */
	public SimulatorClient(String address) {
		this.address = address.replaceFirst("/+$", "");
	}

	public String address() {
		return this.address;
	}

	public State state() {
		return read(send(request("state").GET()), State.class);
	}

	/**
	 * Adds a line to the end of the fault script.
	 */
	public FaultLine switchOn(Fault fault) {
		String body = Json.MAPPER.writeValueAsString(fault);
		return read(send(request("faults").POST(HttpRequest.BodyPublishers.ofString(body))), FaultLine.class);
	}

	/**
	 * Takes that line out of the fault script, if it is there.
	 */
	public void switchOff(int number) {
		send(request("faults?number=" + number).DELETE());
	}

	public void switchAllOff() {
		send(request("faults").DELETE());
	}

	/**
	 * Makes all accounts as they were in the beginning.
	 */
	public void reset() {
		send(request("reset").POST(HttpRequest.BodyPublishers.noBody()));
	}

	private HttpRequest.Builder request(String what) {
		return HttpRequest.newBuilder(URI.create(this.address + "/" + Control.ROOT + "/" + what))
			.timeout(Duration.ofSeconds(20));
	}

	private byte[] send(HttpRequest.Builder request) {
		try {
			HttpResponse<byte[]> answer = this.http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			if (answer.statusCode() == 200) {
				return answer.body();
			}
			throw new SimulatorUnreachable(this.address + " answers " + answer.statusCode());
		}
		catch (IOException ex) {
			throw new SimulatorUnreachable(this.address + " does not answer");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SimulatorUnreachable(this.address + " was not waited for");
		}
	}

	private <T> T read(byte[] body, Class<T> type) {
		try {
			return Json.MAPPER.readValue(body, type);
		}
		catch (JacksonException ex) {
			throw new SimulatorUnreachable(this.address + " is not a simulator");
		}
	}

}
