package io.chimedesk.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Who may call what, as the file says: for each mapping and each role the exact status,
 * or {@code login} for the way to the sign-in page.
 */
record RoleMatrix(List<Cell> cells) {

	private static final Path FILE = Path.of("src/test/resources/role-matrix.csv");

	private static final Map<String, String> UNKNOWN = Map.of("{accountId}", "acc-unknown", "{filterId}", "999999",
			"{planId}", "00000000-0000-4000-8000-000000000000", "{listId}", "00000000-0000-4000-8000-000000000000",
			"{recipeId}", "999999", "{leaseId}", "999999", "{number}", "999999", "{position}", "1");

	static RoleMatrix read() {
		try {
			List<String> lines = Files.readAllLines(FILE);
			List<String> roles = List.of(lines.getFirst().split(",")).subList(2, 6);
			return new RoleMatrix(lines.stream().skip(1).flatMap((line) -> {
				String[] parts = line.split(",");
				return roles.stream().map((role) -> new Cell(parts[0], parts[1], role, parts[2 + roles.indexOf(role)]));
			}).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean names(String method, String pattern) {
		return this.cells.stream()
			.anyMatch((cell) -> cell.pattern().equals(pattern)
					&& (cell.method().equals(method) || cell.method().equals("ANY")));
	}

	/**
	 * One call by one role.
	 *
	 * @param expected a status, or {@code login}
	 */
	record Cell(String method, String pattern, String role, String expected) {

		String path() {
			String path = this.pattern;
			for (Map.Entry<String, String> variable : UNKNOWN.entrySet()) {
				path = path.replace(variable.getKey(), variable.getValue());
			}
			return path;
		}

		boolean isRefusal() {
			return this.expected.equals("login") || this.expected.equals("403");
		}

		boolean isPost() {
			return this.method.equals("POST");
		}

		@Override
		public String toString() {
			return "%s %s as %s: %s".formatted(this.method, this.pattern, this.role, this.expected);
		}

	}

}
