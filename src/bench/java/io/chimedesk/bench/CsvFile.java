package io.chimedesk.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A file as somebody might mail it: most rows are users, some are misspelt, some stand
 * there twice.
 */
final class CsvFile {

	private static final List<String> TIERS = List.of("Basic", "Pro", "");

	private CsvFile() {
	}

	static byte[] of(JdbcClient jdbc, String account, int rows) {
		List<String> addresses = jdbc
			.sql("select email from directory_user where account_id = ? and email is not null order by user_id")
			.param(account)
			.query(String.class)
			.list();
		StringBuilder file = new StringBuilder("user,license_type\n");
		for (int row = 0; row < rows; row++) {
			String address = addresses.get(row % addresses.size());
			file.append((row % 97 == 0) ? "x" + address : address)
				.append(',')
				.append(TIERS.get(row % TIERS.size()))
				.append('\n');
		}
		return file.toString().getBytes(StandardCharsets.UTF_8);
	}

}
