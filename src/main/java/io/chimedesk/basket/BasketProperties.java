package io.chimedesk.basket;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * The settings of the basket.
 *
 * @param sendAt when every basket is sent, as a cron expression with seconds in the time
 * zone of the machine; {@code -} for never by itself
 */
@ConfigurationProperties("chimedesk.request")
record BasketProperties(@DefaultValue("0 0 * * * *") String sendAt) {

	static final String NEVER = "-";

	BasketProperties {
		if (!sendAt.equals(NEVER) && !CronExpression.isValidExpression(sendAt)) {
			throw new IllegalArgumentException(
					"chimedesk.request.send-at must be a cron expression of six fields or -, not " + sendAt);
		}
	}

}
