package io.chimedesk.directory;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Adds many rows to the copy, the way that is quickest on each database: PostgreSQL takes
 * them as one stream, every other one as arrays.
 */
@Repository
class NewUserRows {

	private static final int BATCH = 1_000;

	private static final String COLUMNS = """
			account_id, user_id, email, display_name, tier, type, registration, invitation, alexa_enabled,
			alexa_room_arn, has_phone_number, registered_on, invited_on, read_at, changed_at, revision""";

	private final JdbcTemplate jdbc;

	NewUserRows(NamedParameterJdbcTemplate batches) {
		this.jdbc = batches.getJdbcTemplate();
	}

	void insert(CopyEdition edition, List<WrittenUser> users) {
		if (takesStreams()) {
			this.jdbc.execute((Connection connection) -> stream(connection.unwrap(PGConnection.class), edition, users));
		}
		else {
			insertArrays(edition, users);
		}
	}

	private boolean takesStreams() {
		ConnectionCallback<Boolean> asked = (connection) -> connection.isWrapperFor(PGConnection.class);
		return Boolean.TRUE.equals(this.jdbc.execute(asked));
	}

	private void insertArrays(CopyEdition edition, List<WrittenUser> users) {
		for (int from = 0; from < users.size(); from += BATCH) {
			List<WrittenUser> some = users.subList(from, Math.min(from + BATCH, users.size()));
			this.jdbc.update("insert into directory_user (" + COLUMNS + ", gone)" + """
					select ?, u.*, false from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as u (user_id, email,
					 display_name, tier, type, registration, invitation, alexa_enabled, alexa_room_arn,
					 has_phone_number, registered_on, invited_on, read_at, changed_at, revision)""",
					(statement) -> CopiedUserRow.bind(statement, edition.accountId(), edition.revision(), some));
		}
	}

	private static long stream(PGConnection connection, CopyEdition edition, List<WrittenUser> users)
			throws SQLException {
		StringBuilder rows = new StringBuilder();
		users.forEach((user) -> add(rows, edition, user));
		try {
			return connection.getCopyAPI()
				.copyIn("copy directory_user (" + COLUMNS + ", gone) from stdin", new StringReader(rows.toString()));
		}
		catch (IOException ex) {
			throw new DataAccessResourceFailureException("The rows could not be streamed", ex);
		}
	}

	private static void add(StringBuilder rows, CopyEdition edition, WrittenUser user) {
		add(rows, edition.accountId());
		add(rows, user.user().userId());
		for (@Nullable
		Object value : CopiedUserRow.values(edition.revision(), user)) {
			add(rows, value);
		}
		rows.append("f\n");
	}

	/**
	 * A value as the text format of COPY has it, and the tab after it.
	 */
	private static void add(StringBuilder rows, @Nullable Object value) {
		if (value == null) {
			rows.append("\\N");
		}
		else {
			String text = value.toString();
			for (int i = 0; i < text.length(); i++) {
				addLetter(rows, text.charAt(i));
			}
		}
		rows.append('\t');
	}

	private static void addLetter(StringBuilder rows, char letter) {
		switch (letter) {
			case '\\' -> rows.append("\\\\");
			case '\t' -> rows.append("\\t");
			case '\n' -> rows.append("\\n");
			case '\r' -> rows.append("\\r");
			default -> rows.append(letter);
		}
	}

}
