package io.chimedesk.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What operators want by e-mail.
 */
@Repository
class StoredSettings {

	private final JdbcClient jdbc;

	StoredSettings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	NoticeSettings of(String operator) {
		return this.jdbc.sql("select email, by_mail from notice_settings where operator = :operator")
			.param("operator", operator)
			.query(StoredSettings::settings)
			.optional()
			.orElse(NoticeSettings.DEFAULT);
	}

	void save(String operator, NoticeSettings settings) {
		if (write("update notice_settings set email = :email, by_mail = :byMail where operator = :operator", operator,
				settings) == 0) {
			write("""
					insert into notice_settings (operator, email, by_mail) values (:operator, :email, :byMail)
					on conflict do nothing""", operator, settings);
		}
	}

	private int write(String sql, String operator, NoticeSettings settings) {
		return this.jdbc.sql(sql)
			.param("operator", operator)
			.param("email", settings.email())
			.param("byMail", NoticeRow.text(settings.byMail().stream().map(NoticeKind::name).sorted().toList()))
			.update();
	}

	/**
	 * A kind that there is no longer is left out.
	 */
	private static NoticeSettings settings(ResultSet row, int number) throws SQLException {
		List<String> names = NoticeRow.values(row.getString("by_mail"));
		return new NoticeSettings(row.getString("email"),
				Arrays.stream(NoticeKind.values())
					.filter((kind) -> names.contains(kind.name()))
					.collect(Collectors.toSet()));
	}

}
