package io.chimedesk.directory;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * The settings of the copy.
 *
 * @param refreshAt when every account is read again, as a cron expression with seconds in
 * the time zone of the machine; {@code -} for never
 */
@ConfigurationProperties("chimedesk.directory")
record DirectoryProperties(@DefaultValue("0 30 3 * * *") String refreshAt) {

	static final String NEVER = "-";

	DirectoryProperties {
		if (!refreshAt.equals(NEVER) && !CronExpression.isValidExpression(refreshAt)) {
			throw new IllegalArgumentException(
					"chimedesk.directory.refresh-at must be a cron expression of six fields or -, not " + refreshAt);
		}
	}

}
