package io.chimedesk.simulator;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the simulator answers, against the published model of the service.
 */
class ServiceModelTests {

	private static final ServiceModel MODEL = new ServiceModel();

	@TempDir
	static Path folder;

	static RunningSimulator simulator;

	@BeforeAll
	static void start() {
		simulator = RunningSimulator.start(folder);
	}

	@AfterAll
	static void stop() {
		simulator.close();
	}

	static List<String> operations() {
		return MODEL.operations();
	}

	@ParameterizedTest
	@MethodSource("operations")
	void answersEachOperationAsPublished(String operation) {
		HttpResponse<String> response = call(operation, "Northwind");
		assertThat(response.statusCode()).isEqualTo(MODEL.status(operation));
		assertThat(MODEL.complaints(operation, RunningSimulator.json(response))).isEmpty();
		assertThat(response.headers().firstValue("x-amzn-RequestId")).isPresent();
	}

	@ParameterizedTest
	@MethodSource("operations")
	void demandsAnAuthorizationForEachOperation(String operation) {
		String path = MODEL.path(operation, simulator.account("Northwind"), simulator.ordinary(1).getFirst());
		HttpResponse<String> response = simulator.send(MODEL.method(operation), path, body(operation, ""), Map.of());
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.headers().firstValue("x-amzn-ErrorType")).hasValue("UnauthorizedClientException");
		assertThat(MODEL.complaintsAbout("UnauthorizedClientException", RunningSimulator.json(response))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Refusal.class)
	void writesEachExceptionAsPublished(Refusal exception) {
		simulator.control().switchOn(Fault.exception(exception).times(1).build());
		HttpResponse<String> response = call("BatchUpdateUser", "Northwind");
		assertThat(MODEL.errors("BatchUpdateUser")).containsEntry(exception.type(), response.statusCode());
		assertThat(response.headers().firstValue("x-amzn-ErrorType")).hasValue(exception.type());
		assertThat(MODEL.complaintsAbout(exception.type(), RunningSimulator.json(response))).isEmpty();
	}

	@Test
	void knowsEveryExceptionOfEveryOperation() {
		List<String> known = List.of(Refusal.values()).stream().map(Refusal::type).toList();
		assertThat(operations()).allSatisfy((operation) -> assertThat(MODEL.errors(operation)).containsOnlyKeys(known));
	}

	@Test
	void answersAllPagesOfAllAccountsAsPublished() {
		for (String account : List.of("Northwind", "Woodgrove", "Litware")) {
			String path = "/accounts/" + simulator.account(account) + "/users?max-results=200";
			HttpResponse<String> response = simulator.send("GET", path, "");
			assertThat(MODEL.complaints("ListUsers", RunningSimulator.json(response))).isEmpty();
		}
	}

	private static HttpResponse<String> call(String operation, String account) {
		String userId = simulator.ordinary(1).getFirst();
		return simulator.send(MODEL.method(operation), MODEL.path(operation, simulator.account(account), userId),
				body(operation, userId));
	}

	private static String body(String operation, String userId) {
		return switch (operation) {
			case "UpdateUser" -> "{\"LicenseType\": \"Pro\"}";
			case "BatchUpdateUser" -> """
					{"UpdateUserRequestItems": [{"UserId": "%s", "LicenseType": "Pro"}, {"UserId": "gone"}]}"""
				.formatted(userId);
			case "BatchSuspendUser", "BatchUnsuspendUser" -> "{\"UserIdList\": [\"%s\", \"gone\"]}".formatted(userId);
			default -> "";
		};
	}

}
